// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/linkage.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/settlement/constraints.hpp"
#include <set>

#include "detente/analysis/settlement/signatories.hpp"
#include "oracle/naive_bargaining.hpp"
#include "oracle/naive_signatories.hpp"
#include "support/random_case.hpp"

namespace detente {
namespace {

using testing::at;

Linkage linkage_of(const Case& dispute, const Bitmap* equilibria = nullptr) {
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  const Constraints constraints = *find_constraints(dispute, space, {});
  const BargainingTable table = *bargaining_table(dispute, space, bargaining_parties(dispute), {});
  EfficientOptions options;
  options.equilibria = equilibria;
  return find_linkage({dispute, space, &table, signed_by(dispute, space, 1), options}, constraints.acceptable,
                      {});
}

/// A pays 1 for the first basket and gets 2 from the second; B the other way round.
Case two_baskets() {
  Case dispute = testing::small_case(2, {{0}, {1}});
  dispute.options[0].group = "trade";
  dispute.options[1].group = "visas";
  testing::add_stake(dispute, 0, at(0, 2), -1);
  testing::add_stake(dispute, 0, at(1, 2), 2);
  testing::add_stake(dispute, 1, at(0, 2), 2);
  testing::add_stake(dispute, 1, at(1, 2), -1);
  return dispute;
}

TEST(Linkage, TheExampleOfTheHeader) {
  const Linkage met = linkage_of(two_baskets());
  EXPECT_TRUE(met.alone.empty());
  ASSERT_EQ(met.linked.size(), 1U);
  EXPECT_EQ(met.linked[0].of, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(met.linked[0].scenario, (Levels{1, 1}));
  EXPECT_EQ(met.linked[0].better_off, (std::vector{ActorId(0U), ActorId(1U)}));
  EXPECT_EQ(met.linked[0].needs, (std::vector{ActorId(0U), ActorId(1U)}));
  ASSERT_EQ(met.islands.size(), 1U);
  EXPECT_FALSE(met.islands[0].stable);
}

TEST(Linkage, ABasketThatCanMoveAloneIsNotLinked) {
  Case dispute = two_baskets();
  testing::add_stake(dispute, 0, at(0, 2), 2);  // opening trade pays A now
  const Linkage met = linkage_of(dispute);
  ASSERT_EQ(met.alone.size(), 1U);
  EXPECT_EQ(met.alone[0].of, std::vector<std::uint32_t>{0});
  EXPECT_TRUE(met.linked.empty());
}

TEST(Linkage, WhoDoesNotSignStopsNoTrade) {
  Case dispute = testing::small_case(3, {{0}, {2}});
  testing::add_stake(dispute, 0, at(0, 2), 1);
  testing::add_stake(dispute, 2, at(0, 2), -1);
  const Linkage met = linkage_of(dispute);
  ASSERT_EQ(met.islands.size(), 1U);
  EXPECT_EQ(met.islands[0].scenario, (Levels{1, 0}));
  EXPECT_EQ(met.islands[0].signatories, std::vector{ActorId(0U)});
  EXPECT_EQ(met.islands[0].worse_off, std::vector{ActorId(2U)});
}

TEST(Linkage, BasketsAreGroupsAndOptionsWithoutOne) {
  Case dispute = testing::small_case(1, {{0}, {0}, {0}, {0}});
  dispute.options[0].group = dispute.options[2].group = "trade";
  const std::vector<Basket> baskets = baskets_of(dispute);
  ASSERT_EQ(baskets.size(), 3U);
  EXPECT_EQ(baskets[0].name, "trade");
  EXPECT_EQ(baskets[0].options, (std::vector{OptionId(0U), OptionId(2U)}));
  EXPECT_EQ(baskets[1].name, "option_1");
}

using Sets = std::set<std::set<std::size_t>>;

Sets sets_of(const std::vector<Trade>& trades) {
  Sets sets;
  for (const Trade& trade : trades) sets.insert({trade.of.begin(), trade.of.end()});
  return sets;
}

/// The definition, scenario by scenario.
struct NaiveLinkage {
  Sets baskets, options;
  std::map<std::set<std::size_t>, std::pair<std::size_t, std::string>> nearest;  ///< by set of options

  NaiveLinkage(const Case& dispute, const Linkage& met) {
    const std::vector<Fixed> worths = point_worths(dispute);
    const std::vector<ActorId> parties = bargaining_parties(dispute);
    testing::for_each_scenario(dispute, [&](const Levels& levels) {
      bool loses = false, gains = false;
      const std::set<std::size_t> signs = oracle::signatories(dispute, levels);
      for (const ActorId party : parties) {
        if (signs.count(party.index()) == 0) continue;
        const Fixed then = utility_of(dispute, worths, party, levels),
                    now = utility_of(dispute, worths, party, dispute.today);
        loses = loses || then < now;
        gains = gains || then > now;
      }
      if (loses || !gains || !acceptable(dispute, levels)) return;
      std::set<std::size_t> moved, baskets_moved;
      std::size_t axes = 0;
      for (std::size_t a = 0; a < levels.size(); ++a) {
        if (levels[a] == dispute.today[a]) continue;
        ++axes;
        const OptionId option = dispute.axes[a].option;
        moved.insert(option.index());
        for (std::size_t b = 0; b < met.baskets.size(); ++b)
          for (const OptionId member : met.baskets[b].options)
            if (member == option) baskets_moved.insert(b);
      }
      options.insert(moved);
      baskets.insert(baskets_moved);
      const std::pair<std::size_t, std::string> place{axes, scenario_string(dispute, levels)};
      const auto [kept, fresh] = nearest.emplace(moved, place);
      if (!fresh && place < kept->second) kept->second = place;
    });
    options = oracle::minimal_sets(options);
    baskets = oracle::minimal_sets(baskets);
  }
};

TEST(Linkage, AgreesWithTheDefinitionOnRandomCases) {
  testing::RandomShape shape;
  shape.stakes = 14;
  shape.lines = 3;
  std::size_t linked = 0, islands = 0;
  for (std::uint64_t seed = 0; seed < 1500 && !HasFailure(); ++seed) {
    Case dispute = testing::random_case(seed, shape);
    if (bargaining_parties(dispute).empty()) continue;
    testing::Dice dice(seed);
    for (Option& option : dispute.options)
      if (!dice.chance(4)) option.group = "group " + std::to_string(dice.below(3));
    const Linkage met = linkage_of(dispute);
    const NaiveLinkage expected(dispute, met);
    Sets baskets = sets_of(met.alone);
    for (const auto& set : baskets) EXPECT_EQ(set.size(), 1U);
    for (const auto& set : sets_of(met.linked)) EXPECT_TRUE(set.size() > 1 && baskets.insert(set).second);
    EXPECT_EQ(baskets, expected.baskets) << "seed " << seed;
    EXPECT_EQ(sets_of(met.islands), expected.options) << "seed " << seed;
    for (const Trade& island : met.islands)
      EXPECT_EQ(scenario_string(dispute, island.scenario),
                expected.nearest.at({island.of.begin(), island.of.end()}).second)
          << "seed " << seed;
    linked += met.linked.size();
    islands += met.islands.size();
  }
  EXPECT_GT(linked, 30U);
  EXPECT_GT(islands, 300U);
}

}  // namespace
}  // namespace detente
