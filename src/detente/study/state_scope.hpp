// SPDX-License-Identifier: MIT
// The scenarios of a state graph, numbered one after the other, and the moves between them.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// The scenarios within reach with what is known of each, by position. Keeps the world and the set.
class StateScope {
 public:
  StateScope(World& world, const Bitmap& reachable) : world_(world), reachable_(reachable) {
    const ScenarioSpace& space = world.space();
    before_.reserve(reachable.word_count());
    for (std::uint64_t w = 0, sum = 0; w < reachable.word_count(); ++w) {
      before_.push_back(sum);
      sum += static_cast<std::uint64_t>(std::popcount(reachable.words()[w]));
    }
    reachable.for_each([&](ScenarioIndex n) {
      scenarios_.push_back(n);
      return true;
    });
    outcome_.resize(scenarios_.size());
    const std::vector<Bitmap> by_outcome =
        scenarios_by_outcome(world.dispute(), space, world.budget().threads);
    for (std::size_t k = 0; k < scenarios_.size(); ++k)
      for (std::size_t o = 0; o < by_outcome.size(); ++o)
        if (by_outcome[o].test(scenarios_[k])) outcome_[k] = static_cast<std::uint32_t>(o);
  }

  std::size_t size() const { return scenarios_.size(); }
  ScenarioIndex scenario(std::size_t k) const { return scenarios_[k]; }
  std::size_t outcome(std::size_t k) const { return outcome_[k]; }
  std::uint8_t level(std::size_t k, AxisId axis) const { return world_.space().level(scenarios_[k], axis); }
  std::size_t levels(AxisId axis) const { return world_.space().radix(axis); }
  /// Its position; size() for a scenario outside.
  std::size_t position(ScenarioIndex n) const {
    if (!reachable_.test(n)) return size();
    const std::uint64_t lower = (std::uint64_t{1} << (n & 63)) - 1;
    return before_[n >> 6] + static_cast<std::size_t>(std::popcount(reachable_.words()[n >> 6] & lower));
  }
  /// Calls visit(k, to) for every move of the block inside the scope.
  template <class Visit>
  void for_each_move(const OwnerBlock& block, Visit&& visit) const {
    for (std::size_t k = 0; k < size(); ++k) {
      for_each_target(block.moves, scenarios_[k], [&](ScenarioIndex n) {
        const std::size_t to = n == scenarios_[k] ? size() : position(n);
        if (to != size()) visit(k, to);
      });
    }
  }

 private:
  World& world_;
  const Bitmap& reachable_;
  std::vector<std::uint64_t> before_;     ///< members in the words before each
  std::vector<ScenarioIndex> scenarios_;  ///< ascending
  std::vector<std::uint32_t> outcome_;
};

}  // namespace detente
