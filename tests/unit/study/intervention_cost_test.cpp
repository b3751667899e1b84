// SPDX-License-Identifier: MIT
#include "detente/study/interventions.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(InterventionCost, AmountsAreSharesOfWhatTheActorHasAtStake) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 1), 3);
  add_stake(dispute, 0, at(0, 2), -1);
  Intervention more;
  more.kind = InterventionKind::MoveStake;
  more.amount = -2;
  EXPECT_DOUBLE_EQ(effort_of(dispute, more), 0.5);
  more.kind = InterventionKind::Pay;
  EXPECT_DOUBLE_EQ(effort_of(dispute, more), 0.5);
  more.kind = InterventionKind::CorrectBelief;
  EXPECT_DOUBLE_EQ(effort_of(dispute, more), 1);
}

}  // namespace
}  // namespace detente
