// SPDX-License-Identifier: MIT
#include "detente/study/lever_beliefs.hpp"

#include "detente/study/drawn_case.hpp"
#include "judged.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

/// Two who may each arm (level 1); the first thinks the second would not like to.
Case dilemma(bool misread) {
  Case dispute = small_case(2, {{0}, {1}});
  for (std::size_t a = 0; a < 2; ++a) {
    add_stake(dispute, a, at(a, 2), 1);
    add_stake(dispute, a, at(1 - a, 2), -3);
  }
  Belief belief;
  belief.id = "belief";
  belief.holder = ActorId(0U);
  belief.about = ActorId(1U);
  Case other = small_case(2, {{0}, {1}});
  add_stake(other, 1, at(1, 2), -1);
  belief.stakes = {other.stakes[0]};
  belief.stakes[0].id = dispute.stakes[2].id;
  if (misread) dispute.beliefs = {belief};
  return dispute;
}

LeverAnswer answer_of(const Case& dispute) {
  World world = world_of(dispute);
  LeverRequest request;
  request.question = {
      LeverGoal::Stable, when(all_of({at(0, 1), at(1, 1)})), SolutionConcept::Seq, 0, 0, true};
  return find_levers(world, request).value();
}

TEST(LeverBeliefs, TheExampleOfTheHeader) {
  const LeverAnswer answer = answer_of(dilemma(true));
  EXPECT_TRUE(answer.as_seen);
  EXPECT_FALSE(answer.already);
  ASSERT_EQ(answer.levers.size(), 1U);
  EXPECT_EQ(answer.levers[0].of.front().kind, InterventionKind::CorrectBelief);
  EXPECT_EQ(answer.levers[0].scenario, (Levels{0, 0}));
  EXPECT_EQ(answer.examined, 1U) << "one entry is the whole belief";
}

TEST(LeverBeliefs, WithoutBeliefsTheTruthDecides) {
  const LeverAnswer answer = answer_of(dilemma(false));
  EXPECT_TRUE(answer.already);
  EXPECT_EQ(answer.scenario, (Levels{0, 0}));
}

TEST(LeverBeliefs, SharesAreOfDrawsOfTheTruth) {
  Case dispute = dilemma(true);
  // Whether the second would answer in kind is open; put right, the first sees what is so in the draw.
  dispute.stakes[2].worth = ranging(-1, 0.5, 1);
  World world = world_of(dispute);
  LeverRequest request;
  request.question = {
      LeverGoal::Stable, when(all_of({at(0, 1), at(1, 1)})), SolutionConcept::Seq, 0, 0, true};
  request.seed = dispute.forecast.seed;
  request.samples = 16;
  const LeverAnswer answer = find_levers(world, request).value();
  std::size_t with = 0, without = 0;
  for (const ForecastInputs& inputs : draws_of(dispute, 16)) {
    Case drawn = drawn_case(dispute, inputs);
    request.samples = 0;
    World as_it_is = world_of(drawn);
    without += find_levers(as_it_is, request)->already ? 1U : 0U;
    drawn.beliefs.clear();
    World corrected = world_of(drawn);
    with += find_levers(corrected, request)->already ? 1U : 0U;
  }
  ASSERT_EQ(answer.draws, 16U);
  EXPECT_GT(with, 0U);
  EXPECT_LT(with, 16U);
  EXPECT_DOUBLE_EQ(answer.levers.at(0).share.value(), static_cast<double>(with) / 16);
  EXPECT_DOUBLE_EQ(answer.share_without.value(), static_cast<double>(without) / 16);
}

}  // namespace
}  // namespace detente
