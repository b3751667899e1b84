// SPDX-License-Identifier: MIT
#include "detente/study/interventions.hpp"

#include <gtest/gtest.h>

#include "support/random_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Interventions, AcceptableAsksForConstraintsAlone) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  add_rule(dispute, at(0, 2));
  add_stake(dispute, 0, at(0, 2), 1);
  EXPECT_EQ(interventions_for(dispute, LeverGoal::Acceptable).size(), 2U);
  EXPECT_GT(interventions_for(dispute, LeverGoal::Stable).size(), 5U);
}

TEST(Interventions, SupportMissingIsWhatOpponentsWouldHaveToGive) {
  Case dispute = small_case(1, {{0}});
  add_constituency(dispute);
  add_failing_vote(dispute, 0);
  dispute.polls[0].support = 0.2;
  dispute.polls[0].oppose = 0.6;
  EXPECT_DOUBLE_EQ(support_missing(dispute, dispute.ratifications[0]), 0.2) << "0.4 to 0.4 carries it";
}

TEST(Interventions, AppliedToACaseThatLacksTheBlockNothingHappens) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  Case changed = dispute;
  Intervention waive;
  apply(changed, dispute, waive, {});
  EXPECT_TRUE(changed.red_lines.empty());
  apply(changed, dispute, waive, {});
  EXPECT_TRUE(changed.red_lines.empty());
}

TEST(Interventions, EffortIsAShareOfWhatTheActorHasAtStake) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), 3);
  add_stake(dispute, 0, at(0, 1), -1);
  Intervention move;
  move.kind = InterventionKind::MoveStake;
  move.amount = -2;
  EXPECT_DOUBLE_EQ(effort_of(dispute, move), 0.5);
}

}  // namespace
}  // namespace detente
