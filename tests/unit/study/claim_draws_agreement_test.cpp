// SPDX-License-Identifier: MIT
#include "shares_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(ClaimDrawsAgreement, FollowTheLinesThatHold) {
  const Condition goal = when(at(0, 2));
  EXPECT_EQ(claim_share(doubtful_line(), ClaimImpossible{goal}), std::optional(0.75));
  EXPECT_EQ(claim_share(doubtful_line(), ClaimCollision{goal, {"line_0"}, true}), std::optional(0.75));
}

TEST(ClaimDrawsAgreement, TheOnlyCollisionHasNoOtherBesideIt) {
  Case dispute = doubtful_line();
  dispute.red_lines[0].firmness.likely = 1;
  add_line(dispute, 0, join(FormulaKind::And, {at(0, 2), at(1, 3)}));
  dispute.red_lines[1].firmness.likely = 0.5;
  const Condition goal = when(at(0, 2));
  EXPECT_EQ(claim_share(dispute, ClaimCollision{goal, {"line_0"}, false}), std::optional(1.0));
  EXPECT_EQ(claim_share(dispute, ClaimCollision{goal, {"line_0"}, true}), std::optional(0.5));
  EXPECT_EQ(claim_share(dispute, ClaimCollision{goal, {"line_1"}, false}), std::optional(0.5));
}

TEST(ClaimDrawsAgreement, NoOwnMoveIsTestedWhereTheGoalCanBeHad) {
  Case dispute = small_case(2, {{0}, {1}});
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness.likely = 0.75;
  EXPECT_EQ(claim_share(dispute, ClaimNoOwnMove{ActorId(1U), when(at(0, 2))}), std::nullopt)
      << "out of reach at the likely values: nothing to test";
  EXPECT_EQ(claim_share(dispute, ClaimNoOwnMove{ActorId(0U), when(at(1, 2))}), std::optional(1.0));
}

}  // namespace
}  // namespace detente
