// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

TEST(ReportJson, HoldsEveryAnalysisAndTheFindings) {
  const Report report = testing::small_report();
  const Json document = Json::parse(report_json(report));
  EXPECT_EQ(document["schema"], "detente.report/1");
  EXPECT_EQ(document["summary"]["title"], "A small dispute");
  Json settlement = Json::parse(settlement_json(report));
  for (const char* key : {"schema", "version", "case", "case_hash", "file_sha256"}) settlement.erase(key);
  EXPECT_EQ(document["settlement"], settlement) << "the same object as the command's own document";
  EXPECT_EQ(document["findings"][2]["id"], "goal.trains");
  EXPECT_EQ(document["findings"][2]["kind"], "goal");
  EXPECT_EQ(document["findings"][2]["evidence"][0]["id"], "no_rail_without_market");
}

TEST(ReportJson, WhatDidNotRunIsNull) {
  Report report = testing::small_report();
  report.stability.reset();
  EXPECT_TRUE(Json::parse(report_json(report))["stability"].is_null());
}

}  // namespace
}  // namespace detente::render
