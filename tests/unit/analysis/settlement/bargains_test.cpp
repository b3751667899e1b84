// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/bargains.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/settlement/constraints.hpp"
#include "detente/analysis/settlement/signatories.hpp"
#include "detente/scenario/conditions.hpp"
#include "support/joint_case.hpp"

namespace detente {
namespace {

using testing::at;

/// A ground that owns what it refers to.
struct Table {
  Case dispute;
  ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  Constraints constraints = *find_constraints(dispute, space, {});
  std::optional<BargainingTable> table;

  explicit Table(Case given) : dispute(std::move(given)) {
    const std::vector<ActorId> parties = bargaining_parties(dispute);
    if (!parties.empty()) table = *bargaining_table(dispute, space, parties, {});
  }
  BargainGround ground() const {
    return {dispute, space, table ? &*table : nullptr, signed_by(dispute, space, 1), {}};
  }
  Bitmap having(const Formula& goal) const {
    Bitmap set = scenarios_where(space, goal, 1);
    set &= constraints.acceptable;
    return set;
  }
  Bargains bargains(const Formula& goal) const { return *find_bargains(ground(), having(goal), {}); }
};

/// The header's treaty: 0 gains 4 and 1 gains 3; 2, who owns a market, loses 1; 0 has a stake of 2 in it.
Case treaty() {
  Case dispute = testing::small_case(3, {{0}, {1}, {2, 2, Change::Free, 1}});
  testing::join_options(dispute, 0, 1);
  const Formula signed_ = testing::join(FormulaKind::And, {at(0, 2), at(1, 2)});
  testing::add_stake(dispute, 0, signed_, 4);
  testing::add_stake(dispute, 1, signed_, 3);
  testing::add_stake(dispute, 2, signed_, -1);
  testing::add_stake(dispute, 0, at(2, 2), 2);
  return dispute;
}

TEST(Bargains, TheExampleOfTheHeader) {
  const Bargains met = Table(treaty()).bargains(at(1, 2));
  ASSERT_EQ(met.listed.size(), 1U) << "the half that the goal reads takes one signature";
  EXPECT_EQ(met.listed[0].signatories, std::vector{ActorId(1U)});
  const Formula signed_ = testing::join(FormulaKind::And, {at(0, 2), at(1, 2)});
  const Bargains whole = Table(treaty()).bargains(signed_);
  ASSERT_EQ(whole.listed.size(), 1U);
  const Bargain& bargain = whole.listed[0];
  EXPECT_EQ(bargain.signatories, (std::vector{ActorId(0U), ActorId(1U)}));
  ASSERT_TRUE(bargain.efficient && bargain.efficient->nash);
  EXPECT_EQ(bargain.efficient->everybody_gains, 1U);
  EXPECT_EQ(bargain.efficient->nash->gains, (std::vector{Fixed::from_double(4), Fixed::from_double(3)}));
  EXPECT_EQ(bargain.package, (Levels{1, 1, 1}));
  ASSERT_EQ(bargain.bystanders.size(), 1U);
  EXPECT_EQ(bargain.bystanders[0].change, Fixed::from_double(-1));
  ASSERT_TRUE(bargain.bystanders[0].answer);
  EXPECT_EQ(bargain.bystanders[0].answer->scenario, (Levels{1, 1, 0}));
  EXPECT_EQ(bargain.bystanders[0].answer->by, std::vector{Fixed::from_double(2)});
}

TEST(Bargains, WithoutStakesThereIsNoSolutionAndItSaysWhose) {
  Case dispute = testing::small_case(2, {{0}, {1}});
  testing::add_stake(dispute, 0, at(0, 2), 1);
  const Bargains met = Table(dispute).bargains(testing::join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  ASSERT_EQ(met.listed.size(), 1U);
  EXPECT_FALSE(met.listed[0].efficient);
  EXPECT_EQ(met.listed[0].without_stakes, std::vector{ActorId(1U)});
  EXPECT_EQ(met.listed[0].package, (Levels{1, 1}));
}

TEST(Bargains, EveryMinimalSetHasItsOwnAnswer) {
  Case dispute = testing::small_case(2, {{0}, {1}});
  testing::add_stake(dispute, 0, at(0, 2), 1);
  testing::add_stake(dispute, 1, at(1, 2), -1);
  const Bargains met = Table(dispute).bargains(testing::join(FormulaKind::Or, {at(0, 2), at(1, 2)}));
  ASSERT_EQ(met.listed.size(), 2U);
  EXPECT_EQ(met.listed[0].efficient->everybody_gains, 1U);
  EXPECT_EQ(met.listed[1].efficient->nobody_below, 0U) << "the second would only lose";
}

TEST(Bargains, AGoalThatHoldsTodayTakesNobody) {
  const Bargains met = Table(treaty()).bargains(at(0, 1));
  ASSERT_EQ(met.listed.size(), 1U);
  EXPECT_TRUE(met.listed[0].signatories.empty());
  EXPECT_FALSE(met.listed[0].efficient);
}

TEST(Bargains, NothingAcceptableGivesNone) {
  Case dispute = treaty();
  testing::add_line(dispute, 0, at(0, 2));
  EXPECT_TRUE(Table(dispute).bargains(testing::join(FormulaKind::And, {at(0, 2), at(1, 2)})).listed.empty());
}

TEST(Bargains, FixedPartiesThatCannotBringItAboutHaveNoPackage) {
  const Table table(treaty());
  const Bargain met = *fixed_bargain(table.ground(), table.having(at(2, 1)), {ActorId(0U), ActorId(1U)}, {});
  EXPECT_TRUE(met.fixed);
  EXPECT_FALSE(met.package || met.efficient);
}

}  // namespace
}  // namespace detente
