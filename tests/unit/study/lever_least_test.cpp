// SPDX-License-Identifier: MIT
#include "detente/study/interventions.hpp"
#include "detente/study/lever_trial.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// One candidate of a case, tried with the web.
LeverFound tried(const Case& dispute, const Formula& target, const Intervention& candidate) {
  World world = world_of(dispute);
  LeverRequest request;
  request.question = {LeverGoal::Stable, when(target), SolutionConcept::Seq, 0, 0};
  const auto game = LeverGame::make(world, request.question).value();
  EXPECT_NE(game, nullptr);
  LeverTrial trial(world, game.get(), nullptr, request, {}, {});
  bool cut = false;
  const LeverFound found = trial.run(candidate, cut);
  EXPECT_FALSE(cut);
  return found;
}

TEST(LeverLeast, AParameterIsMovedToTheTie) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), 1.5);
  add_stake(dispute, 0, at(0, 2), 0);
  Parameter doubt;
  doubt.id = "doubt";
  doubt.value.likely = 0.8;
  dispute.parameters = {doubt};
  dispute.stakes[1].worth.arithmetic = parse_arithmetic("-5 * doubt", {}).value();
  Intervention down;
  down.kind = InterventionKind::MoveParameter;
  down.amount = -1;
  const LeverFound found = tried(dispute, at(0, 2), down);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->first.amount, -0.5, 1e-6);
  EXPECT_TRUE(found->first.least);
  // What does not enter as a straight line is bisected, and says so.
  dispute.stakes[1].worth.arithmetic = parse_arithmetic("-6.25 * doubt * doubt", {}).value();
  const LeverFound curved = tried(dispute, at(0, 2), down);
  ASSERT_TRUE(curved);
  EXPECT_FALSE(curved->first.least);
}

TEST(LeverLeast, BeyondATieWhereTheTieIsNotEnough) {
  // Leaving pays for b at a tie of a already undone: a must strictly prefer to punish.
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 1, at(1, 2), 1);
  add_stake(dispute, 1, at(0, 2), -3);
  add_stake(dispute, 0, all_of({at(0, 2), at(1, 2)}), -1);
  add_stake(dispute, 0, all_of({at(0, 2), at(1, 1)}), -9);
  Intervention more;
  more.kind = InterventionKind::MoveStake;
  more.index = 2;
  more.amount = 1;
  const LeverFound found = tried(dispute, all_of({at(0, 1), at(1, 1)}), more);
  ASSERT_TRUE(found);
  EXPECT_NEAR(found->first.amount, 1, 1e-8);
  EXPECT_TRUE(found->first.beyond);
  EXPECT_TRUE(found->first.least);
}

}  // namespace
}  // namespace detente
