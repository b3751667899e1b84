// SPDX-License-Identifier: MIT
#include "shares_of.hpp"

namespace detente {
namespace {

using namespace testing;

/// One actor who may like x or not: the share of draws in which it does.
Case of_two_minds() {
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, at(0, 2), 1);
  dispute.stakes[0].worth = ranging(-1, 0.5, 2);
  Outcome outcome;
  outcome.id = "outcome_0";
  outcome.when = when(at(0, 2));
  dispute.outcomes = {outcome};
  return dispute;
}

double liked() {
  std::size_t count = 0;
  for (const ForecastInputs& inputs : draws_of(of_two_minds(), 8)) count += inputs.worths[0] > 0 ? 1U : 0U;
  return static_cast<double>(count) / 8;
}

TEST(ClaimDrawsEndurance, StableAndUnstableAreOpposites) {
  const double share = liked();
  EXPECT_GT(share, 0);
  EXPECT_LT(share, 1);
  EXPECT_EQ(claim_share(of_two_minds(), ClaimStable{when(at(0, 2)), true}), std::optional(share));
  EXPECT_EQ(claim_share(of_two_minds(), ClaimUnstable{when(at(0, 2)), false}), std::optional(1 - share));
}

TEST(ClaimDrawsEndurance, BestIsTestedWhereTheOutcomeLasts) {
  EXPECT_EQ(claim_share(of_two_minds(), ClaimBest{ActorId(0U), OutcomeId(0U)}), std::optional(1.0));
}

TEST(ClaimDrawsEndurance, BlocksWhereLeavingPays) {
  EXPECT_EQ(claim_share(of_two_minds(), ClaimBlocks{ActorId(0U), when(at(0, 2))}),
            std::optional(1 - liked()));
}

}  // namespace
}  // namespace detente
