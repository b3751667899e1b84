// SPDX-License-Identifier: MIT
#include "detente/scenario/rankings.hpp"

#include <gtest/gtest.h>

#include <map>

#include "random_formula.hpp"

namespace detente {
namespace {

using namespace testing;

/// Expects the ranking to order feasible scenarios exactly as `key` does (higher is better), densely from 1.
template <class Key>
void expect_ranked_by(const ScenarioSpace& space, const Ranking& ranking, const Key& key) {
  using Value = decltype(key(Levels{}));
  std::map<Value, std::uint32_t> place;
  for (ScenarioIndex n = 0; n < space.total(); ++n)
    if (space.feasible().test(n)) place[key(space.levels_of(n))] = 0;
  std::uint32_t next = 0;
  for (auto& [value, rank] : place) rank = ++next;
  EXPECT_EQ(ranking.distinct, next);
  for (ScenarioIndex n = 0; n < space.total(); ++n) {
    const std::uint32_t want = space.feasible().test(n) ? place[key(space.levels_of(n))] : 0;
    ASSERT_EQ(ranking.rank(n), want) << n;
  }
}

void add_order(Case& dispute, std::size_t actor, const std::vector<std::vector<Formula>>& order) {
  Preference preference;
  preference.actor = ActorId(actor);
  for (const auto& group : order) {
    preference.order.emplace_back();
    for (const Formula& formula : group) preference.order.back().push_back(when(formula));
  }
  dispute.preferences.push_back(preference);
}

void add_ranking(Case& dispute, std::size_t actor, std::vector<std::vector<std::string>> ranking,
                 bool rest = false) {
  Preference preference;
  preference.actor = ActorId(actor);
  preference.ranking = std::move(ranking);
  preference.rest_last = rest;
  dispute.preferences.push_back(preference);
}

std::int64_t crossed(const Case& dispute, std::size_t actor, const Levels& levels) {
  std::int64_t count = 0;
  for (const RedLine& line : dispute.red_lines)
    if (line.actors.front() == ActorId(actor) && truth(line.never.formula, levels)) ++count;
  for (const Ratification& vote : dispute.ratifications)
    if (vote.party == ActorId(actor) && levels[vote.axis.index()] > 0) ++count;
  return count;
}

TEST(Rankings, StakesComeAfterOwnLinesAndAreExact) {
  std::mt19937 random(7);
  for (int round = 0; round < 30; ++round) {
    Case dispute = small_case(2, random_axes(random, 2, round % 3 == 0 ? 5 : 2, 1200));
    if (round % 2 == 1) add_rule(dispute, random_formula(random, dispute, 2));
    const std::size_t lines = random() % 4;
    for (std::size_t k = 0; k < lines; ++k)
      add_line(dispute, random() % 2, random_formula(random, dispute, 2), k == 0);
    if (round % 4 == 0) add_failing_vote(dispute, 0);
    std::vector<std::int64_t> nano;
    const std::size_t stakes = random() % (round % 5 == 0 ? 40 : 12);
    for (std::size_t k = 0; k < stakes; ++k) {
      const int tenths = static_cast<int>(random() % 61) - 30;
      nano.push_back(tenths * 100'000'000LL);
      add_stake(dispute, random() % 2, random_formula(random, dispute, 1), tenths / 10.0);
    }
    const auto space = ScenarioSpace::build(dispute, Budget{});
    if (!space) continue;  // the random rule forbids today
    for (std::size_t actor = 0; actor < 2; ++actor) {
      const auto ranking = rank_scenarios(dispute, *space, ActorId(actor), Budget{.threads = 2});
      ASSERT_TRUE(ranking);
      expect_ranked_by(*space, *ranking, [&](const Levels& levels) {
        std::int64_t sum = 0;
        for (std::size_t k = 0; k < stakes; ++k)
          if (dispute.stakes[k].actor == ActorId(actor) && truth(dispute.stakes[k].when.formula, levels))
            sum += nano[k];
        return std::pair(-crossed(dispute, actor, levels), sum);
      });
    }
  }
}

TEST(Rankings, StatementsCompareLexicographicallyHoweverMany) {
  std::mt19937 random(11);
  for (int round = 0; round < 12; ++round) {
    Case dispute = small_case(1, random_axes(random, 1, 3, 1200));
    std::vector<std::vector<Formula>> order;
    const std::size_t groups = 1 + random() % (round % 3 == 0 ? 70 : 9);
    for (std::size_t k = 0; k < groups; ++k) {
      order.emplace_back();
      const std::size_t members = random() % 4 == 0 ? 1 + random() % (round == 3 ? 20 : 4) : 1;
      for (std::size_t m = 0; m < members; ++m) order.back().push_back(random_formula(random, dispute, 2));
    }
    add_order(dispute, 0, order);
    const std::size_t lines = random() % 3;
    for (std::size_t k = 0; k < lines; ++k) add_line(dispute, 0, random_formula(random, dispute, 2));
    const auto space = ScenarioSpace::build(dispute, Budget{});
    ASSERT_TRUE(space);
    const auto ranking = rank_scenarios(dispute, *space, ActorId(0), Budget{});
    ASSERT_TRUE(ranking);
    expect_ranked_by(*space, *ranking, [&](const Levels& levels) {
      std::vector<std::int64_t> counts{-crossed(dispute, 0, levels)};
      for (const auto& group : order) {
        counts.push_back(0);
        for (const Formula& formula : group) counts.back() += truth(formula, levels) ? 1 : 0;
      }
      return counts;
    });
  }
}

TEST(Rankings, UseTheNarrowestType) {
  const auto distinct = [](std::size_t bits) {
    Case dispute = small_case(1, std::vector<SmallAxis>(bits, {0}));
    for (std::size_t k = 0; k < bits; ++k) add_stake(dispute, 0, at(k, 2), static_cast<double>(1U << k));
    const auto space = ScenarioSpace::build(dispute, Budget{});
    return rank_scenarios(dispute, *space, ActorId(0), Budget{})->ranks.index();
  };
  EXPECT_EQ(distinct(7), 0U);
  EXPECT_EQ(distinct(8), 1U);  // 256 ranks and the 0 of infeasible ones
  EXPECT_EQ(distinct(15), 1U);
  EXPECT_EQ(distinct(17), 2U);
}

TEST(Rankings, NobodyWantsAnything) {
  Case dispute = small_case(2, {{0}, {1}});
  add_rule(dispute, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  add_line(dispute, 1, at(1, 2));
  const auto space = ScenarioSpace::build(dispute, Budget{});
  const auto rankings = rank_for_decision_makers(dispute, *space, Budget{});
  ASSERT_TRUE(rankings);
  ASSERT_EQ(rankings->size(), 2U);
  EXPECT_EQ((*rankings)[0].distinct, 1U);
  EXPECT_EQ((*rankings)[1].distinct, 2U);
  EXPECT_EQ((*rankings)[0].rank(space->index_of({1, 1})), 0U);
  EXPECT_EQ((*rankings)[1].rank(space->index_of({0, 1})), 1U);
  EXPECT_EQ((*rankings)[1].rank(space->index_of({1, 0})), 2U);
}

TEST(Rankings, ExplicitOnesAreTakenAsGiven) {
  Case dispute = small_case(2, {{1}, {0, 3}});
  add_line(dispute, 0, at(1, 1));  // an explicit ranking is final: lines do not matter
  add_ranking(dispute, 0, {{"N0", "Y2"}, {"-1"}, {"Y0", "N2"}});
  const auto space = ScenarioSpace::build(dispute, Budget{});
  const auto ranking = rank_scenarios(dispute, *space, ActorId(0), Budget{});
  ASSERT_TRUE(ranking);
  EXPECT_EQ(ranking->distinct, 3U);
  EXPECT_EQ(ranking->rank(space->index_of({0, 0})), 3U);
  EXPECT_EQ(ranking->rank(space->index_of({1, 2})), 3U);
  EXPECT_EQ(ranking->rank(space->index_of({0, 1})), 2U);
  EXPECT_EQ(ranking->rank(space->index_of({1, 0})), 1U);
}

TEST(Rankings, PlacesOfInfeasibleScenariosLeaveNoGap) {
  Case dispute = small_case(1, {{0}, {0}});
  add_rule(dispute, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  add_ranking(dispute, 0, {{"YN"}, {"YY"}, {"NN", "NY"}});
  const auto space = ScenarioSpace::build(dispute, Budget{});
  const auto ranking = rank_scenarios(dispute, *space, ActorId(0), Budget{});
  ASSERT_TRUE(ranking);
  EXPECT_EQ(ranking->distinct, 2U);
  EXPECT_EQ(ranking->rank(space->index_of({1, 1})), 0U);
}

TEST(Rankings, EveryFeasibleScenarioIsRankedOnce) {
  Case dispute = small_case(1, {{0}, {0}});
  add_ranking(dispute, 0, {{"YN"}, {"Y-"}, {"N-"}});
  const auto space = ScenarioSpace::build(dispute, Budget{});
  auto ranking = rank_scenarios(dispute, *space, ActorId(0), Budget{});
  ASSERT_FALSE(ranking);
  EXPECT_EQ(ranking.error().front().code, Code::RankingIncomplete);
  EXPECT_NE(ranking.error().front().message.find("YN is ranked twice"), std::string::npos);

  dispute.preferences.clear();
  add_ranking(dispute, 0, {{"YN"}, {"YY"}});
  ranking = rank_scenarios(dispute, *space, ActorId(0), Budget{});
  ASSERT_FALSE(ranking);
  EXPECT_NE(ranking.error().front().message.find("2 feasible scenarios"), std::string::npos);

  dispute.preferences.front().rest_last = true;
  ranking = rank_scenarios(dispute, *space, ActorId(0), Budget{});
  ASSERT_TRUE(ranking);
  EXPECT_EQ(ranking->distinct, 3U);
  EXPECT_EQ(ranking->rank(space->index_of({0, 1})), 1U);

  dispute.preferences.clear();
  add_ranking(dispute, 0, {{"YNN"}});
  EXPECT_FALSE(rank_scenarios(dispute, *space, ActorId(0), Budget{}));
}

TEST(Rankings, StopWhenTheBudgetIsUsedUp) {
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, at(0, 2), 1);
  const auto space = ScenarioSpace::build(dispute, Budget{});
  const std::atomic<bool> cancel{true};
  const auto ranking = rank_scenarios(dispute, *space, ActorId(0), Budget{.cancel = &cancel});
  ASSERT_FALSE(ranking);
  EXPECT_EQ(ranking.error().front().code, Code::Interrupted);
}

}  // namespace
}  // namespace detente
