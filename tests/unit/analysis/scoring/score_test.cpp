// SPDX-License-Identifier: MIT
#include "detente/analysis/scoring/score.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/small_case.hpp"

namespace detente::testing {
namespace {

Date day(int year, int month, int number) {
  return {year, month, number,
          std::to_string(year) + "-" + std::to_string(month) + "-" + std::to_string(number)};
}

/// Option 0 of actor 0; option 1, joint, of both; option 2 of actor 1, which no outcome reads.
Case dispute_with(std::vector<Event> events) {
  Case dispute = small_case(2, {{0, 3}, {0}, {1}, {1}});
  dispute.options.erase(dispute.options.begin() + 2);
  dispute.options[1].joint = true;
  dispute.options[1].owners = {ActorId(0), ActorId(1)};
  dispute.options[1].axes = {AxisId(1), AxisId(2)};
  dispute.options[2].axes = {AxisId(3)};
  dispute.axes[1].joint = dispute.axes[2].joint = true;
  dispute.axes[2].option = OptionId(1);
  dispute.axes[3].option = OptionId(2);
  Outcome done;
  done.id = "done";
  done.when = when(join(FormulaKind::And, {at(0, 0b100), at(1, 0b10)}));
  dispute.outcomes = {done};
  dispute.events = std::move(events);
  return dispute;
}

/// Probabilities at 0, 6 and 12 months.
LedgerEntry forecast() {
  LedgerEntry entry;
  entry.as_of = day(2020, 1, 1);
  entry.months = {0, 6, 12};
  entry.questions = {
      {false, "", "", {{"done", 0, 0.5, {0, 0.3, 0.6}}, {"other", 1, 0.5, {1, 0.7, 0.4}}}},
      {true,
       "option_0",
       "",
       {{"level 0", 1, 0.1, {1, 0.5, 0.2}},
        {"level 1", 0, 0.2, {0, 0.2, 0.2}},
        {"level 2", 0, 0.7, {0, 0.3, 0.6}}}},
      {true, "option_1", "", {{"level 0", 1, 0.8, {1, 0.9, 0.9}}, {"level 1", 0, 0.2, {0, 0.1, 0.1}}}},
      {true, "option_1", "actor_0", {{"level 0", 1, 0.5, {1, 0.5, 0.5}}, {"level 1", 0, 0.5, {0, 0.5, 0.5}}}},
      {true, "option_1", "actor_1", {{"level 0", 1, 0.5, {1, 1, 1}}, {"level 1", 0, 0.5, {0, 0, 0}}}}};
  return entry;
}

Event event(const std::string& id, Date date, std::vector<AxisLevel> set) {
  Event made;
  made.id = id;
  made.date = std::move(date);
  made.set = std::move(set);
  return made;
}

TEST(Score, OneItemByHand) {
  const ScoreSheet sheet =
      score_forecast(forecast(), dispute_with({event("e", day(2020, 10, 1), {{AxisId(0), 2}})}));
  ASSERT_EQ(sheet.items.size(), 1U);
  const ScoredItem& item = sheet.items[0];
  EXPECT_NEAR(item.months, 9, 1e-12);
  EXPECT_NEAR(item.said, 0.45, 1e-12);
  EXPECT_NEAR(item.forecast.brier, 0.35 * 0.35 + 0.2 * 0.2 + 0.55 * 0.55, 1e-12);
  EXPECT_NEAR(*item.forecast.log, -std::log(0.45), 1e-12);
  EXPECT_NEAR(item.persistence.brier, 2, 1e-12);
  EXPECT_FALSE(item.persistence.log);
  EXPECT_NEAR(item.uniform->brier, 0.01 + 0.04 + 0.09, 1e-12);
  EXPECT_NEAR(*sheet.skill_persistence, 1 - item.forecast.brier / 2, 1e-12);
  EXPECT_FALSE(sheet.persistence.log);
}

TEST(Score, WhatTheEventsSettleIsAnItemToo) {
  // Level 0 of option 0 rules the outcome out, whatever else is so.
  const ScoreSheet sheet =
      score_forecast(forecast(), dispute_with({event("e", day(2020, 7, 1), {{AxisId(0), 0}})}));
  ASSERT_EQ(sheet.items.size(), 2U);
  EXPECT_EQ(sheet.items[1].question, 0U);
  EXPECT_EQ(sheet.items[1].answer, 1U);
  EXPECT_NEAR(sheet.items[1].said, 0.7, 1e-12);
  // Level 2 settles it once the other is known; the last word on an option counts.
  const ScoreSheet both = score_forecast(
      forecast(), dispute_with({event("late", day(2020, 8, 1), {{AxisId(0), 2}}),
                                event("early", day(2020, 2, 1), {{AxisId(0), 0}, {AxisId(1), 1}})}));
  ASSERT_EQ(both.items.size(), 4U);
  EXPECT_EQ(both.items[0].event, "early");
  EXPECT_EQ(both.items[3].event, "late");
  EXPECT_EQ(both.items[3].answer, 0U);
}

TEST(Score, AJointOptionAsAWholeOrAParty) {
  const ScoreSheet sheet = score_forecast(
      forecast(), dispute_with({event("one", day(2020, 7, 1), {{AxisId(2), 1}}),
                                event("all", day(2020, 7, 2), {{AxisId(1), 1}, {AxisId(2), 0}})}));
  ASSERT_EQ(sheet.items.size(), 2U);
  EXPECT_EQ(sheet.items[0].question, 4U);
  EXPECT_FALSE(sheet.items[0].forecast.log) << "ruled out, and it happened";
  EXPECT_EQ(sheet.items[1].question, 2U);
  EXPECT_EQ(sheet.items[1].answer, 0U) << "the lowest takes effect";
}

TEST(Score, WhatCannotBeScoredIsListed) {
  LedgerEntry entry = forecast();
  entry.questions[1].answers.pop_back();
  const ScoreSheet sheet = score_forecast(
      entry, dispute_with(
                 {event("before", day(2020, 1, 1), {{AxisId(0), 0}}), event("mere", day(2020, 2, 1), {}),
                  event("unasked", day(2020, 2, 1), {{AxisId(3), 1}}),
                  event("new level", day(2020, 3, 1), {{AxisId(0), 2}}),
                  event("far", day(2021, 1, 2), {{AxisId(0), 0}}), event("undated", {}, {{AxisId(0), 0}})}));
  EXPECT_TRUE(sheet.items.empty());
  EXPECT_FALSE(sheet.skill_persistence);
  ASSERT_EQ(sheet.left_out.size(), 4U);
  EXPECT_EQ(sheet.left_out[0].why, NotScored::SetsNothing);
  EXPECT_EQ(sheet.left_out[1].why, NotScored::UnknownOption);
  EXPECT_EQ(sheet.left_out[2].why, NotScored::UnknownLevel);
  EXPECT_EQ(sheet.left_out[3].why, NotScored::BeyondHorizon);
}

TEST(Score, TheHorizonItselfCounts) {
  EXPECT_EQ(
      score_forecast(forecast(), dispute_with({event("e", day(2021, 1, 1), {{AxisId(0), 1}})})).items.size(),
      2U);
}

TEST(Score, ABaselineWithoutErrorHasNoSkillAgainstIt) {
  const ScoreSheet sheet =
      score_forecast(forecast(), dispute_with({event("e", day(2020, 7, 1), {{AxisId(1), 0}})}));
  EXPECT_FALSE(sheet.skill_persistence);
  EXPECT_TRUE(sheet.skill_uniform);
}

TEST(Score, MonthsAreCalendarMonths) {
  EXPECT_DOUBLE_EQ(months_between(day(2013, 10, 1), day(2015, 10, 1)), 24);
  EXPECT_DOUBLE_EQ(months_between(day(2013, 10, 1), day(2013, 12, 16)), 2.5);
  EXPECT_LT(months_between(day(2013, 10, 1), day(2013, 9, 30)), 0);
}

}  // namespace
}  // namespace detente::testing
