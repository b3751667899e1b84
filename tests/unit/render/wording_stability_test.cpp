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
  EXPECT_EQ(
      lasting_sentence(report),
      "Of 1,200 acceptable scenarios, 12 would hold: 10 under “Uneasy thaw” and 2 under no named outcome.");
  report.stability->lasting->summary.by_outcome = {12, 0};
  EXPECT_EQ(lasting_sentence(report),
            "Of 1,200 acceptable scenarios, 12 would hold: all under “Uneasy thaw”.");
  report.stability->lasting->summary.count = 0;
  report.space.acceptable = 0;
  EXPECT_EQ(lasting_sentence(report),
            "Nothing is acceptable to everybody, so nothing acceptable could hold.");
  report.space.acceptable = 3;
  EXPECT_EQ(lasting_sentence(report),
            "Nothing acceptable would hold: from every acceptable scenario somebody gains by moving, and no "
            "answer of the "
            "others takes the gain away.");
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
