// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json.hpp"
#include "detente/render/paths.hpp"
#include "detente/render/way_bodies.hpp"
#include "small_advice.hpp"

namespace detente::render {
namespace {

TEST(AdviceJson, WaysAreTheDocumentsOfTheCommandWithWhatTheyBring) {
  const Report report = testing::advised_report();
  const Json advice = Json::parse(report_json(report))["advice"];
  EXPECT_EQ(advice["ways"].size(), 2U);
  EXPECT_EQ(advice["ways"][0]["wishes"].size(), 1U);
  EXPECT_EQ(advice["ways"][0]["outcomes"].size(), 1U);
  Json document = Json::parse(paths_json(report, report.advice->ways.front().paths));
  for (const char* key : {"schema", "version", "case", "case_hash", "file_sha256"}) document.erase(key);
  for (const auto& [key, value] : document.items()) EXPECT_EQ(advice["ways"][0][key], value) << key;
  EXPECT_EQ(advice["ways"][0]["ending"], "lasting");
}

TEST(AdviceJson, LeversBeliefsAndHistoryStandBeside) {
  const Json advice = Json::parse(report_json(testing::advised_report(2)))["advice"];
  EXPECT_EQ(advice["levers"][0]["count"], 1);
  EXPECT_TRUE(advice["levers"][0]["levers"][0]["changes"].is_null());
  EXPECT_EQ(advice["beliefs"]["concepts"]["seq"]["lost"]["count"], 2);
  EXPECT_EQ(advice["beliefs_of"], "all");
  EXPECT_EQ(advice["history"]["steps"].size(), 2U);
  EXPECT_TRUE(Json::parse(report_json(testing::small_report()))["advice"].is_null());
}

}  // namespace
}  // namespace detente::render
