// SPDX-License-Identifier: MIT
#include "detente/study/goal_standing.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

GoalStanding standing_of(Case dispute, const Formula& goal) {
  World world = world_of(std::move(dispute));
  Condition condition;
  condition.formula = goal;
  const Expected<GoalStanding> standing = goal_standing(world, condition);
  EXPECT_TRUE(standing);
  return *standing;
}

Case with_stake(double worth) {
  Case dispute = small_case(2, {{0}, {1}});
  Stake stake;
  stake.id = "stake";
  stake.actor = ActorId(0U);
  stake.when.formula = at(0, 2);
  stake.worth.likely = worth;
  dispute.stakes.push_back(stake);
  return dispute;
}

TEST(GoalStanding, WhoeverLosesByItAndCanEndItBlocks) {
  const GoalStanding standing = standing_of(with_stake(-1), at(0, 2));
  EXPECT_EQ(standing.blockers, std::vector<ActorId>{ActorId(0U)});
  EXPECT_EQ(standing.lasting, 0U);
}

TEST(GoalStanding, WhatItsOwnerWantsHoldsAndNobodyBlocks) {
  const GoalStanding standing = standing_of(with_stake(1), at(0, 2));
  EXPECT_TRUE(standing.blockers.empty());
  EXPECT_EQ(standing.lasting, 2U);
}

TEST(GoalStanding, AGoalThatIsNotAcceptableHasNoBlockers) {
  Case dispute = with_stake(-1);
  add_line(dispute, 0, at(0, 2));
  const GoalStanding standing = standing_of(dispute, at(0, 2));
  EXPECT_TRUE(standing.blockers.empty());
  EXPECT_EQ(standing.lasting, 0U);
}

}  // namespace
}  // namespace detente
