// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/exploration.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace detente {

namespace {

bool meet(const Bitmap& a, const Bitmap& b) {
  for (std::uint64_t k = 0; k < a.word_count(); ++k)
    if ((a.words()[k] & b.words()[k]) != 0) return true;
  return false;
}

class Explorer {
 public:
  /// `unmet`: the goals to explore to; empty: to the end.
  Explorer(const PathNet& net, PathKind kind, const Bitmap& starts, std::vector<const Bitmap*> unmet,
           const Budget& budget)
      : net_(net), unmet_(std::move(unmet)), to_the_end_(unmet_.empty()), budget_(budget), settled_(starts) {
    found_.kind = kind;
    found_.layer_of.assign(net.total, unreached);
  }

  Exploration run(const Bitmap& starts) {
    add_layer(0, 0, starts);
    const StepKind free_step = found_.kind == PathKind::Any ? StepKind::Any : StepKind::Improving;
    spread(0, starts, 0, free_step);
    if (found_.kind == PathKind::FewestSacrifices)
      for (std::size_t first = 0; !done_ && first < found_.layers.size();) first = next_sacrifice(first);
    return std::move(found_);
  }

 private:
  bool stopped() {
    if (!done_ && budget_.exhausted()) done_ = true, found_.complete = false;
    return done_;
  }

  void add_layer(std::uint32_t sacrifices, std::uint32_t steps, const Bitmap& members) {
    const auto number = static_cast<std::uint32_t>(found_.layers.size());
    std::uint64_t count = 0;
    members.for_each([&](ScenarioIndex n) {
      found_.layer_of[n] = number;
      ++count;
      return true;
    });
    found_.layers.push_back({sacrifices, steps, count});
    settled_ |= members;
    std::erase_if(unmet_, [&](const Bitmap* goal) { return meet(members, *goal); });
    done_ = done_ || (!to_the_end_ && unmet_.empty());
  }

  /// Layer after layer of free steps from a frontier. Returns when nothing new comes, or at the end.
  void spread(std::uint32_t sacrifices, Bitmap frontier, std::uint32_t steps, StepKind kind) {
    while (!stopped()) {
      Bitmap next(net_.total);
      add_targets(net_, frontier, kind, next);
      next.and_not(settled_);
      if (stopped() || !next.any()) return;
      add_layer(sacrifices, ++steps, next);
      frontier = std::move(next);
    }
  }

  /// One sacrifice more than the layers from `first` on. A layer (c, k) holds what any step reaches from
  /// (c - 1, k - 1), or an improvement from (c, k - 1). Returns the first of the new layers.
  std::size_t next_sacrifice(std::size_t first) {
    const std::size_t end = found_.layers.size();
    const std::uint32_t sacrifices = found_.layers[first].sacrifices + 1;
    Bitmap frontier(net_.total);
    bool moving = false;
    std::size_t from = first;
    for (std::uint32_t steps = found_.layers[first].steps + 1; (moving || from < end) && !stopped();
         ++steps) {
      Bitmap next(net_.total);
      if (moving) add_targets(net_, frontier, StepKind::Improving, next);
      if (from < end && found_.layers[from].steps + 1 == steps)
        add_targets(net_, found_.members(static_cast<std::uint32_t>(from++)), StepKind::Any, next);
      next.and_not(settled_);
      if (stopped()) break;
      moving = next.any();
      if (moving) add_layer(sacrifices, steps, next);
      frontier = std::move(next);
    }
    return end;
  }

  const PathNet& net_;
  std::vector<const Bitmap*> unmet_;
  bool to_the_end_;
  const Budget& budget_;
  Bitmap settled_;
  Exploration found_;
  bool done_ = false;
};

}  // namespace

std::optional<std::uint32_t> Exploration::find(std::uint32_t sacrifices, std::uint32_t steps) const {
  const auto cost = [](const PathLayer& layer) { return std::tuple(layer.sacrifices, layer.steps); };
  const std::tuple wanted(sacrifices, steps);
  const auto at = std::lower_bound(layers.begin(), layers.end(), wanted,
                                   [&](const PathLayer& layer, const auto& w) { return cost(layer) < w; });
  if (at == layers.end() || cost(*at) != wanted) return std::nullopt;
  return static_cast<std::uint32_t>(at - layers.begin());
}

Bitmap Exploration::members(std::uint32_t layer) const {
  Bitmap set(layer_of.size());
  for (std::uint64_t k = 0; k < set.word_count(); ++k) {
    const std::uint64_t end = std::min<std::uint64_t>(64, layer_of.size() - k * 64);
    std::uint64_t word = 0;
    for (std::uint64_t b = 0; b < end; ++b)
      word |= std::uint64_t{layer_of[k * 64 + b] == layer ? 1U : 0U} << b;
    set.words()[k] = word;
  }
  return set;
}

Exploration explore(const PathNet& net, PathKind kind, const Bitmap& starts, const Bitmap* until,
                    const Budget& budget) {
  std::vector<const Bitmap*> goals;
  if (until != nullptr) goals.push_back(until);
  return Explorer(net, kind, starts, std::move(goals), budget).run(starts);
}

Exploration explore_until_all(const PathNet& net, PathKind kind, const Bitmap& starts,
                              const std::vector<Bitmap>& goals, const Budget& budget) {
  std::vector<const Bitmap*> unmet;
  for (const Bitmap& goal : goals) unmet.push_back(&goal);
  return Explorer(net, kind, starts, std::move(unmet), budget).run(starts);
}

}  // namespace detente
