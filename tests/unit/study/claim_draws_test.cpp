// SPDX-License-Identifier: MIT
#include "detente/study/claim_draws.hpp"

#include "shares_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(ClaimDraws, DeniedClaimsHoldInTheOtherDraws) {
  EXPECT_EQ(claim_share(doubtful_line(), ClaimPossible{when(at(0, 2))}), std::optional(0.25));
  EXPECT_EQ(claim_share(doubtful_line(), ClaimPossible{when(at(0, 2))}, false), std::optional(0.75));
}

TEST(ClaimDraws, AConceptBeyondTheQuickWayIsAnalysedWhole) {
  Case dispute = doubtful_line();
  dispute.red_lines.clear();
  add_stake(dispute, 0, at(0, 2), 1);
  dispute.stakes[0].worth = ranging(-1, 0.5, 2);
  const auto nash = claim_share(dispute, ClaimStable{when(at(0, 2)), false, "nash"});
  EXPECT_EQ(claim_share(dispute, ClaimStable{when(at(0, 2)), false, "gmr"}), nash) << "alone, all are one";
  ASSERT_TRUE(nash);
  EXPECT_GT(*nash, 0);
  EXPECT_LT(*nash, 1);
}

TEST(ClaimDraws, KindsAboutScenariosTakeSetAsAFilter) {
  Claim claim;
  claim.query = ClaimPossible{};
  EXPECT_TRUE(claims::about_scenarios(claim));
  claim.query = ClaimBlocks{};
  EXPECT_FALSE(claims::about_scenarios(claim));
}

}  // namespace
}  // namespace detente
