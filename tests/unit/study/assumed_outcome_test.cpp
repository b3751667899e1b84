// SPDX-License-Identifier: MIT
#include "detente/study/assumed_outcome.hpp"

#include "ways_case.hpp"

namespace detente {
namespace {

TEST(AssumedOutcome, OnlyWhatAnOutcomeReadsAndCouldHaveBeenOtherwise) {
  const auto dispute = testing::case_of(testing::river);
  // bridge (north, south), toll, wall; an outcome reads the bridge alone.
  EXPECT_TRUE(outcome_hangs_on(*dispute, {0, 0, 0, 0}, {AxisId(3)}).empty());
  EXPECT_TRUE(outcome_hangs_on(*dispute, {0, 0, 0, 0}, {AxisId(0)}).empty()) << "South keeps it shut";
  EXPECT_EQ(outcome_hangs_on(*dispute, {0, 1, 0, 0}, {AxisId(0)}), std::vector<AxisId>{AxisId(0)});
  EXPECT_EQ(outcome_hangs_on(*dispute, {0, 0, 0, 0}, {AxisId(0), AxisId(1)}).size(), 2U);
}

TEST(AssumedOutcome, WhatARuleExcludesIsNoPossibility) {
  const auto dispute = testing::case_of(testing::river);
  EXPECT_TRUE(outcome_hangs_on(*dispute, {0, 1, 0, 1}, {AxisId(0)}).empty()) << "no bridge behind a wall";
}

}  // namespace
}  // namespace detente
