// SPDX-License-Identifier: MIT
#include "detente/render/page_json.hpp"

#include <gtest/gtest.h>

#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::line;
using testing::titled_case;

/// Two wishes: trains run into a pair of lines, trade can be agreed but Russia ends it.
Report report_with_sections() {
  Report report;
  report.dispute = std::make_shared<Case>(titled_case());
  SettlementSection settlement;
  settlement.goal.origin = GoalOrigin::Everything;
  settlement.goal.result.possible = true;
  GoalSection trains{GoalOrigin::Wish, WishId(0), {}, {}, {}};
  trains.result.reason = SettlementReason::Lines;
  trains.result.collisions.push_back({{line(0), line(1)}, true, {}});
  trains.result.concessions.push_back({{line(0)}, 4.0, 0.9, 0.1, {2, 1, 1, 0}});
  GoalSection trade{GoalOrigin::Wish, WishId(1), {}, 0, {ActorId(1)}};
  trade.result.possible = true;
  trade.result.acceptable = 4;
  trade.result.nearest = Levels{2, 0, 0, 0};
  settlement.wishes = {trains, trade};
  settlement.packages.push_back(
      {{WishId(1)}, {2, 0, 0, 0}, {ActorId(2)}, {ActorId(0)}, {ActorId(1)}, true, true});
  report.settlement = settlement;
  StabilitySection stability;
  stability.deciders = {ActorId(0), ActorId(1)};
  report.space.by_outcome = {12, 4};
  ConceptSection seq;
  seq.concept_ = SolutionConcept::Seq;
  seq.equilibria.summary.by_outcome = {3, 0};
  seq.equilibria.summary.count = 3;
  seq.stable.resize(2);
  seq.stable[0].summary.by_outcome = {5, 1};
  seq.stable[1].summary.by_outcome = {7, 4};
  stability.concepts = {seq};
  StabilityWitness today;
  today.scenario = report.dispute->today;
  today.improvements = {{ActorId(1), {2, 0, 0, 0}, {}, false}};
  stability.today = today;
  StateGraph graph;
  graph.scenarios = 5;
  graph.axes = {AxisId(0)};
  graph.groups = {{1, {0}, 2, 1, 0, 0, true}, {0, {2}, 3, 3, 1, 1, false}};
  graph.moves = {{0, 1, ActorId(1), 2, 1}};
  report.graph = graph;
  report.stability = stability;
  return report;
}

TEST(PageJson, TheMapSaysWhichChoicesCrossALine) {
  const Json page = page_json(report_with_sections());
  const Json& marks = page["red_lines"]["lines"][0]["marks"];
  ASSERT_EQ(marks.size(), 3U);
  EXPECT_EQ(marks[0],
            Json({{"option", "market"}, {"party", nullptr}, {"levels", {"closed", "firm by firm"}}}));
  EXPECT_EQ(marks[1], Json({{"option", "railway"}, {"party", "tbilisi"}, {"levels", {"yes"}}}));
  EXPECT_EQ(page["red_lines"]["lines"][0]["firmness"], Json({{"likely", 0.9}, {"low", 0.8}, {"high", 1.0}}));
}

TEST(PageJson, CollisionsCarryTheLetterTheirWishNames) {
  const Json page = page_json(report_with_sections());
  ASSERT_EQ(page["red_lines"]["collisions"].size(), 1U);
  EXPECT_EQ(page["red_lines"]["collisions"][0]["label"], "A");
  EXPECT_EQ(page["red_lines"]["collisions"][0]["wish"], "trains");
  EXPECT_EQ(page["goals"][0]["collisions"], Json({"A"}));
  EXPECT_EQ(page["goals"][0]["verdict"], "lines");
  EXPECT_EQ(page["goals"][0]["give"][0]["price"], 4.0);
}

TEST(PageJson, AWishThatSomebodyEndsSaysWho) {
  const Json goal = page_json(report_with_sections())["goals"][1];
  EXPECT_EQ(goal["verdict"], "possible");
  EXPECT_EQ(goal["blockers"], Json({"moscow"}));
  EXPECT_EQ(goal["blocked"],
            "Wherever it would be acceptable, Russia gains by a move of its own that ends it.");
  EXPECT_EQ(goal["nearest"], "Open the Russian market: open");
}

TEST(PageJson, CellsCountPerOutcomeForEverybodyAndForEach) {
  const Json holds = page_json(report_with_sections())["holds"];
  ASSERT_EQ(holds["cells"].size(), 2U);
  EXPECT_EQ(holds["cells"][0],
            Json({{"concept", "seq"}, {"outcome", "thaw"}, {"everyone", 3}, {"by_actor", {5, 7}}}));
  EXPECT_EQ(holds["cells"][1]["outcome"], "other");
  EXPECT_EQ(holds["sizes"], Json({12, 4}));
  EXPECT_FALSE(holds["standings"][0]["stable"].get<bool>());
}

TEST(PageJson, TheGraphNamesItsBoxesByWhatChanged) {
  const Json page = page_json(report_with_sections());
  EXPECT_EQ(page["graph"]["nodes"][0]["title"], "As today");
  EXPECT_EQ(page["graph"]["nodes"][1]["title"], "Open the Russian market: open");
  EXPECT_EQ(page["graph"]["edges"][0], Json({{"from", "0"},
                                             {"to", "1"},
                                             {"actor", "moscow"},
                                             {"moves", 2},
                                             {"improvements", 1},
                                             {"direct", true}}));
  EXPECT_EQ(page["moves"]["finding"],
            "Russia can gain by a move of its own today, and nothing deters it; for example: Open the "
            "Russian market: open.");
}

TEST(PageJson, AMoveIsSimpleWhereNoPartOfItDoesTheSame) {
  Report report = report_with_sections();
  auto& improvements = report.stability->today->improvements;
  improvements.push_back({ActorId(1), {2, 0, 1, 0}, {}, false});
  improvements.push_back({ActorId(1), {2, 0, 1, 0}, {{ActorId(0), {2, 1, 1, 0}}}, true});
  const Json list = page_json(report)["holds"]["standings"][0]["improvements"];
  EXPECT_TRUE(list[0]["simple"].get<bool>());
  EXPECT_FALSE(list[1]["simple"].get<bool>());
  EXPECT_TRUE(list[2]["simple"].get<bool>()) << "the shorter ones are not deterred";
  EXPECT_EQ(list[2]["answer"],
            Json({{{"actor", "tbilisi"}, {"words", "Reopen the railway (the Government of Georgia): yes"}}}));
}

TEST(PageJson, SolutionsThatAgreeAreOnePickAndOthersAreNotParties) {
  Report report = report_with_sections();
  EfficientPackages efficient;
  efficient.parties = {{ActorId(0), Fixed{0}, Fixed{3'000'000'000}, false}, {ActorId(1), Fixed{0}, {}, true}};
  efficient.candidates = efficient.count = 4;
  BargainingSolution open;
  open.scenario = {2, 0, 0, 0};
  open.gains = {Fixed{2'000'000'000}, Fixed{-500'000'000}};
  open.utilities = open.gains;
  open.better_off = {ActorId(0), ActorId(2)};
  BargainingSolution same = open, other = open;
  other.scenario = {0, 0, 0, 0};
  efficient.egalitarian = open;
  efficient.leximin = same;
  efficient.utilitarian = other;
  report.settlement->efficient = efficient;
  const Json page = page_json(report)["efficient"];
  ASSERT_EQ(page["picks"].size(), 1U) << "what adds the parties up is not for people";
  EXPECT_EQ(page["picks"][0]["name"], "Egalitarian, leximin");
  EXPECT_EQ(page["picks"][0]["gains"], Json({2.0, -0.5}));
  EXPECT_EQ(page["picks"][0]["others_gain"], Json({report.dispute->actors[2].id}));
  EXPECT_EQ(page["picks"][0]["changes"], "Open the Russian market: open");
  EXPECT_EQ(page["parties"][0]["best"], 3.0);
  EXPECT_TRUE(page["parties"][1]["best"].is_null());
}

TEST(PageJson, WhatDidNotRunIsNull) {
  Report report;
  report.dispute = std::make_shared<Case>(titled_case());
  const Json page = page_json(report);
  for (const char* part :
       {"packages", "efficient", "linkage", "room", "holds", "graph", "moves", "forecast", "claims"})
    EXPECT_TRUE(page[part].is_null()) << part;
  EXPECT_TRUE(page["goals"].empty());
  EXPECT_FALSE(page["red_lines"].is_null());
}

TEST(PageJson, EveryNumberOfTheCaseIsListedWithItsBasis) {
  const Case dispute = titled_case();
  const Json judgements = page_judgements_json(dispute);
  std::vector<std::string> ids;
  for (const Json& number : judgements["list"]) ids.push_back(number["id"]);
  const std::vector<std::string> expected = {"market_gain", "rail_gain", "no_rail_without_market",
                                             "a_twice",     "share",     "rail_poll",
                                             "rail_poll",   "rail_poll", "rail_consent",
                                             "tbilisi.activity", "forecast.rationality", "forecast.inertia"};
  EXPECT_EQ(ids, expected);
  EXPECT_EQ(judgements["bases"].back()["stated"], 1);
  EXPECT_EQ(judgements["bases"].back()["unmarked"], 5);
  EXPECT_EQ(judgements["bases"][0]["actor"], "tbilisi");
}

}  // namespace
}  // namespace detente::render
