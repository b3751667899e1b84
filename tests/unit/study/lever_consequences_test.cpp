// SPDX-License-Identifier: MIT
#include "detente/study/lever_consequences.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LeverConsequences, ClaimsKeepTheirPlaceInTheCaseAsWritten) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  dispute.claims = {claim_that(ClaimLikely{when(at(0, 2)), "24 months", 0.5}),
                    claim_that(ClaimImpossible{when(at(0, 2))})};
  EXPECT_EQ(without_future(dispute).claims, std::vector<std::uint32_t>{1});
  World world = world_of(dispute);
  LeverRequest request;
  request.question = {LeverGoal::Acceptable, when(at(0, 2)), SolutionConcept::Seq, 0, 0};
  const Expected<LeverAnswer> answer = find_levers(world, request);
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->levers.size(), 1U);
  EXPECT_TRUE(answer->levers[0].changes_known);
  ASSERT_FALSE(answer->levers[0].changes.empty());
  EXPECT_EQ(answer->levers[0].changes[0].finding, (Finding{FindingKind::Claim, 1, {}}));
}

}  // namespace
}  // namespace detente
