// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/summary.hpp"

#include <gtest/gtest.h>

#include "detente/scenario/conditions.hpp"
#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Summary, CountsSharesAndCovers) {
  Case dispute = small_case(2, {{1}, {0}, {1, 3}});
  Outcome outcome;
  outcome.when = when(at(2, 4));
  dispute.outcomes.push_back(outcome);
  const auto space = ScenarioSpace::build(dispute, Budget{});
  Bitmap set = scenarios_at(*space, AxisId(1), LevelSet::bits(2), 1);
  set &= scenarios_at(*space, AxisId(2), LevelSet::bits(6), 1);
  const auto summary = summarise_set(*space, set, scenarios_by_outcome(dispute, *space, 1));
  ASSERT_TRUE(summary);
  EXPECT_EQ(summary->count, 4U);
  EXPECT_EQ(summary->by_outcome, (std::vector<std::uint64_t>{2, 2}));
  ASSERT_EQ(summary->shared.size(), 1U);
  EXPECT_EQ(summary->shared.front(), (AxisLevel{AxisId(1), 1}));
  EXPECT_EQ(summary->patterns, (std::vector<Pattern>{{{}, 1, 1}, {{}, 1, 2}}));
  EXPECT_TRUE(summary->patterns_complete);
}

TEST(Summary, OfNothingSharesNothing) {
  const Case dispute = small_case(1, {{0}});
  const auto space = ScenarioSpace::build(dispute, Budget{});
  const auto summary = summarise_set(*space, Bitmap(2), {});
  EXPECT_EQ(summary->count, 0U);
  EXPECT_TRUE(summary->shared.empty());
  EXPECT_TRUE(summary->patterns.empty());
  EXPECT_TRUE(summary->patterns_complete);
}

}  // namespace
}  // namespace detente
