// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/efficient.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/settlement/constraints.hpp"
#include "support/random_case.hpp"

namespace detente {
namespace {

using testing::at;

EfficientPackages packages_of(const Case& dispute, const EfficientOptions& options = {}) {
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  const Constraints constraints = *find_constraints(dispute, space, {});
  const BargainingTable table = *bargaining_table(dispute, space, bargaining_parties(dispute), {});
  return *efficient_packages(dispute, space, constraints.acceptable, table, options, {});
}

/// One axis of four levels with utilities today (0,0), (2,-1), (1,1), (0,1); today is not acceptable.
Case header_example() {
  Case dispute = testing::small_case(2, {{0, 4}, {1}});
  testing::add_stake(dispute, 0, at(0, 2), 2);
  testing::add_stake(dispute, 1, at(0, 2), -1);
  testing::add_stake(dispute, 0, at(0, 4), 1);
  testing::add_stake(dispute, 1, at(0, 4 | 8), 1);
  testing::add_line(dispute, 0, at(0, 1));
  testing::add_line(dispute, 1, at(1, 2));
  return dispute;
}

TEST(Efficient, TheExampleOfTheHeader) {
  const EfficientPackages met = packages_of(header_example());
  EXPECT_EQ(met.candidates, 3U);
  EXPECT_EQ(met.count, 2U);
  ASSERT_EQ(met.listed.size(), 2U);
  EXPECT_EQ(met.listed[0].scenario, (Levels{1, 0}));
  EXPECT_EQ(met.listed[0].utilities, (std::vector{Fixed::from_double(2), Fixed::from_double(-1)}));
  EXPECT_EQ(met.nobody_below, 2U);
  EXPECT_EQ(met.somebody_gains, 2U);
  EXPECT_EQ(met.everybody_gains, 1U);
  for (const auto* solution :
       {&met.nash, &met.kalai_smorodinsky, &met.egalitarian, &met.leximin, &met.utilitarian}) {
    ASSERT_TRUE(solution->has_value());
    EXPECT_EQ((*solution)->scenario, (Levels{2, 0}));
    EXPECT_EQ((*solution)->gains, (std::vector{Fixed::from_double(1), Fixed::from_double(1)}));
    EXPECT_TRUE((*solution)->efficient);
    EXPECT_EQ((*solution)->needs, std::vector{ActorId(0U)});
    EXPECT_FALSE((*solution)->stable);
  }
  EXPECT_EQ(met.parties[0].best, Fixed::from_double(1)) << "2 would leave the other below";
}

TEST(Efficient, ListsAsManyAsAskedForAndCountsAll) {
  EfficientOptions options;
  options.list = 1;
  const EfficientPackages met = packages_of(header_example(), options);
  EXPECT_EQ(met.listed.size(), 1U);
  EXPECT_EQ(met.count, 2U);
}

TEST(Efficient, OrdinalActorsOnlyRankAndConstituenciesOnlyGainOrLose) {
  Case dispute = testing::small_case(2, {{0}, {1}});
  testing::add_constituency(dispute);
  testing::add_stake(dispute, 0, at(0, 2), 1);
  testing::add_stake(dispute, 2, at(0, 2), -1);
  Preference preference;
  preference.actor = ActorId(1U);
  preference.order = {{testing::when(at(0, 1))}};
  dispute.preferences.push_back(preference);
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  const Ranking ranking = *rank_scenarios(dispute, space, ActorId(1U), {});
  Bitmap equilibria(space.total());
  equilibria.set(space.index_of({1, 0}));
  EfficientOptions options;
  options.ordinal = {&ranking};
  options.equilibria = &equilibria;
  const EfficientPackages met = packages_of(dispute, options);
  ASSERT_TRUE(met.nash);
  EXPECT_EQ(met.nash->scenario, (Levels{1, 0}));
  EXPECT_EQ(met.nash->ranks_lower, std::vector{ActorId(1U)});
  EXPECT_TRUE(met.nash->ranks_higher.empty());
  EXPECT_EQ(met.nash->worse_off, std::vector{ActorId(2U)});
  EXPECT_EQ(met.nash->better_off, std::vector{ActorId(0U)});
  EXPECT_EQ(met.nash->stable, true);
  EXPECT_EQ(met.parties.size(), 1U);
}

TEST(Efficient, NothingAcceptableLeavesNothingToPick) {
  Case dispute = testing::small_case(1, {{0}});
  testing::add_stake(dispute, 0, at(0, 2), 1);
  testing::add_line(dispute, 0, at(0, 3));
  const EfficientPackages met = packages_of(dispute);
  EXPECT_EQ(met.count, 0U);
  EXPECT_FALSE(met.nash || met.kalai_smorodinsky || met.egalitarian || met.leximin || met.utilitarian);
  EXPECT_FALSE(met.parties[0].best);
}

TEST(Efficient, AnotherRedLineNeverAddsAPackage) {
  testing::RandomShape shape;
  shape.stakes = 12;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Case dispute = testing::random_case(seed, shape);
    if (bargaining_parties(dispute).empty()) continue;
    const EfficientPackages before = packages_of(dispute);
    testing::Dice dice(seed);
    testing::add_line(dispute, dispute.axes[0].owner.index(), testing::random_formula(dice, dispute));
    const EfficientPackages after = packages_of(dispute);
    EXPECT_LE(after.candidates, before.candidates);
    EXPECT_LE(after.nobody_below, before.nobody_below);
    EXPECT_LE(after.everybody_gains, before.everybody_gains);
  }
}

}  // namespace
}  // namespace detente
