// SPDX-License-Identifier: MIT
#include "detente/analysis/inverse/inverse.hpp"

#include <algorithm>
#include <bit>
#include <set>

#include "detente/scenario/moves.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

using Set = std::vector<ScenarioIndex>;  // ascending

constexpr std::size_t most_counted = 19;     // 20! is the largest factorial in 64 bits
constexpr std::size_t look_at_clock = 4096;  // scenarios between two looks

std::uint64_t factorial(std::uint64_t n) { return n < 2 ? 1 : n * factorial(n - 1); }

bool credible(SolutionConcept concept_) {
  return concept_ == SolutionConcept::Seq || concept_ == SolutionConcept::Sseq;
}
bool no_way_out(SolutionConcept concept_) {
  return concept_ == SolutionConcept::Smr || concept_ == SolutionConcept::Sseq;
}

/// Calls visit(to) for every feasible scenario but `from` itself.
template <class Visit>
void for_each_move(const ScenarioSpace& space, const OwnerBlock& block, ScenarioIndex from, Visit&& visit) {
  for_each_target(block.moves, from, [&](ScenarioIndex to) {
    if (to != from && space.feasible().test(to)) visit(to);
  });
}

class Search {
 public:
  Search(const InverseInput& input, SolutionConcept asked, const Budget& budget)
      : input_(input), concept_(asked), budget_(budget) {
    for (const OwnerBlock& block : input.space.blocks())
      if (block.actor == input.focal) own_ = &block;
  }

  Expected<InverseAnswer> run() {
    InverseAnswer answer;
    answer.concept_ = concept_;
    std::vector<ScenarioIndex> moves;
    if (own_ != nullptr)
      for_each_move(input_.space, *own_, input_.target, [&](ScenarioIndex to) { moves.push_back(to); });
    std::sort(moves.begin(), moves.end());
    std::set<ScenarioIndex> named;
    for (const ScenarioIndex to : moves) {
      MoveCondition condition{to, minimal(ways(to))};
      if (budget_.exhausted()) return fail(stopped(budget_));
      // A way that asks nothing: whatever the ranking, the others can lead back to the target or worse.
      if (condition.ways.front().empty()) continue;
      for (const Set& way : condition.ways) named.insert(way.begin(), way.end());
      answer.conditions.push_back(std::move(condition));
    }
    answer.named.assign(named.begin(), named.end());
    count(answer);
    return answer;
  }

 private:
  std::vector<Set> ways(ScenarioIndex move) const {
    std::vector<Set> all = {{move}};
    if (concept_ == SolutionConcept::Nash) return all;
    for (const ScenarioIndex answer : answers(move)) {
      Set way;
      const auto ask = [&](ScenarioIndex n) {
        if (n != input_.target) way.push_back(n);
      };
      ask(answer);
      if (no_way_out(concept_)) for_each_move(input_.space, *own_, answer, ask);
      std::sort(way.begin(), way.end());
      all.push_back(std::move(way));
    }
    return all;
  }

  /// What the others can make of the move, by moves or by improvements.
  Set answers(ScenarioIndex move) const {
    Bitmap seen(input_.space.total());
    Set queue = {move};
    seen.set(move);
    for (std::size_t k = 0; k < queue.size(); ++k) {
      if (k % look_at_clock == 0 && budget_.exhausted()) break;
      const ScenarioIndex from = queue[k];
      for (std::size_t j = 0; j < input_.rankings.size(); ++j) {
        const Ranking& ranking = *input_.rankings[j];
        if (ranking.actor == input_.focal) continue;
        for_each_move(input_.space, input_.space.blocks()[j], from, [&](ScenarioIndex to) {
          if (seen.test(to) || (credible(concept_) && ranking.rank(to) <= ranking.rank(from))) return;
          seen.set(to);
          queue.push_back(to);
        });
      }
    }
    queue.erase(queue.begin());
    return queue;
  }

  /// Without sets that contain another; shortest first, then by index. A set can only contain shorter ones,
  /// so sets of equal size (all of them, but for the move itself, where blocks have no holes) are not
  /// compared.
  static std::vector<Set> minimal(std::vector<Set> sets) {
    std::sort(sets.begin(), sets.end(),
              [](const Set& a, const Set& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
    sets.erase(std::unique(sets.begin(), sets.end()), sets.end());
    std::vector<Set> kept;
    for (Set& set : sets) {
      bool contains = false;
      for (std::size_t k = 0; k < kept.size() && kept[k].size() < set.size() && !contains; ++k)
        contains = std::includes(set.begin(), set.end(), kept[k].begin(), kept[k].end());
      if (!contains) kept.push_back(std::move(set));
    }
    return kept;
  }

  void count(InverseAnswer& answer) const {
    const std::size_t m = answer.named.size();
    if (m > most_counted) return;
    // Scenario sets as bits over the scenarios named.
    std::vector<std::vector<std::uint32_t>> conditions;
    for (const MoveCondition& condition : answer.conditions) {
      conditions.emplace_back();
      for (const Set& way : condition.ways) {
        std::uint32_t bits = 0;
        for (const ScenarioIndex n : way)
          bits |= std::uint32_t{1} << (std::lower_bound(answer.named.begin(), answer.named.end(), n) -
                                       answer.named.begin());
        conditions.back().push_back(bits);
      }
    }
    OrderCount count;
    count.all = factorial(m + 1);
    for (std::uint32_t below = 0; below < std::uint32_t{1} << m; ++below) {
      const bool stays = std::all_of(conditions.begin(), conditions.end(), [&](const auto& ways) {
        return std::any_of(ways.begin(), ways.end(), [&](std::uint32_t way) { return (way & ~below) == 0; });
      });
      const auto k = static_cast<std::uint64_t>(std::popcount(below));
      if (stays) count.satisfying += factorial(k) * factorial(m - k);
    }
    const std::uint64_t n = input_.space.feasible_count();
    if (n <= most_counted + 1) {
      count.all_orders = factorial(n);
      count.orders = *count.all_orders / count.all * count.satisfying;
    }
    answer.count = count;
  }

  const InverseInput& input_;
  SolutionConcept concept_;
  const Budget& budget_;
  const OwnerBlock* own_ = nullptr;
};

}  // namespace

Expected<InverseAnswer> conditions_to_stay(const InverseInput& input, SolutionConcept concept_,
                                           const Budget& budget) {
  return Search(input, concept_, budget).run();
}

bool satisfies(const InverseAnswer& answer, const Ranking& ranking, ScenarioIndex target) {
  const std::uint32_t here = ranking.rank(target);
  return std::all_of(answer.conditions.begin(), answer.conditions.end(), [&](const MoveCondition& condition) {
    return std::any_of(condition.ways.begin(), condition.ways.end(), [&](const Set& way) {
      return std::all_of(way.begin(), way.end(), [&](ScenarioIndex n) { return ranking.rank(n) <= here; });
    });
  });
}

}  // namespace detente
