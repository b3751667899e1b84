// SPDX-License-Identifier: MIT
#include "detente/study/lasting.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "detente/analysis/stability/stability.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

using SharedRankings = std::vector<std::shared_ptr<const Ranking>>;

/// Everything that improvements lead to.
class Closure {
 public:
  Closure(const ScenarioSpace& space, const SharedRankings& rankings, std::uint64_t most)
      : space_(space), rankings_(rankings), most_(most), visited_(space.total()) {
    for (const OwnerBlock& block : space.blocks())
      expanded_.emplace_back(remembered(block) ? space.total() / block.size : 0,
                             std::numeric_limits<std::uint32_t>::max());
  }

  /// False where more than `most` scenarios are reached.
  bool grow(const Bitmap& from) {
    from.for_each([this](ScenarioIndex n) {
      visit(n);
      return true;
    });
    while (!open_.empty() && count_ <= most_) {
      const ScenarioIndex n = open_.back();
      open_.pop_back();
      for (std::size_t k = 0; k < rankings_.size(); ++k) improve(k, n);
    }
    return count_ <= most_;
  }

  /// By axis: the levels some scenario reached holds.
  std::vector<LevelSet> levels_used() const {
    std::vector<LevelSet> used(space_.axis_count());
    std::vector<std::size_t> open(used.size());
    std::iota(open.begin(), open.end(), std::size_t{0});
    visited_.for_each([&](ScenarioIndex n) {
      std::erase_if(open, [&](std::size_t a) {
        used[a].add(space_.level(n, AxisId(a)));
        return used[a] == LevelSet::below(space_.radix(AxisId(a)));
      });
      return !open.empty();
    });
    return used;
  }

 private:
  void visit(ScenarioIndex n) {
    if (visited_.test(n)) return;
    visited_.set(n);
    open_.push_back(n);
    ++count_;
  }

  /// Searching a small block again costs less than remembering what was searched.
  static bool remembered(const OwnerBlock& block) { return !block.one_way() && block.size > 16; }

  void improve(std::size_t k, ScenarioIndex n) {
    std::visit([&](const auto& ranks) { improve(k, n, ranks); }, rankings_[k]->ranks);
  }

  template <class Ranks>
  void improve(std::size_t k, ScenarioIndex n, const Ranks& ranks) {
    const OwnerBlock& block = space_.blocks()[k];
    const auto rank = ranks[n];
    if (block.one_way()) {
      for_each_target(block.moves, n, [&](ScenarioIndex m) {
        if (ranks[m] > rank) visit(m);
      });
      return;
    }
    // In a block without one-way options whatever ranks higher is an improvement: each block is searched
    // again only from a scenario that ranks lower than all before it.
    const std::uint64_t low = n % block.stride, high = n / (block.stride * block.size);
    std::uint32_t* expanded = remembered(block) ? &expanded_[k][high * block.stride + low] : nullptr;
    if (expanded != nullptr && rank >= *expanded) return;
    const ScenarioIndex base = high * block.stride * block.size + low;
    for (std::uint64_t d = 0; d < block.size; ++d) {
      const ScenarioIndex m = base + d * block.stride;
      if (ranks[m] > rank) visit(m);
    }
    if (expanded != nullptr) *expanded = rank;
  }

  const ScenarioSpace& space_;
  const SharedRankings& rankings_;
  std::uint64_t most_;
  std::uint64_t count_ = 0;
  Bitmap visited_;
  std::vector<ScenarioIndex> open_;
  std::vector<std::vector<std::uint32_t>> expanded_;  ///< by block: the lowest rank searched from
};

/// The part of the space that holds only some levels of each axis, laid out by itself.
class Box {
 public:
  Box(const Case& dispute, const ScenarioSpace& space, const std::vector<LevelSet>& used) : space_(space) {
    std::vector<AxisShape> shapes;
    for (std::size_t a = 0; a < used.size(); ++a) {
      const std::uint32_t count = used[a].count();
      const std::uint64_t first = used[a].lowest();
      constant_ += count == 1 ? first * space.stride(AxisId(a)) : 0;
      if (count == 1) continue;
      axes_.emplace_back(a);
      shapes.push_back({dispute.axes[a].owner, count, dispute.axes[a].change});
      levels_.emplace_back();
      for (std::uint32_t level = 0; level < space.radix(AxisId(a)); ++level)
        if (used[a].contains(level)) levels_.back().push_back(static_cast<std::uint8_t>(level));
    }
    layout_ = lay_out(shapes, dispute.actors.size());
    list_scenarios();
  }

  bool single() const { return axes_.empty(); }
  const SpaceLayout& layout() const { return layout_; }
  /// The scenario of the whole space, by scenario of the box.
  const std::vector<ScenarioIndex>& scenarios() const { return inside_; }

 private:
  /// One axis after another, from the smallest stride: what is listed so far is repeated once per level.
  void list_scenarios() {
    inside_.resize(layout_.total);
    inside_[0] = constant_;
    std::vector<std::size_t> order(axes_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [this](std::size_t a, std::size_t b) { return layout_.strides[a] < layout_.strides[b]; });
    for (const std::size_t k : order) {
      const std::uint64_t listed = layout_.strides[k];
      for (std::size_t level = levels_[k].size(); level-- > 0;)
        for (std::uint64_t q = 0; q < listed; ++q)
          inside_[level * listed + q] = inside_[q] + levels_[k][level] * space_.stride(axes_[k]);
    }
  }

  const ScenarioSpace& space_;
  SpaceLayout layout_;
  std::uint64_t constant_ = 0;  ///< of the axes that hold one level
  std::vector<AxisId> axes_;    ///< the others
  std::vector<std::vector<std::uint8_t>> levels_;
  std::vector<ScenarioIndex> inside_;
};

RankArray ranks_inside(const Box& box, const RankArray& ranks) {
  return std::visit(
      [&](const auto& all) -> RankArray {
        std::decay_t<decltype(all)> some(box.scenarios().size());
        for (std::size_t q = 0; q < some.size(); ++q) some[q] = all[box.scenarios()[q]];
        return some;
      },
      ranks);
}

double size_of_box(const std::vector<LevelSet>& used) {
  double size = 1;
  for (const LevelSet& levels : used) size *= levels.count();
  return size;
}

Expected<StabilityResult> stability_inside(const Box& box, const ScenarioSpace& space,
                                           const SharedRankings& rankings, SolutionConcept concept_,
                                           const Budget& budget) {
  Bitmap feasible(box.layout().total);
  for (std::uint64_t q = 0; q < box.layout().total; ++q)
    feasible.set(q, space.feasible().test(box.scenarios()[q]));
  std::vector<RankArray> ranks;
  for (const OwnerBlock& block : box.layout().blocks)
    for (const std::shared_ptr<const Ranking>& ranking : rankings)
      if (ranking->actor == block.actor) ranks.push_back(ranks_inside(box, ranking->ranks));
  std::vector<const RankArray*> pointers;
  for (const RankArray& array : ranks) pointers.push_back(&array);
  StabilityOptions options;
  options.concepts = {concept_};
  Expected<StabilityResult> result =
      stability_of({box.layout().total, box.layout().blocks, feasible, pointers}, options, budget);
  if (!result) return tl::unexpected<Diagnostics>(result.error());
  if (result->partial || result->concepts.empty()) return fail(stopped(budget));
  return result;
}

/// The box around everything improvements lead to from `asked`; empty: it would not pay.
std::optional<Box> box_around(const Case& dispute, const ScenarioSpace& space, const SharedRankings& rankings,
                              const Bitmap& asked) {
  Closure closure(space, rankings, space.total() / 8);
  if (!closure.grow(asked)) return std::nullopt;
  const std::vector<LevelSet> used = closure.levels_used();
  if (size_of_box(used) > static_cast<double>(space.total()) / 4) return std::nullopt;
  return Box(dispute, space, used);
}

/// Members of a set of the box that were asked about, as scenarios of the whole space.
Bitmap outside(const Box& box, const Bitmap& inside, const Bitmap& asked) {
  Bitmap set(asked.size());
  inside.for_each([&](std::uint64_t q) {
    set.set(box.scenarios()[q]);
    return true;
  });
  return set &= asked;
}

}  // namespace

Expected<std::optional<Bitmap>> lasting_among(const Case& dispute, const ScenarioSpace& space,
                                              const SharedRankings& rankings, const Bitmap& asked,
                                              SolutionConcept concept_, const Budget& budget) {
  if (!asked.any()) return asked;
  const std::optional<Box> box = box_around(dispute, space, rankings, asked);
  if (!box) return std::nullopt;
  if (box->single()) return asked;  // one scenario that nobody improves on
  const Expected<StabilityResult> inside = stability_inside(*box, space, rankings, concept_, budget);
  if (!inside) return tl::unexpected<Diagnostics>(inside.error());
  return outside(*box, inside->concepts.front().equilibria, asked);
}

Expected<std::optional<std::vector<Bitmap>>> staying_among(const Case& dispute, const ScenarioSpace& space,
                                                           const SharedRankings& rankings,
                                                           const Bitmap& asked, SolutionConcept concept_,
                                                           const Budget& budget) {
  std::vector<Bitmap> all(rankings.size(), asked);
  if (!asked.any()) return all;
  const std::optional<Box> box = box_around(dispute, space, rankings, asked);
  if (!box) return std::nullopt;
  if (box->single()) return all;
  const Expected<StabilityResult> inside = stability_inside(*box, space, rankings, concept_, budget);
  if (!inside) return tl::unexpected<Diagnostics>(inside.error());
  for (std::size_t k = 0; k < rankings.size(); ++k)
    for (std::size_t b = 0; b < inside->deciders.size(); ++b)
      if (inside->deciders[b] == rankings[k]->actor)
        all[k] = outside(*box, inside->concepts.front().stable[b], asked);
  return all;
}

}  // namespace detente
