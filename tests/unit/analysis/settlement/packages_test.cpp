// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/packages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "support/random_case.hpp"

namespace detente {
namespace {

using testing::add_line;
using testing::add_stake;
using testing::at;
using testing::join;
using testing::small_case;
using testing::when;

std::vector<WishPackage> packages_of(const Case& dispute, const SettlementOptions& options = {}) {
  const Expected<ScenarioSpace> space = ScenarioSpace::build(dispute, {});
  EXPECT_TRUE(space);
  const Expected<Constraints> constraints = find_constraints(dispute, *space, {});
  EXPECT_TRUE(constraints);
  const WishPackages found = wish_packages(dispute, *space, *constraints, options, {});
  EXPECT_FALSE(found.partial);
  return found.packages;
}

void add_wish(Case& dispute, const Formula& formula) {
  Wish wish;
  wish.when = when(formula);
  dispute.wishes.push_back(wish);
}

Case two_wishes() {
  Case dispute = small_case(2, {{0}, {1}});
  add_wish(dispute, at(0, 2));
  add_wish(dispute, at(1, 2));
  return dispute;
}

using Wishes = std::vector<WishId>;

TEST(Packages, TheExampleOfTheHeader) {
  Case dispute = two_wishes();
  EXPECT_EQ(packages_of(dispute).at(0).wishes, (Wishes{WishId(0U), WishId(1U)}));
  add_line(dispute, 0, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  const std::vector<WishPackage> packages = packages_of(dispute);
  ASSERT_EQ(packages.size(), 2U);
  EXPECT_EQ(packages[0].wishes, Wishes{WishId(0U)});
  EXPECT_EQ(packages[1].wishes, Wishes{WishId(1U)});
}

TEST(Packages, ThoseNoSignatoryLosesByComeFirst) {
  Case dispute = two_wishes();
  add_line(dispute, 0, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  add_stake(dispute, 0, at(0, 2), -1);
  add_stake(dispute, 0, at(1, 2), 2);
  const std::vector<WishPackage> packages = packages_of(dispute);
  EXPECT_EQ(packages[0].wishes, Wishes{WishId(1U)});
  EXPECT_EQ(packages[0].better_off, std::vector{ActorId(0U)});
  EXPECT_EQ(packages[1].worse_off, std::vector{ActorId(0U)});
}

TEST(Packages, NameTheOwnersOfWhatChangesAndThePublicsThatRatify) {
  Case dispute = two_wishes();
  testing::add_constituency(dispute);
  testing::add_failing_vote(dispute, 1);
  dispute.ratifications[0].passes = true;
  const std::vector<WishPackage> packages = packages_of(dispute);
  EXPECT_EQ(packages.at(0).needs, (std::vector{ActorId(0U), ActorId(1U), ActorId(2U)}));
  EXPECT_TRUE(packages[0].ratifiable);
  EXPECT_FALSE(packages[0].stable) << "not computed";
}

TEST(Packages, AreMarkedStableWhereTheEquilibriaSaySo) {
  const Case dispute = two_wishes();
  const Bitmap none(4), all(4, true);
  SettlementOptions options;
  options.equilibria = &none;
  EXPECT_EQ(packages_of(dispute, options).at(0).stable, std::optional(false));
  options.equilibria = &all;
  EXPECT_EQ(packages_of(dispute, options).at(0).stable, std::optional(true));
}

TEST(Packages, WithoutWishesThereAreNoneAndWhereNoWishCanBeHadThereIsTheEmptyOne) {
  Case dispute = two_wishes();
  add_line(dispute, 0, join(FormulaKind::Or, {at(0, 2), at(1, 2)}));
  ASSERT_EQ(packages_of(dispute).size(), 1U);
  EXPECT_TRUE(packages_of(dispute)[0].wishes.empty());
  dispute.wishes.clear();
  EXPECT_TRUE(packages_of(dispute).empty());
}

struct NaivePackages {
  std::set<Wishes> maximal;
  std::vector<std::pair<Wishes, Levels>> fulfilled;  ///< by acceptable scenario, by scenario string
};

NaivePackages by_definition(const Case& dispute) {
  NaivePackages naive;
  std::set<Wishes> all;
  testing::for_each_scenario(dispute, [&](const Levels& levels) {
    if (!acceptable(dispute, levels)) return;
    Wishes held;
    for (std::size_t w = 0; w < dispute.wishes.size(); ++w)
      if (holds(dispute.wishes[w].when.formula, levels)) held.emplace_back(w);
    all.insert(held);
    naive.fulfilled.emplace_back(held, levels);
  });
  for (const Wishes& set : all)
    if (std::none_of(all.begin(), all.end(), [&](const Wishes& other) {
          return other != set && std::includes(other.begin(), other.end(), set.begin(), set.end());
        }))
      naive.maximal.insert(set);
  return naive;
}

void check_package(const Case& dispute, const NaivePackages& naive, const WishPackage& package) {
  const auto distance = [&](const Levels& levels) {
    std::size_t changed = 0;
    for (std::size_t a = 0; a < levels.size(); ++a) changed += levels[a] != dispute.today[a];
    return changed;
  };
  std::optional<Levels> nearest;
  for (const auto& [held, levels] : naive.fulfilled)
    if (held == package.wishes && (!nearest || distance(levels) < distance(*nearest))) nearest = levels;
  EXPECT_EQ(package.scenario, nearest);
  const std::vector<Fixed> worths = point_worths(dispute);
  for (std::size_t a = 0; a < dispute.actors.size(); ++a) {
    const Fixed then = utility_of(dispute, worths, ActorId(a), package.scenario);
    const Fixed now = utility_of(dispute, worths, ActorId(a), dispute.today);
    EXPECT_EQ(std::count(package.worse_off.begin(), package.worse_off.end(), ActorId(a)), then < now);
    EXPECT_EQ(std::count(package.better_off.begin(), package.better_off.end(), ActorId(a)), then > now);
  }
}

TEST(Packages, AgreeWithTheDefinitionOnRandomCases) {
  std::size_t several = 0;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Case dispute = testing::random_case(seed);
    if (dispute.wishes.empty()) continue;
    const NaivePackages naive = by_definition(dispute);
    const std::vector<WishPackage> found = packages_of(dispute);
    std::set<Wishes> sets;
    for (const WishPackage& package : found)
      sets.insert(package.wishes), check_package(dispute, naive, package);
    EXPECT_EQ(sets, naive.maximal);
    EXPECT_EQ(found.size(), naive.maximal.size());
    if (HasFailure()) break;
    several += found.size() > 1;
  }
  EXPECT_GT(several, 100U) << "the cases must be worth testing";
}

}  // namespace
}  // namespace detente
