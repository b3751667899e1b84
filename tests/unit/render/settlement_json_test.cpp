// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

TEST(SettlementJson, HasEveryKeyOfTheContract) {
  const Json document = Json::parse(settlement_json(testing::small_report()));
  EXPECT_EQ(document["schema"], "detente.settlement/1");
  EXPECT_TRUE(document["goal"].is_null());
  EXPECT_EQ(document["possible"], true);
  EXPECT_EQ(document["acceptable"], 5);
  EXPECT_EQ(document["reason"], "possible");
  EXPECT_EQ(
      document["packages"].dump(),
      R"([{"wishes":["trade"],"scenario":"2NNN","changes":{"market":"open"},"worse_off":[],"better_off":["tbilisi"],)"
      R"("needs":["moscow"],"signatories":[],"stable":true,"ratifiable":true}])");
  EXPECT_TRUE(document.contains("pareto") && document["pareto"].is_null());
  EXPECT_TRUE(document.contains("zone") && document["zone"].is_null());
  EXPECT_TRUE(document.contains("solutions") && document["solutions"].is_null());
}

TEST(SettlementJson, WishesCarryCollisionsAndConcessions) {
  const Json wish = Json::parse(settlement_json(testing::small_report()))["wishes"][0];
  EXPECT_EQ(wish["goal"], "railway");
  EXPECT_EQ(wish["reason"], "lines");
  EXPECT_EQ(wish["collisions"].dump(), R"([{"of":["no_rail_without_market","no_visas"],"kind":"derived"}])");
  EXPECT_EQ(wish["concessions"][0]["of"], Json({"no_rail_without_market"}));
  EXPECT_EQ(wish["concessions"][0]["price"], 2.5);
  EXPECT_EQ(wish["concessions"][0]["firmness"], 0.9);
}

TEST(SettlementJson, AGoalIsGivenAsItWasAsked) {
  Report report = testing::small_report();
  report.settlement->goal.origin = GoalOrigin::CommandLine;
  report.settlement->goal.result.goal = testing::condition(*report.dispute, "railway and market");
  EXPECT_EQ(Json::parse(settlement_json(report))["goal"], "railway and market");
}

}  // namespace
}  // namespace detente::render
