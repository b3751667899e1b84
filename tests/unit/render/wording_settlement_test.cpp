// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::line;
using testing::titled_case;

GoalSection wish(SettlementReason reason) {
  GoalSection goal;
  goal.origin = GoalOrigin::Wish;
  goal.wish = WishId(0);
  goal.result.reason = reason;
  goal.result.possible = reason == SettlementReason::Possible;
  return goal;
}

TEST(GoalSentence, SaysWhatCollides) {
  const Case dispute = titled_case();
  GoalSection goal = wish(SettlementReason::Lines);
  goal.result.collisions = {{{line(0)}, false, {}}};
  EXPECT_EQ(goal_sentence(dispute, goal),
            "“Trains run” is ruled out: it would cross the line of the Government of Georgia on trains "
            "before trade (memo intro ¶2; memo note 3).");
  goal.result.collisions = {{{line(0), line(2)}, true, {}}};
  EXPECT_EQ(
      goal_sentence(dispute, goal),
      "“Trains run” is ruled out: it would cross the line of the Government of Georgia on trains "
      "before trade, and avoiding that would cross the Georgian public’s line against “Open the Russian "
      "market” at “firm by firm”.");
  goal.result.collisions[0].without_each = {{2, 1, 1, 0}, {0, 0, 0, 0}};
  EXPECT_EQ(
      goal_sentence(dispute, goal).find("“Trains run” is ruled out: it would cross the Georgian public’s"),
      0U)
      << "the line that the shortest way crosses comes first";
  goal.result.collisions = {{{line(0)}, false, {}}, {{line(1), line(2)}, true, {}}};
  EXPECT_EQ(goal_sentence(dispute, goal),
            "“Trains run” is ruled out for 2 separate reasons; first, it would cross the line of the "
            "Government of Georgia on trains before trade (memo intro ¶2; memo note 3).");
}

TEST(GoalSentence, WhereNothingIsAcceptableNoGoalIsNamed) {
  Case dispute = titled_case();
  GoalSection goal = wish(SettlementReason::Lines);
  goal.origin = GoalOrigin::Everything;
  goal.wish.reset();
  goal.result.collisions = {{{line(0)}, false, {}}};
  EXPECT_EQ(goal_sentence(dispute, goal),
            "Nothing is acceptable to everybody: every choice would cross the line of the Government of "
            "Georgia on trains before trade (memo intro ¶2; memo note 3).");
  goal.result.collisions = {{{line(0), line(2)}, true, {}}};
  const std::string two = goal_sentence(dispute, goal);
  EXPECT_EQ(two.find("Nothing is acceptable to everybody: every choice runs into the line of"), 0U) << two;
  dispute.red_lines[2].cite = dispute.red_lines[0].cite;
  const std::string alike = goal_sentence(dispute, goal);
  EXPECT_NE(alike.find("(memo intro ¶2; memo note 3)."), std::string::npos) << "one passage, once: " << alike;
}

TEST(GoalSentence, AContradictionInTermsHasNoName) {
  const Case dispute = titled_case();
  GoalSection goal = wish(SettlementReason::Goal);
  goal.wish.reset();
  goal.origin = GoalOrigin::CommandLine;
  goal.result.goal = testing::condition(dispute, "false");
  EXPECT_EQ(goal_sentence(dispute, goal),
            "The goal contradicts itself: no combination of choices satisfies it.");
}

TEST(GoalSentence, WhatALimitKeptFromBeingFoundIsNotAnswered) {
  const Case dispute = titled_case();
  GoalSection goal = wish(SettlementReason::Possible);
  goal.result.possible = false;
  EXPECT_FALSE(goal.result.answered());
  EXPECT_EQ(goal_sentence(dispute, goal),
            "A limit was reached before it was found out whether this can be agreed: “Trains run”.");
  EXPECT_EQ(goal_verdict(dispute, goal.result), "not reached");
  Report report;
  report.dispute = std::make_shared<Case>(dispute);
  report.settlement.emplace();
  report.settlement->goal.result = goal.result;
  EXPECT_EQ(acceptable_sentence(report), "A limit was reached before it was found out what can be agreed.");
  report.settlement->partial = true;
  EXPECT_EQ(packages_sentence(report), "");
}

TEST(GoalSentence, StaysShortHoweverLongTheTitles) {
  Case dispute = titled_case();
  for (RedLine& red_line : dispute.red_lines)
    red_line.title =
        "No word of this title can be spared because every single one of them was fought over for years";
  for (std::size_t members = 1; members <= 3; ++members) {
    GoalSection goal = wish(SettlementReason::Lines);
    Collision collision;
    for (std::uint32_t k = 0; k < members; ++k) collision.of.push_back(line(k));
    collision.derived = members > 1;
    goal.result.collisions = {collision};
    EXPECT_LE(word_count(goal_sentence(dispute, goal)), finding_words) << goal_sentence(dispute, goal);
    goal.result.collisions.push_back(collision);
    EXPECT_LE(word_count(goal_sentence(dispute, goal)), finding_words) << goal_sentence(dispute, goal);
  }
}

TEST(GoalSentence, NamesWhoBlocksWhatNoLineExcludes) {
  const Case dispute = titled_case();
  GoalSection goal = wish(SettlementReason::Possible);
  goal.blockers = {ActorId(0U)};
  EXPECT_EQ(
      goal_sentence(dispute, goal),
      "“Trains run” crosses nobody’s line, yet the Government of Georgia blocks it: wherever it would be "
      "acceptable, it gains by a move of its own that ends it.");
  goal.blockers.push_back(ActorId(1U));
  EXPECT_NE(goal_sentence(dispute, goal).find(" block it: wherever it would be acceptable, each gains"),
            std::string::npos);
}

TEST(GoalSentence, PossibleSaysHowFarFromToday) {
  const Case dispute = titled_case();
  GoalSection goal = wish(SettlementReason::Possible);
  goal.result.nearest = Levels{2, 1, 1, 0};
  EXPECT_EQ(goal_sentence(dispute, goal),
            "“Trains run” can be agreed: it crosses nobody’s line, and the nearest way there changes 2 "
            "things from today.");
  goal.result.needs_unreachable_level = true;
  EXPECT_EQ(goal_sentence(dispute, goal),
            "“Trains run” could be agreed: it crosses nobody’s line, but no sequence of steps allowed from today leads there.");
  goal.result.nearest = dispute.today;
  EXPECT_EQ(goal_sentence(dispute, goal), "“Trains run” is so today and crosses nobody’s line.");
}

TEST(GoalSentence, RulesAndContradictionsAreNotLines) {
  const Case dispute = titled_case();
  GoalSection goal = wish(SettlementReason::Rules);
  goal.result.collisions = {{{testing::rule(0)}, false, {}}};
  EXPECT_EQ(goal_sentence(dispute, goal),
            "“Trains run” is impossible: the rule that excludes “Abolish visas” and “Open the Russian "
            "market” at “closed” "
            "alone rules it out.");
  EXPECT_EQ(goal_sentence(dispute, wish(SettlementReason::Goal)),
            "“Trains run” contradicts itself: no combination of choices satisfies it.");
}

TEST(AcceptableSentence, SaysWhichOutcomesAndChoices) {
  Report report;
  auto dispute = std::make_shared<Case>(titled_case());
  report.dispute = dispute;
  report.settlement.emplace();
  SettlementResult& result = report.settlement->goal.result;
  result.possible = true;
  result.acceptable = 4096;
  result.nearest = dispute->today;
  EXPECT_EQ(acceptable_sentence(report),
            "Today crosses nobody’s line, and there are other choices that do not.");
  result.nearest = Levels{2, 0, 0, 0};
  EXPECT_EQ(
      acceptable_sentence(report),
      "Today crosses somebody’s line; the nearest that crosses nobody’s: Open the Russian market: open.");
  report.space.acceptable_by_outcome = {7, 1};
  EXPECT_EQ(acceptable_sentence(report),
            "“Uneasy thaw” can be agreed in some form that crosses nobody’s line.");
  dispute->outcomes.push_back(dispute->outcomes.front());
  dispute->outcomes.back().title = "Frost";
  report.space.acceptable_by_outcome = {7, 0, 1};
  EXPECT_EQ(acceptable_sentence(report),
            "“Uneasy thaw” can be agreed in some form that crosses nobody’s line; “Frost” cannot.");
  report.space.acceptable_by_outcome = {0, 0, 1};
  EXPECT_EQ(acceptable_sentence(report),
            "None of the named outcomes can be agreed: each crosses somebody’s line in every form.");
}

TEST(PackagesSentence, SaysHowMuchAndWhoLoses) {
  Report report;
  report.dispute = std::make_shared<Case>(titled_case());
  report.settlement.emplace();
  report.settlement->packages = {{{WishId(0), WishId(1)}, {2, 1, 1, 0}, {}, {}, {}, {}, true}};
  EXPECT_EQ(packages_sentence(report),
            "All 2 wishes can be had together in a package that crosses nobody’s line and leaves nobody "
            "worse off than today.");
  report.settlement->packages = {{{WishId(0)}, {2, 1, 1, 0}, {ActorId(1)}, {}, {}, {}, true},
                                 {{WishId(1)}, {2, 0, 0, 0}, {}, {}, {}, {}, true}};
  EXPECT_EQ(packages_sentence(report),
            "1 of 2 wishes can be had together in a package that crosses nobody’s line and leaves nobody who "
            "signs it "
            "worse off than today, and costs Russia, who does not sign.");
  report.settlement->packages[0].signatories = {ActorId(1)};
  EXPECT_EQ(packages_sentence(report),
            "1 of 2 wishes can be had together in a package that crosses nobody’s line and leaves Russia "
            "worse off than "
            "today; one other package is as full in its own way.");
}

}  // namespace
}  // namespace detente::render
