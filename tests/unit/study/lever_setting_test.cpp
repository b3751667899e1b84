// SPDX-License-Identifier: MIT
#include "detente/study/lever_setting.hpp"

#include "detente/study/interventions.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LeverSetting, WorthsFollowTheCase) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), 1);
  add_stake(dispute, 0, at(0, 1), 0);
  Parameter doubt;
  doubt.id = "doubt";
  doubt.value.likely = 0.5;
  dispute.parameters = {doubt};
  dispute.stakes[1].worth.arithmetic = parse_arithmetic("-4 * doubt", {}).value();
  LeverSetting setting = setting_of(dispute);
  Case changed = dispute;
  for (const Intervention& one : interventions_for(dispute, LeverGoal::Stable)) {
    if (one.kind != InterventionKind::MoveStake && one.kind != InterventionKind::MoveParameter) continue;
    Intervention half = one;
    half.amount /= 4;
    amend(setting, dispute, half);
    apply(changed, dispute, half, when(at(0, 2)));
    for (std::size_t k = 0; k < 2; ++k) EXPECT_EQ(setting.worths[k], point_worths(changed)[k].nano);
  }
}

TEST(LeverSetting, OrdersFollowTheCase) {
  Case dispute = small_case(1, {{0}, {0}, {0}});
  Preference order;
  order.id = "order";
  order.actor = ActorId(0U);
  order.order = {{when(at(0, 2))}, {when(at(1, 2))}, {when(at(2, 2))}};
  dispute.preferences = {order};
  for (const Intervention& one : interventions_for(dispute, LeverGoal::Stable)) {
    if (one.kind != InterventionKind::MoveStatement && one.kind != InterventionKind::DropStatement) continue;
    LeverSetting setting = setting_of(dispute);
    amend(setting, dispute, one);
    Case changed = dispute;
    apply(changed, dispute, one, when(at(0, 2)));
    const auto& wanted = changed.preferences[0].order;
    ASSERT_EQ(setting.orders[0].size(), wanted.size());
    for (std::size_t k = 0; k < wanted.size(); ++k)
      EXPECT_EQ(order.order[setting.orders[0][k][0].level][0].text, wanted[k][0].text);
  }
}

}  // namespace
}  // namespace detente
