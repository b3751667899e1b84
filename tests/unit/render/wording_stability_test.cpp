// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::titled_case;

TEST(LastingSentence, NamesTheOutcomes) {
  Report report;
  report.dispute = std::make_shared<Case>(titled_case());
  report.space.acceptable = 1200;
  report.stability.emplace();
  report.stability->lasting.emplace();
  report.stability->lasting->summary.count = 12;
  report.stability->lasting->summary.by_outcome = {10, 2};
  EXPECT_EQ(lasting_sentence(report), "“Uneasy thaw” would hold in some form that crosses nobody’s line.");
  report.stability->lasting->summary.by_outcome = {0, 12};
  EXPECT_EQ(lasting_sentence(report),
            "Of what can be agreed, something would hold, but none of the named outcomes.");
  auto two = std::make_shared<Case>(titled_case());
  two->outcomes.push_back(two->outcomes.front());
  two->outcomes.back().title = "Frost";
  report.dispute = two;
  report.space.acceptable_by_outcome = {10, 5, 0};
  report.stability->lasting->summary.by_outcome = {0, 5, 7};
  EXPECT_EQ(
      lasting_sentence(report),
      "“Frost” would hold in some form that crosses nobody’s line; “Uneasy thaw” could be agreed and would "
      "not hold.");
  report.stability->lasting->summary.count = 0;
  report.space.acceptable = 0;
  EXPECT_EQ(lasting_sentence(report),
            "Nothing is acceptable to everybody, so nothing acceptable could hold.");
  report.space.acceptable = 3;
  EXPECT_EQ(
      lasting_sentence(report),
      "Nothing acceptable would hold: wherever it led, somebody would gain by moving, and no answer of the others "
      "takes the gain away.");
}

TEST(TodaySentence, NamesWhoLeavesAndHow) {
  const Case dispute = titled_case();
  StabilityWitness today;
  today.scenario = dispute.today;
  today.stable = true;
  EXPECT_EQ(today_sentence(dispute, today), "Today would hold: nobody gains by a move of its own.");
  today.improvements = {{ActorId(1), {2, 0, 0, 0}, {{ActorId(0), {2, 1, 0, 0}}}, true}};
  EXPECT_EQ(
      today_sentence(dispute, today),
      "Today would hold: every move that would pay for its author can be answered so that it does not.");
  today.stable = false;
  today.improvements.push_back({ActorId(1), {1, 0, 0, 0}, {}, false});
  EXPECT_EQ(today_sentence(dispute, today),
            "Today does not hold: Russia gains by a move of its own (Open the Russian market: firm by firm), "
            "and no answer of "
            "the others takes the gain away.");
}

}  // namespace
}  // namespace detente::render
