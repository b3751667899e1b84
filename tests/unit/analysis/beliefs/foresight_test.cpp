// SPDX-License-Identifier: MIT
#include "detente/analysis/beliefs/foresight.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente::testing {
namespace {

/// Actor 0 owns two taps; closing the first (level 1) is worth `worth`, closing the second 1.
FoundForesight seen_as(double real, double seen, bool overlooked) {
  Case truth = small_case(1, {{0}, {0}});
  add_stake(truth, 0, at(0, 2), real);
  add_stake(truth, 0, at(1, 2), 1);
  Case picture = truth;
  picture.stakes[0].worth.likely = seen;
  if (overlooked) picture.axes[1].change = Change::Fixed;
  const auto space = ScenarioSpace::build(truth, {}), other = ScenarioSpace::build(picture, {});
  const auto ranks = rank_scenarios(truth, *space, ActorId(0U), {}),
             others = rank_scenarios(picture, *other, ActorId(0U), {});
  return foresee({*space, *ranks}, {*other, *others}, space->today());
}

TEST(Foresight, TellsSurprisesFromFears) {
  const FoundForesight right = seen_as(-5, -5, false);
  EXPECT_EQ(right.foreseen, 1U);  // the second tap alone
  EXPECT_TRUE(right.unforeseen.empty() && right.feared.empty());
  const FoundForesight feared = seen_as(-5, 2, false);
  EXPECT_EQ(feared.foreseen, 1U);
  EXPECT_EQ(feared.feared.size(), 2U);  // the first tap, and both
  const FoundForesight surprised = seen_as(2, -5, false);
  EXPECT_EQ(surprised.unforeseen.size(), 2U);
  EXPECT_FALSE(surprised.unforeseen[0].uses_unseen);
  const FoundForesight blind = seen_as(-5, -5, true);
  EXPECT_EQ(blind.foreseen, 0U);
  ASSERT_EQ(blind.unforeseen.size(), 1U);
  EXPECT_TRUE(blind.unforeseen[0].uses_unseen);
}

}  // namespace
}  // namespace detente::testing
