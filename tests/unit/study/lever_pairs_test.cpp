// SPDX-License-Identifier: MIT
#include "detente/study/lever_pairs.hpp"

#include "detente/study/interventions.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LeverPairs, TwoAmountsOfWhichNeitherCanBeSmaller) {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 0, at(0, 2), -1);
  add_stake(dispute, 1, at(1, 2), -3);
  World world = world_of(dispute);
  LeverRequest request;
  request.question = {LeverGoal::Stable, when(all_of({at(0, 2), at(1, 2)})), SolutionConcept::Seq, 0, 0};
  request.pairs = true;
  const LeverAnswer answer = find_levers(world, request).value();
  EXPECT_TRUE(answer.pairs);
  const auto two = std::find_if(answer.levers.begin(), answer.levers.end(), [](const Lever& lever) {
    return lever.of.size() == 2 && lever.of[0].kind == InterventionKind::MoveStake &&
           lever.of[1].kind == InterventionKind::MoveStake;
  });
  ASSERT_NE(two, answer.levers.end());
  EXPECT_DOUBLE_EQ(two->of[0].amount, 1);
  EXPECT_DOUBLE_EQ(two->of[1].amount, 3);
}

TEST(LeverPairs, ChangesOfOnePreferenceAreNoPair) {
  Case dispute = small_case(1, {{0}, {0}, {0}});
  Preference order;
  order.id = "order";
  order.actor = ActorId(0U);
  order.order = {{when(at(0, 1))}, {when(at(1, 1))}, {when(at(2, 1))}};
  dispute.preferences = {order};
  World world = world_of(dispute);
  LeverRequest request;
  request.question = {LeverGoal::Stable, when(at(0, 2)), SolutionConcept::Seq, 0, 0};
  request.pairs = true;
  const LeverAnswer answer = find_levers(world, request).value();
  for (const Lever& lever : answer.levers) {
    const auto statements = std::count_if(lever.of.begin(), lever.of.end(), [](const Intervention& one) {
      return one.kind == InterventionKind::DropStatement || one.kind == InterventionKind::MoveStatement;
    });
    EXPECT_LT(statements, 2);
  }
}

}  // namespace
}  // namespace detente
