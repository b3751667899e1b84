// SPDX-License-Identifier: MIT
#include "detente/analysis/inverse/inverse.hpp"

#include <gtest/gtest.h>

#include <array>
#include <numeric>

#include "detente/analysis/stability/stability.hpp"
#include "support/random_case.hpp"

namespace detente::testing {
namespace {

constexpr std::array<SolutionConcept, 5> concepts = {SolutionConcept::Nash, SolutionConcept::Gmr,
                                                     SolutionConcept::Smr, SolutionConcept::Seq,
                                                     SolutionConcept::Sseq};

/// The conflict with the ranks given, by scenario string in `order`, best first.
struct Ranked {
  ScenarioSpace space;
  std::vector<Ranking> rankings;

  InverseInput input(ActorId focal, ScenarioIndex target) const {
    InverseInput input{space, {}, focal, target};
    for (const Ranking& ranking : rankings) input.rankings.push_back(&ranking);
    return input;
  }
};

Ranking ranked(const ScenarioSpace& space, ActorId actor, const std::vector<Levels>& best_first) {
  std::vector<std::uint8_t> ranks(space.total());
  for (std::size_t k = 0; k < best_first.size(); ++k)
    ranks[space.index_of(best_first[k])] = static_cast<std::uint8_t>(best_first.size() - k);
  return {actor, ranks, static_cast<std::uint32_t>(best_first.size())};
}

// Syria: release water, escalate (not both); Iraq: attack. States 1 to 6 as in the publication.
const std::vector<Levels> states = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 1}, {0, 1, 1}};

Ranked euphrates() {
  Case dispute = small_case(2, {{0}, {0}, {1}});
  add_rule(dispute, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  Ranked conflict{*ScenarioSpace::build(dispute, {}), {}};
  const auto order = [&](std::initializer_list<std::size_t> numbers) {
    std::vector<Levels> levels;
    for (const std::size_t n : numbers) levels.push_back(states[n - 1]);
    return levels;
  };
  conflict.rankings.push_back(ranked(conflict.space, ActorId(0U), order({1, 3, 6, 2, 4, 5})));
  conflict.rankings.push_back(ranked(conflict.space, ActorId(1U), order({2, 4, 6, 1, 5, 3})));
  return conflict;
}

TEST(Inverse, CountsThePublishedOrdersOfTheEuphratesCase) {
  const Ranked conflict = euphrates();
  const InverseInput input = conflict.input(ActorId(0U), conflict.space.index_of(states[1]));
  std::vector<std::uint64_t> counts;
  for (const SolutionConcept concept_ : concepts) {
    const auto answer = conditions_to_stay(input, concept_, {});
    ASSERT_TRUE(answer && answer->count);
    EXPECT_EQ(answer->count->all_orders, 720U);
    counts.push_back(*answer->count->orders);
  }
  EXPECT_EQ(counts, (std::vector<std::uint64_t>{240, 384, 300, 384, 300}));
}

// Every one of the 720 orders, judged by the stability engine, against the conditions.
TEST(Inverse, ConditionsAreExactForEveryOrder) {
  Ranked conflict = euphrates();
  for (const Levels& target_levels : states) {
    const ScenarioIndex target = conflict.space.index_of(target_levels);
    std::array<std::uint64_t, 5> stable{};
    std::vector<InverseAnswer> answers;
    for (const SolutionConcept concept_ : concepts)
      answers.push_back(*conditions_to_stay(conflict.input(ActorId(0U), target), concept_, {}));
    std::vector<std::size_t> order(states.size());
    std::iota(order.begin(), order.end(), 0U);
    do {
      std::vector<Levels> best_first;
      for (const std::size_t n : order) best_first.push_back(states[n]);
      conflict.rankings[0] = ranked(conflict.space, ActorId(0U), best_first);
      const auto result = analyse_stability(conflict.space, {&conflict.rankings[0], &conflict.rankings[1]},
                                            StabilityOptions{{concepts.begin(), concepts.end()}}, {});
      ASSERT_TRUE(result);
      for (std::size_t c = 0; c < concepts.size(); ++c) {
        const bool stays = result->concepts[c].stable[0].test(target);
        EXPECT_EQ(satisfies(answers[c], conflict.rankings[0], target), stays);
        stable[c] += stays ? 1 : 0;
      }
    } while (std::next_permutation(order.begin(), order.end()));
    for (std::size_t c = 0; c < concepts.size(); ++c) EXPECT_EQ(answers[c].count->orders, stable[c]);
  }
}

// Holes, one-way options, ties, several others: the conditions and the engine agree on random cases.
TEST(Inverse, AgreesWithStabilityOnRandomCases) {
  std::uint64_t seen = 0, stays = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    const Case dispute = random_case(seed);
    const auto space = ScenarioSpace::build(dispute, {});
    ASSERT_TRUE(space);
    const Ranked conflict{*space, *rank_for_decision_makers(dispute, *space, {})};
    const auto result = analyse_stability(dispute, *space, conflict.rankings,
                                          StabilityOptions{{concepts.begin(), concepts.end()}}, {});
    ASSERT_TRUE(result);
    for (std::size_t i = 0; i < conflict.rankings.size(); ++i)
      for (std::size_t c = 0; c < concepts.size(); ++c) {
        const auto answer =
            conditions_to_stay(conflict.input(conflict.rankings[i].actor, space->today()), concepts[c], {});
        ASSERT_TRUE(answer);
        const bool expected = result->concepts[c].stable[i].test(space->today());
        EXPECT_EQ(satisfies(*answer, conflict.rankings[i], space->today()), expected) << seed;
        ++seen;
        stays += expected ? 1 : 0;
      }
  }
  EXPECT_GT(stays, 0U);
  EXPECT_LT(stays, seen);
}

}  // namespace
}  // namespace detente::testing
