// SPDX-License-Identifier: MIT
#include "detente/render/shares_json.hpp"

#include <gtest/gtest.h>

#include "detente/render/json.hpp"
#include "detente/render/memo.hpp"
#include "detente/result/draw_shares.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

/// The small report with shares of eight draws.
Report shared_report() {
  Report report = testing::small_report();
  auto shares = std::make_shared<DrawShares>();
  shares->draws = 8;
  shares->seed = 7;
  shares->inputs = 3;
  shares->goal = GoalShares{1, {}, {}, 0.5, 0.5};
  shares->wishes = {GoalShares{0.25, {0.75}, {1}, {}, 0.125}, GoalShares{1, {}, {}, 1.0, 1.0}};
  shares->packages = {0.875};
  shares->acceptable.assign(report.dispute->outcomes.size() + 1, 1);
  shares->lasting.assign(shares->acceptable.size(), 0.5);
  shares->lasting_at_least.assign(shares->acceptable.size(), 0.5);
  shares->concepts = {{SolutionConcept::Seq, 0.25, {}, {}}};
  report.shares = shares;
  report.claims->front().share_of_draws = 0.75;
  return report;
}

TEST(SharesJson, NothingIsAddedWhereNothingWasDrawn) {
  const Report report = testing::small_report();
  for (const std::string& text : {check_json(report), settlement_json(report), stability_json(report)})
    EXPECT_FALSE(Json::parse(text).contains("draws"));
}

TEST(SharesJson, StandBesideWhatTheyAreOf) {
  const Report report = shared_report();
  const Json settled = Json::parse(settlement_json(report));
  EXPECT_EQ(settled["draws"].dump(), R"({"count":8,"seed":7,"inputs":3})");
  EXPECT_EQ(settled["possible_share"], 1.0);
  EXPECT_EQ(settled["wishes"][0]["possible_share"], 0.25);
  EXPECT_TRUE(settled["wishes"][0]["lasting_share"].is_null());
  EXPECT_EQ(settled["wishes"][0]["lasting_at_least"], 0.125);
  EXPECT_EQ(settled["wishes"][0]["collisions"][0]["share_of_draws"], 0.75);
  EXPECT_EQ(settled["wishes"][0]["concessions"][0]["share_of_draws"], 1.0);
  EXPECT_EQ(settled["packages"][0]["share_of_draws"], 0.875);
  const Json held = Json::parse(stability_json(report));
  EXPECT_EQ(held["draws"]["acceptable_seq"]["other"], 0.5);
  EXPECT_EQ(held["draws"]["concepts"]["seq"]["today"], 0.25);
  EXPECT_TRUE(held["draws"]["concepts"]["seq"]["count"].is_null());
  const Json checked = Json::parse(check_json(report));
  EXPECT_EQ(checked["claims"][0]["share_of_draws"], 0.75);
  EXPECT_EQ(checked["draws"]["count"], 8);
}

TEST(SharesJson, AreInTheWordsToo) {
  const Report report = shared_report();
  const std::string settled = to_text(settlement_memo(report));
  EXPECT_NE(settled.find("It can be agreed with 25 %"), std::string::npos) << settled;
  EXPECT_NE(settled.find("at least 12 %"), std::string::npos) << settled;
  EXPECT_NE(settled.find("Shares are of 8 draws of 3 uncertain inputs, seed 7."), std::string::npos)
      << settled;
  const std::string held = to_text(stability_memo(report));
  EXPECT_NE(held.find("Today holds under SEQ in 25 % of draws."), std::string::npos) << held;
}

}  // namespace
}  // namespace detente::render
