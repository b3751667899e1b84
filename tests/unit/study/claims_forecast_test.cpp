// SPDX-License-Identifier: MIT
#include "detente/study/claims_forecast.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "judged.hpp"

namespace detente::testing {
namespace {

/// One option its owner wants more the higher the second option, which only a shock raises.
Case wanted() {
  Case dispute = small_case(1, {{0}, {0, 2, Change::Fixed}});
  add_stake(dispute, 0, at(0, 0b10), 2);
  dispute.stakes[0].worth =
      Quantity{.likely = 2, .low = -2, .high = 3, .distribution = Distribution::Uniform};
  add_stake(dispute, 0, join(FormulaKind::And, {at(0, 0b10), at(1, 0b10)}), -4);
  for (const std::size_t axis : {0U, 1U}) {
    Outcome outcome;
    outcome.id = "outcome_" + std::to_string(axis);
    outcome.when = when(at(axis, 0b10));
    dispute.outcomes.push_back(outcome);
  }
  Shock shock;
  shock.id = "shock";
  shock.per_year.likely = 0.6;
  shock.set = {{AxisId(1U), 1}};
  dispute.shocks = {shock};
  return dispute;
}

TEST(ClaimsForecast, LikelyAndUnlikelyReadTheProbability) {
  const Case dispute = wanted();
  const Formula shocked = at(1, 0b10);
  const double p = 1 - std::exp(-0.05 * 24);
  const auto verdict = judged(dispute, ClaimLikely{when(shocked), "24 months", p - 1e-6});
  EXPECT_EQ(verdict.verdict, Verdict::Holds);
  EXPECT_NEAR(*verdict.probability, p, 1e-12);
  EXPECT_EQ(both_ways(dispute, ClaimLikely{when(shocked), "24 months", p + 1e-6}), Verdict::Fails);
  EXPECT_EQ(both_ways(dispute, ClaimUnlikely{when(shocked), "24 months", p + 1e-6}), Verdict::Holds);
  EXPECT_EQ(both_ways(dispute, ClaimUnlikely{when(shocked), "24 months", p - 1e-6}), Verdict::Fails);
  EXPECT_NEAR(*judged(dispute, ClaimLikely{when(shocked), "1 year", 0.5}).probability, 1 - std::exp(-0.6),
              1e-12);
}

TEST(ClaimsForecast, MostLikelyComparesWithTheBestOther) {
  const auto verdict = judged(wanted(), ClaimMostLikely{OutcomeId(0U), "24 months"});
  ASSERT_TRUE(verdict.probability && verdict.compared);
  EXPECT_EQ(verdict.verdict == Verdict::Holds, *verdict.probability > *verdict.compared);
  EXPECT_EQ(both_ways(wanted(), ClaimMostLikely{OutcomeId(0U), "24 months"}), verdict.verdict);
}

TEST(ClaimsForecast, MoreLikelyThanWithoutTheShock) {
  Alteration without;
  without.without = {"shock"};
  const Formula moved = at(0, 0b10);
  EXPECT_EQ(both_ways(wanted(), ClaimMoreLikely{when(moved), "24 months", without}), Verdict::Fails);
  EXPECT_EQ(both_ways(wanted(), ClaimMoreLikely{when(at(0, 0b01)), "24 months", without}), Verdict::Holds);
  // Than in the same case: never.
  EXPECT_EQ(judged(wanted(), ClaimMoreLikely{when(moved), "24 months", {}}).verdict, Verdict::Fails);
}

TEST(ClaimsForecast, GivenConditionsAndWhatHasNoChanceIsUntestable) {
  Claim claim = claim_that(ClaimLikely{when(at(0, 0b10)), "24 months", 0.5});
  claim.given = when(at(1, 0b10));
  const ClaimVerdict shocked = judged(wanted(), claim);
  claim.given = when(at(1, 0b01));
  const ClaimVerdict calm = judged(wanted(), claim);
  EXPECT_LT(*shocked.probability, *calm.probability);
  EXPECT_GT(*calm.probability, 0.99);
  Case still = wanted();
  still.shocks.clear();
  claim.given = when(at(1, 0b10));
  EXPECT_EQ(judged(still, claim).verdict, Verdict::Untestable);
  claim.expect = false;
  EXPECT_EQ(judged(still, claim).verdict, Verdict::Untestable);
}

TEST(ClaimsForecast, TheShareOfDrawsFollowsTheRange) {
  Case dispute = wanted();
  dispute.shocks.clear();
  World world = world_of(dispute);
  DrawPlan plan;
  for (const UncertainInput& input : uncertain_inputs(dispute)) plan.names.push_back(input.id);
  Claim claim = claim_that(ClaimLikely{when(at(0, 0b10)), "24 months", 0.5});
  Claim denied = claim;
  denied.expect = false;
  Claim altered = claim;
  altered.altered.without = {dispute.stakes.front().id};
  const auto shares = shares_of_draws(world, {&claim, &denied, &altered}, plan, 64);
  ASSERT_TRUE(shares && shares->size() == 3 && (*shares)[0] && (*shares)[1] && (*shares)[2]);
  // Worth at least some 1 of [-2, 3], more or less as rationality and inertia fall.
  EXPECT_NEAR(*(*shares)[0], 0.5, 0.15);
  EXPECT_NEAR(*(*shares)[1], 1 - *(*shares)[0], 1e-12);
  EXPECT_EQ(*(*shares)[2], 0) << "without the stake nobody moves";
  const auto alone = shares_of_draws(world, {&altered}, plan, 64);
  EXPECT_EQ((*alone)[0], (*shares)[2]) << "sharing draws changes no answer";
  EXPECT_TRUE(about_the_future(claim));
  EXPECT_FALSE(about_the_future(claim_that(ClaimPossible{when(at(0, 0b10))})));
}

}  // namespace
}  // namespace detente::testing
