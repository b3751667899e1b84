// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json_parts.hpp"
#include "detente/render/levers.hpp"
#include "small_levers.hpp"

namespace detente::render {
namespace {

TEST(LeversJson, HasTheKeysOfTheContract) {
  const Report report = testing::small_report();
  const Json document = Json::parse(levers_json(report, testing::small_levers(), 20));
  EXPECT_EQ(document["schema"], "detente.levers/1");
  EXPECT_EQ(document["become"], "acceptable");
  EXPECT_EQ(document["count"], 1);
  EXPECT_EQ(document["levers"][0]["of"][0]["kind"], "waive_line");
  EXPECT_EQ(document["levers"][0]["of"][0]["id"], report.dispute->red_lines[0].id);
  EXPECT_TRUE(document["levers"][0]["changes"].is_null()) << "not computed";
  EXPECT_TRUE(Json::parse(levers_json(report, testing::small_levers(), 0))["levers"].empty());
}

}  // namespace
}  // namespace detente::render
