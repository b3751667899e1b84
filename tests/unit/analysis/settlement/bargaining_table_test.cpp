// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/bargaining_table.hpp"

#include <gtest/gtest.h>

#include "support/random_case.hpp"

namespace detente {
namespace {

using testing::at;

/// Two deciders with stakes, a third without, and a crowd with a stake.
Case dispute_of_four() {
  Case dispute = testing::small_case(3, {{0}, {1}, {2}});
  testing::add_constituency(dispute);
  testing::add_stake(dispute, 0, at(0, 2), 2);
  testing::add_stake(dispute, 1, at(0, 2), 3);
  testing::add_stake(dispute, 1, at(1, 2), 4);
  testing::add_stake(dispute, 3, at(2, 2), 5);
  return dispute;
}

Batna batna(std::size_t actor) {
  Batna b;
  b.id = "fallback";
  b.actor = ActorId(actor);
  return b;
}

TEST(BargainingTable, DecisionMakersWithStakesBargain) {
  EXPECT_EQ(bargaining_parties(dispute_of_four()), (std::vector{ActorId(0U), ActorId(1U)}));
}

TEST(BargainingTable, DisagreementIsTodayOrTheBatna) {
  Case dispute = dispute_of_four();
  dispute.today = {1, 0, 0}, dispute.axes[0].now = 1;
  dispute.batnas.push_back(batna(1));
  dispute.batnas[0].utility = Quantity{.likely = -1.5};
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  const BargainingTable table = *bargaining_table(dispute, space, bargaining_parties(dispute), {});
  EXPECT_EQ(table.today, (std::vector{Fixed::from_double(2), Fixed::from_double(3)}));
  EXPECT_EQ(table.disagreement, (std::vector{Fixed::from_double(2), Fixed::from_double(-1.5)}));
  EXPECT_EQ(table.batna, (std::vector{false, true}));
}

TEST(BargainingTable, ABatnaByConditionIsTheNearestFeasibleScenario) {
  Case dispute = dispute_of_four();
  dispute.batnas.push_back(batna(1));
  dispute.batnas[0].scenario = testing::when(at(0, 2));
  const auto worth = [&] {
    const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
    const auto table = bargaining_table(dispute, space, bargaining_parties(dispute), {});
    return table ? table->disagreement[1].to_double() : -99;
  };
  EXPECT_EQ(worth(), 3);
  testing::add_rule(dispute, testing::join(FormulaKind::And, {at(0, 2), at(1, 1)}));
  EXPECT_EQ(worth(), 7) << "the first option can only be had with the second";
  testing::add_rule(dispute, at(0, 2));
  EXPECT_EQ(worth(), -99) << "nothing feasible satisfies it";
}

}  // namespace
}  // namespace detente
