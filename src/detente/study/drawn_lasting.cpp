// SPDX-License-Identifier: MIT
#include "detente/study/drawn_lasting.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "detente/analysis/stability/stability.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// Blocks up to this size are looked through again from every scenario: to remember them would cost more.
constexpr std::uint64_t small_block = 8;

/// Everything that improvements lead to, a round of moves at a time.
class Improvements {
 public:
  Improvements(const ScenarioSpace& space, const std::vector<DrawnDecider>& deciders, std::uint64_t most)
      : space_(space), deciders_(deciders), most_(most), visited_(space.total()) {
    constexpr std::int64_t top = std::numeric_limits<std::int64_t>::max();
    for (const OwnerBlock& block : space.blocks())
      least_.emplace_back(remembered(block) ? space.total() / block.size : 0, Worth{top, top});
  }

  /// False where more than `most` scenarios are reached.
  bool grow(const Bitmap& from) {
    from.for_each([this](ScenarioIndex n) {
      visit(n);
      return count_ <= most_;
    });
    while (!open_.empty() && count_ <= most_) {
      const std::vector<ScenarioIndex> fresh = std::exchange(open_, {});
      for (std::size_t k = 0; k < deciders_.size() && count_ <= most_; ++k) improve(k, fresh);
    }
    return count_ <= most_;
  }
  const Bitmap& visited() const { return visited_; }

 private:
  static bool remembered(const OwnerBlock& block) { return block.size > small_block && !block.one_way(); }

  void visit(ScenarioIndex n) {
    if (visited_.test(n)) return;
    visited_.set(n);
    open_.push_back(n);
    ++count_;
  }
  /// Where moves of one decision maker may newly lead: what was visited, and what crosses a line of its own
  /// where the scenario it leaves crosses none, need not be weighed.
  struct Targets {
    Bitmap from_any;
    Bitmap from_clean;
    const std::optional<Bitmap>* crossed;

    bool clean(ScenarioIndex n) const { return *crossed && !(*crossed)->test(n); }
    const Bitmap& from(bool is_clean) const { return is_clean ? from_clean : from_any; }
  };

  Targets targets(std::size_t k) const {
    Targets found{space_.feasible(), {}, &deciders_[k].crossed};
    found.from_any.and_not(visited_);
    found.from_clean = found.from_any;
    if (deciders_[k].crossed) found.from_clean.and_not(*deciders_[k].crossed);
    return found;
  }

  void improve(std::size_t k, const std::vector<ScenarioIndex>& fresh) {
    const OwnerBlock& block = space_.blocks()[k];
    if (block.size == 1) return;
    const Targets open = targets(k);
    if (remembered(block)) return improve_blocks(k, fresh, open);
    const WorthTable& table = *deciders_[k].worths;
    const bool one_way = block.one_way();
    for (const ScenarioIndex n : fresh) {
      const Bitmap& among = open.from(open.clean(n));
      const auto consider = [&](ScenarioIndex m) {
        if (among.test(m) && table.at(m) > table.at(n)) visit(m);
      };
      const ScenarioIndex base = n - n / block.stride % block.size * block.stride;
      if (one_way)
        for_each_target(block.moves, n, consider);
      else
        for (std::uint64_t d = 0; d < block.size; ++d) consider(base + d * block.stride);
    }
  }

  /// Whatever is worth more is an improvement, so a block is searched from its least member alone, and again
  /// only once there is a lesser one. Most blocks have nothing left to search.
  void improve_blocks(std::size_t k, const std::vector<ScenarioIndex>& fresh, const Targets& open) {
    const OwnerBlock& block = space_.blocks()[k];
    const WorthTable& table = *deciders_[k].worths;
    const std::uint64_t span = block.stride * block.size;
    Bitmap touched(least_[k].size()), unclean(least_[k].size());
    std::vector<std::uint32_t> numbers;
    for (const ScenarioIndex n : fresh) {
      numbers.push_back(static_cast<std::uint32_t>(n / span * block.stride + n % block.stride));
      touched.set(numbers.back());
      if (!open.clean(n)) unclean.set(numbers.back());
    }
    const auto members = [&](std::uint64_t number, auto&& visit_member) {
      const ScenarioIndex base = number / block.stride * span + number % block.stride;
      const Bitmap& among = open.from(!unclean.test(number));
      for (std::uint64_t d = 0; d < block.size; ++d)
        if (among.test(base + d * block.stride) && !visit_member(base + d * block.stride)) return false;
      return true;
    };
    Bitmap lower(least_[k].size()), idle(least_[k].size());
    touched.for_each([&](std::uint64_t number) {
      idle.set(number, members(number, [](ScenarioIndex) { return false; }));
      return true;
    });
    for (std::size_t j = 0; j < fresh.size(); ++j) {
      if (idle.test(numbers[j])) continue;
      const Worth worth = table.at(fresh[j]);
      if (worth >= least_[k][numbers[j]]) continue;
      least_[k][numbers[j]] = worth;
      lower.set(numbers[j]);
    }
    lower.for_each([&](std::uint64_t number) {
      members(number, [&](ScenarioIndex m) {
        if (table.at(m) > least_[k][number]) visit(m);
        return true;
      });
      return count_ <= most_;
    });
  }

  const ScenarioSpace& space_;
  const std::vector<DrawnDecider>& deciders_;
  std::uint64_t most_;
  std::uint64_t count_ = 0;
  Bitmap visited_;
  std::vector<ScenarioIndex> open_;
  std::vector<std::vector<Worth>> least_;  ///< by block: the least worth searched from
};

/// The different worths met, numbered in the order of meeting.
class WorthNumbers {
 public:
  std::uint32_t number(const Worth& worth) {
    if (4 * (distinct_.size() + 1) > slots_.size()) grow();
    std::size_t slot = place(worth);
    while (slots_[slot] != 0 && distinct_[slots_[slot] - 1] != worth) slot = (slot + 1) & (slots_.size() - 1);
    if (slots_[slot] == 0) {
      distinct_.push_back(worth);
      slots_[slot] = static_cast<std::uint32_t>(distinct_.size());
    }
    return slots_[slot] - 1;
  }
  /// By number: its rank, from 1.
  std::vector<std::uint32_t> ranks() const {
    std::vector<std::uint32_t> order(distinct_.size()), rank(distinct_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return distinct_[a] < distinct_[b]; });
    for (std::size_t k = 0; k < order.size(); ++k) rank[order[k]] = static_cast<std::uint32_t>(k + 1);
    return rank;
  }

 private:
  std::size_t place(const Worth& worth) const {
    std::uint64_t h = static_cast<std::uint64_t>(worth.sum) * 0x9E3779B97F4A7C15ULL;
    h = (h ^ (h >> 32) ^ static_cast<std::uint64_t>(worth.lines)) * 0xD6E8FEB86659FD93ULL;
    return static_cast<std::size_t>(h >> 32) & (slots_.size() - 1);
  }
  void grow() {
    slots_.assign(std::max<std::size_t>(1024, slots_.size() * 4), 0);
    for (std::size_t k = 0; k < distinct_.size(); ++k) {
      std::size_t slot = place(distinct_[k]);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = static_cast<std::uint32_t>(k + 1);
    }
  }

  std::vector<Worth> distinct_;
  std::vector<std::uint32_t> slots_;  ///< open addressing; number + 1, 0 = free
};

RankArray ranks_at(const std::vector<ScenarioIndex>& places, const Bitmap& feasible,
                   const WorthTable& table) {
  WorthNumbers numbers;
  std::vector<std::uint32_t> ranks(places.size(), 0);
  for (std::size_t q = 0; q < places.size(); ++q)
    if (feasible.test(q)) ranks[q] = numbers.number(table.at(places[q]));
  const std::vector<std::uint32_t> rank = numbers.ranks();
  if (rank.size() > 0xFFFF) {
    for (std::size_t q = 0; q < places.size(); ++q) ranks[q] = feasible.test(q) ? rank[ranks[q]] : 0;
    return ranks;
  }
  std::vector<std::uint16_t> narrow(places.size(), 0);
  for (std::size_t q = 0; q < places.size(); ++q)
    if (feasible.test(q)) narrow[q] = static_cast<std::uint16_t>(rank[ranks[q]]);
  return narrow;
}

/// The members of `inside`, in the numbering of the whole space, that were asked about.
Bitmap outside(const Bitmap& inside, const std::vector<ScenarioIndex>& places, const Bitmap& asked) {
  Bitmap set(asked.size());
  inside.for_each([&](std::uint64_t q) {
    if (asked.test(places[q])) set.set(places[q]);
    return true;
  });
  return set;
}

}  // namespace

Expected<std::optional<LastingSets>> lasting_in_draw(const World& world, const SpaceBox& whole,
                                                     const std::vector<DrawnDecider>& deciders,
                                                     const Bitmap& asked, std::uint64_t most,
                                                     const Budget& budget) {
  const ScenarioSpace& space = world.space();
  Improvements reached(space, deciders, most);
  if (!asked.any()) return std::optional(LastingSets{asked, asked});
  if (!reached.grow(asked)) return std::optional<LastingSets>();
  const SpaceBox box = make_box(world.dispute(), levels_held(whole, reached.visited()));
  if (box.total() == 1) return std::optional(LastingSets{asked, asked});
  if (box.total() > 2 * most) return std::optional<LastingSets>();
  const std::vector<ScenarioIndex> places = places_in(box, whole);
  Bitmap feasible(box.total());
  for (std::uint64_t q = 0; q < box.total(); ++q) feasible.set(q, space.feasible().test(places[q]));
  std::vector<RankArray> ranks;
  for (const DrawnDecider& decider : deciders) ranks.push_back(ranks_at(places, feasible, *decider.worths));
  std::vector<const RankArray*> pointers;
  for (const RankArray& array : ranks) pointers.push_back(&array);
  const StabilityOptions options{{SolutionConcept::Nash, SolutionConcept::Seq}};
  const Expected<StabilityResult> result =
      stability_of({box.total(), box.layout.blocks, feasible, pointers}, options, budget);
  if (!result) return tl::unexpected<Diagnostics>(result.error());
  if (result->partial || result->concepts.size() < 2) return fail(stopped(budget));
  return std::optional(LastingSets{outside(result->concepts[0].equilibria, places, asked),
                                   outside(result->concepts[1].equilibria, places, asked)});
}

}  // namespace detente
