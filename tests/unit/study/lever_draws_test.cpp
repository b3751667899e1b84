// SPDX-License-Identifier: MIT
#include "detente/study/lever_consequences.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LeverDraws, ALineThatMayBeABluffIsMissingInSomeDraws) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness.likely = 0.5;
  World world = world_of(dispute);
  LeverRequest request;
  request.question = {LeverGoal::Acceptable, when(at(0, 2)), SolutionConcept::Seq, 0, 0};
  request.samples = 16;
  const Expected<LeverAnswer> answer = find_levers(world, request);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->draws, 16U);
  EXPECT_DOUBLE_EQ(answer->share_without.value(), 0.5) << "one of two halves of a net";
  EXPECT_DOUBLE_EQ(answer->levers.at(0).share.value(), 1);
}

}  // namespace
}  // namespace detente
