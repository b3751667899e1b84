// SPDX-License-Identifier: MIT
#include "detente/study/lever_question.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

LeverQuestion asking(LeverGoal goal, const Formula& target) {
  return {goal, when(target), SolutionConcept::Seq, 0.5, 24};
}

TEST(LeverQuestion, AcceptableAndStableAreDifferentQuestions) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), -1);
  World world = world_of(dispute);
  EXPECT_TRUE(ask(world, asking(LeverGoal::Acceptable, at(0, 2)))->so);
  EXPECT_FALSE(ask(world, asking(LeverGoal::Stable, at(0, 2)))->so);
  EXPECT_TRUE(ask(world, asking(LeverGoal::Unlikely, at(0, 2)))->so);
  EXPECT_FALSE(ask(world, asking(LeverGoal::Likely, at(0, 2)))->so);
}

TEST(LeverQuestion, WhatACommitmentPutsOutOfReachDoesNotCountAsHeld) {
  Case dispute = small_case(1, {{0, 3, Change::Free, 1}});
  Intervention down;
  down.kind = InterventionKind::Commit;
  down.change = Change::Down;
  const World world = world_of(dispute);
  const Expected<World> committed = world_with(world, {down}, when(at(0, 4)), {});
  ASSERT_TRUE(committed);
  EXPECT_TRUE(acceptable_with(*committed, when(at(0, 4)), {}).any());
  EXPECT_FALSE(acceptable_with(*committed, when(at(0, 4)), {down}).any());
}

}  // namespace
}  // namespace detente
