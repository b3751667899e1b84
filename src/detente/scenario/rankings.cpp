// SPDX-License-Identifier: MIT
#include "detente/scenario/rankings.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <new>
#include <type_traits>

#include "detente/base/parallel.hpp"
#include "detente/scenario/explicit_ranking.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/scenario/ranking_batches.hpp"

namespace detente {

namespace {

/// Entries of a (class, key) table that still sit in the second-level cache.
constexpr std::size_t table_target = std::size_t{1} << 20;
constexpr std::uint64_t word_grain = 1024;

/// Turns the class of every scenario into its place, class << bits | key. Returns which places occur among
/// feasible scenarios.
template <class Place>
std::vector<std::uint8_t> add_keys(const ScenarioSpace& space, const ConditionBatch& batch,
                                   std::size_t classes, std::vector<Place>& at, unsigned threads) {
  const std::size_t bits = batch.formulas.size();
  std::vector<std::uint8_t> present(classes << bits, 0);
  parallel_for(space.feasible().word_count(), word_grain, threads,
               [&](std::uint64_t begin, std::uint64_t end) {
                 KeyReader reader(batch.formulas);
                 reader.read(begin, end, [&](std::uint64_t word, const KeyWord& keys) {
                   const ScenarioIndex first = word * 64;
                   const std::size_t count = std::min<std::uint64_t>(64, space.total() - first);
                   const std::uint64_t feasible = space.feasible().words()[word];
                   for (std::size_t b = 0; b < count; ++b) {
                     const std::size_t place = std::size_t{at[first + b]} << bits | keys[b];
                     at[first + b] = static_cast<Place>(place);
                     std::atomic_ref<std::uint8_t> mark(present[place]);
                     // Look before writing: nearly every mark is there already, and writing would move the
                     // line between cores.
                     if ((feasible >> b & 1) != 0 && mark.load(std::memory_order_relaxed) == 0)
                       mark.store(1, std::memory_order_relaxed);
                   }
                 });
               });
  return present;
}

/// out[n] = next[at[n]] + shift where n is feasible, else 0; `out` may be `at`.
template <class T, class Place>
void look_up(const ScenarioSpace& space, const std::vector<std::uint32_t>& next, std::uint32_t shift,
             const std::vector<Place>& at, std::vector<T>& out, unsigned threads) {
  parallel_for(space.feasible().word_count(), word_grain, threads,
               [&](std::uint64_t begin, std::uint64_t end) {
                 for (std::uint64_t word = begin; word < end; ++word) {
                   const std::uint64_t feasible = space.feasible().words()[word];
                   const ScenarioIndex last = std::min((word + 1) * 64, space.total());
                   for (ScenarioIndex n = word * 64; n < last; ++n)
                     out[n] = (feasible >> (n & 63) & 1) != 0 ? static_cast<T>(next[at[n]] + shift) : T{0};
                 }
               });
}

/// Ranks from places, in the places' own memory where the type is the same.
template <class T, class Place>
RankArray write_ranks(const ScenarioSpace& space, const ClassStep& step, std::vector<Place> at,
                      unsigned threads) {
  if constexpr (std::is_same_v<T, Place>) {
    look_up(space, step.next, 1, at, at, threads);
    return at;
  } else {
    std::vector<T> ranks(space.total());
    look_up(space, step.next, 1, at, ranks, threads);
    return ranks;
  }
}

/// Everything ties: no condition tells two scenarios apart.
Ranking all_equal(const ScenarioSpace& space, ActorId actor) {
  std::vector<std::uint8_t> ranks(space.total(), 0);
  space.feasible().for_each([&](ScenarioIndex n) {
    ranks[n] = 1;
    return true;
  });
  return {actor, std::move(ranks), 1};
}

/// Place: fits every (class, key).
template <class Place>
Expected<Ranking> rank_by_levels(const ScenarioSpace& space, ActorId actor,
                                 const std::vector<RankingLevel>& levels, const Budget& budget) {
  BatchSequence batches(levels);
  std::vector<ClassValue> classes(1);
  std::vector<Place> at(space.total());
  for (;;) {
    if (budget.exhausted()) return fail(stopped(budget));
    const auto room = static_cast<std::size_t>(std::bit_width(table_target / classes.size()));
    const ConditionBatch batch = batches.next(space, std::clamp<std::size_t>(room, 2, max_key_bits + 1) - 1);
    ClassStep step = refine(classes, batch, add_keys(space, batch, classes.size(), at, budget.threads));
    if (batches.done()) {
      const auto distinct = static_cast<std::uint32_t>(step.classes.size());
      const auto write = distinct <= 0xFF     ? write_ranks<std::uint8_t, Place>
                         : distinct <= 0xFFFF ? write_ranks<std::uint16_t, Place>
                                              : write_ranks<std::uint32_t, Place>;
      return Ranking{actor, write(space, step, std::move(at), budget.threads), distinct};
    }
    look_up(space, step.next, 0, at, at, budget.threads);
    classes = std::move(step.classes);
  }
}

Expected<Ranking> rank_by_conditions(const Case& dispute, const ScenarioSpace& space, ActorId actor,
                                     const Budget& budget) {
  const std::vector<RankingLevel> levels = ranking_levels(dispute, actor);
  if (levels.empty()) return all_equal(space, actor);
  std::size_t conditions = 0;
  for (const RankingLevel& level : levels) conditions += level.size();
  // So few conditions make one batch, whose keys are the places.
  return conditions <= max_key_bits ? rank_by_levels<std::uint16_t>(space, actor, levels, budget)
                                    : rank_by_levels<std::uint32_t>(space, actor, levels, budget);
}

template <class T>
RankArray dense(const ScenarioSpace& space, const std::vector<std::uint32_t>& places,
                const std::vector<std::uint32_t>& rank_of) {
  std::vector<T> ranks(space.total(), 0);
  space.feasible().for_each([&](ScenarioIndex n) {
    ranks[n] = static_cast<T>(rank_of[places[n]]);
    return true;
  });
  return ranks;
}

Expected<Ranking> rank_explicitly(const Case& dispute, const ScenarioSpace& space,
                                  const Preference& preference) {
  const auto places = places_in_ranking(dispute, space, preference);
  if (!places) return tl::unexpected(places.error());
  // Places that only infeasible scenarios hold leave no gap.
  std::vector<std::uint32_t> rank_of(preference.ranking.size() + 2, 0);
  space.feasible().for_each([&](ScenarioIndex n) {
    rank_of[(*places)[n]] = 1;
    return true;
  });
  std::uint32_t distinct = 0;
  for (std::uint32_t& rank : rank_of) rank = rank != 0 ? ++distinct : 0;
  const auto narrow = distinct <= 0xFF     ? dense<std::uint8_t>
                      : distinct <= 0xFFFF ? dense<std::uint16_t>
                                           : dense<std::uint32_t>;
  return Ranking{preference.actor, narrow(space, *places, rank_of), distinct};
}

}  // namespace

Expected<Ranking> rank_scenarios(const Case& dispute, const ScenarioSpace& space, ActorId actor,
                                 const Budget& budget) {
  WorkPlan plan = plan_work(dispute, Question::Space, budget.threads);
  plan.bytes_per_scenario = 4 + 4;  // the widest ranks, and classes while they are refined
  plan.bytes = plan.scenarios * plan.bytes_per_scenario;
  if (auto no = refusal(plan, budget)) return fail(*no);
  try {
    for (const Preference& preference : dispute.preferences) {
      if (preference.actor == actor && !preference.ranking.empty())
        return rank_explicitly(dispute, space, preference);
    }
    return rank_by_conditions(dispute, space, actor, budget);
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

Expected<std::vector<Ranking>> rank_for_decision_makers(const Case& dispute, const ScenarioSpace& space,
                                                        const Budget& budget) {
  if (auto no = refusal(plan_work(dispute, Question::Rankings, budget.threads), budget)) return fail(*no);
  std::vector<Ranking> rankings;
  for (const OwnerBlock& block : space.blocks()) {
    auto ranking = rank_scenarios(dispute, space, block.actor, budget);
    if (!ranking) return tl::unexpected(ranking.error());
    rankings.push_back(std::move(*ranking));
  }
  return rankings;
}

}  // namespace detente
