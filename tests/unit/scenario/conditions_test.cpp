// SPDX-License-Identifier: MIT
#include "detente/scenario/conditions.hpp"

#include <gtest/gtest.h>

#include "random_formula.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Conditions, AgreeWithTheMeaningOneScenarioAtATime) {
  std::mt19937 random(20131001);
  for (int round = 0; round < 40; ++round) {
    const auto axes = random_axes(random, 3, round % 2 == 0 ? 2 : 16, 9000);
    const Case dispute = small_case(3, axes);
    const auto space = ScenarioSpace::build(dispute, Budget{});
    ASSERT_TRUE(space);
    const Formula formula = random_formula(random, dispute, 3);
    const Bitmap one = scenarios_where(*space, formula, 1);
    EXPECT_EQ(one, scenarios_where(*space, formula, 3));
    for (ScenarioIndex n = 0; n < space->total(); ++n) {
      ASSERT_EQ(one.test(n), truth(formula, space->levels_of(n))) << round << ' ' << n;
    }
  }
}

TEST(Conditions, ReadAxesOfEveryStride) {
  // 2^18 scenarios: strides from inside a word to far beyond the table of periods, and a radix that divides
  // nothing.
  std::vector<SmallAxis> axes(16, {0});
  axes.push_back({1, 3});
  axes.push_back({2, 2});
  const Case dispute = small_case(3, axes);
  const auto space = ScenarioSpace::build(dispute, Budget{});
  ASSERT_TRUE(space);
  for (std::size_t x = 0; x < axes.size(); ++x) {
    const Bitmap top = scenarios_at(*space, AxisId(x), LevelSet::of(1), 2);
    EXPECT_EQ(top.count(), space->total() / axes[x].levels);
    for (ScenarioIndex n = 0; n < space->total(); n += 37)
      ASSERT_EQ(top.test(n), space->level(n, AxisId(x)) == 1);
  }
}

TEST(Conditions, CountsOverManyOperands) {
  std::vector<SmallAxis> axes(9, {0});
  const Case dispute = small_case(1, axes);
  const auto space = ScenarioSpace::build(dispute, Budget{});
  std::vector<Formula> all;
  for (std::size_t x = 0; x < 9; ++x) all.push_back(at(x, 2));
  EXPECT_EQ(scenarios_where(*space, join(FormulaKind::AtLeast, all, 8), 1).count(), 10U);
  EXPECT_EQ(scenarios_where(*space, join(FormulaKind::AtMost, all, 1), 1).count(), 10U);
  EXPECT_EQ(scenarios_where(*space, join(FormulaKind::Exactly, all, 4), 1).count(), 126U);
  EXPECT_EQ(scenarios_where(*space, join(FormulaKind::AtLeast, all, 40), 1).count(), 0U);
  EXPECT_EQ(scenarios_where(*space, join(FormulaKind::AtMost, all, 40), 1).count(), 512U);
}

TEST(Conditions, AcceptableLeavesOutBindingLinesAndFailedVotes) {
  Case dispute = small_case(2, {{0}, {1}, {1, 3}});
  add_rule(dispute, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  add_line(dispute, 0, at(2, 4));
  add_line(dispute, 0, at(1, 2), false);
  const auto space = ScenarioSpace::build(dispute, Budget{});
  ASSERT_TRUE(space);
  Bitmap acceptable = acceptable_scenarios(dispute, *space, 1);
  EXPECT_EQ(acceptable.count(), 6U);  // 3 of 4 by the rule, times 2 of 3 levels
  EXPECT_TRUE(acceptable.test(space->index_of({0, 1, 1})));
  add_failing_vote(dispute, 2);
  acceptable = acceptable_scenarios(dispute, *space, 1);
  EXPECT_EQ(acceptable.count(), 3U);
  EXPECT_FALSE(acceptable.test(space->index_of({0, 1, 1})));
}

TEST(Conditions, OutcomesPartitionTheFeasibleScenarios) {
  Case dispute = small_case(1, {{0}, {0}, {0}});
  add_rule(dispute, join(FormulaKind::And, {at(1, 2), at(2, 2)}));
  for (const std::size_t axis : {0U, 1U}) {
    Outcome outcome;
    outcome.when = when(at(axis, 2));
    dispute.outcomes.push_back(outcome);
  }
  const auto space = ScenarioSpace::build(dispute, Budget{});
  const std::vector<Bitmap> parts = scenarios_by_outcome(dispute, *space, 1);
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[0].count(), 3U);  // first match takes the overlap
  EXPECT_EQ(parts[1].count(), 1U);
  EXPECT_EQ(parts[2].count(), 2U);
}

}  // namespace
}  // namespace detente
