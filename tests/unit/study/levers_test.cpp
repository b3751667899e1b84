// SPDX-License-Identifier: MIT
#include "detente/study/levers.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

LeverAnswer levers_of(const Case& dispute, LeverGoal goal, const Formula& target, bool pairs = false) {
  World world = world_of(dispute);
  LeverRequest request;
  request.question = {goal, when(target), SolutionConcept::Seq, 0.55, 24};
  request.pairs = pairs;
  const Expected<LeverAnswer> answer = find_levers(world, request);
  EXPECT_TRUE(answer);
  return *answer;
}

TEST(Levers, TheExampleOfTheHeader) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  const LeverAnswer answer = levers_of(dispute, LeverGoal::Acceptable, at(0, 2));
  EXPECT_FALSE(answer.already);
  ASSERT_EQ(answer.levers.size(), 1U);
  EXPECT_EQ(answer.levers[0].of, std::vector<Intervention>{Intervention{}});
  EXPECT_EQ(answer.levers[0].scenario, Levels{1});
  EXPECT_TRUE(answer.levers[0].worse_off.empty()) << "a line that is waived no longer counts";
  EXPECT_TRUE(answer.levers[0].leave.empty());
}

TEST(Levers, WhatIsSoAlreadyNeedsNone) {
  const LeverAnswer answer = levers_of(small_case(1, {{0}}), LeverGoal::Stable, at(0, 1));
  EXPECT_TRUE(answer.already);
  EXPECT_TRUE(answer.levers.empty());
}

TEST(Levers, TwoReasonsToStayAwayTakeAPair) {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 0, at(0, 2), -1);
  add_stake(dispute, 1, at(1, 2), -1);
  const Formula both = all_of({at(0, 2), at(1, 2)});
  EXPECT_TRUE(levers_of(dispute, LeverGoal::Stable, both).levers.empty());
  const LeverAnswer answer = levers_of(dispute, LeverGoal::Stable, both, true);
  EXPECT_TRUE(answer.pairs);
  ASSERT_FALSE(answer.levers.empty());
  for (const Lever& lever : answer.levers) EXPECT_EQ(lever.of.size(), 2U);
}

TEST(Levers, AmountsForTheFutureEndAtAllTheActorHasAtStake) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), -1);
  const LeverAnswer answer = levers_of(dispute, LeverGoal::Likely, at(0, 2));
  EXPECT_LT(answer.probability.value(), 0.55);
  EXPECT_TRUE(answer.levers.empty()) << "a payment of 1 only makes it a tie";
}

}  // namespace
}  // namespace detente
