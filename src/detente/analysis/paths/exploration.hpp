// SPDX-License-Identifier: MIT
// Internal to paths: how far every scenario is from the start, as layers of equal cost.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/analysis/paths/net.hpp"
#include "detente/analysis/paths/paths.hpp"
#include "detente/base/budget.hpp"

namespace detente {

/// Scenarios whose cheapest path costs the same.
struct PathLayer {
  std::uint32_t sacrifices = 0;
  std::uint32_t steps = 0;
  std::uint64_t count = 0;
};

/// By scenario the number of its layer; layers by rising cost (sacrifices, then steps).
struct Exploration {
  PathKind kind{};
  std::vector<std::uint32_t> layer_of;  ///< `unreached` where no path of this kind leads
  std::vector<PathLayer> layers;        ///< layer 0: the starts
  bool complete = true;                 ///< false: the budget ran out

  const PathLayer& layer(ScenarioIndex n) const { return layers[layer_of[n]]; }
  bool reached(ScenarioIndex n) const { return layer_of[n] != unreached; }
  /// The layer of this cost; empty where there is none.
  std::optional<std::uint32_t> find(std::uint32_t sacrifices, std::uint32_t steps) const;
  /// The members of a layer. May throw std::bad_alloc.
  Bitmap members(std::uint32_t layer) const;
};

/// Explores from `starts` (feasible, not empty) to the end, or, where `until` is given, to the first layer
/// that meets it. May throw std::bad_alloc.
Exploration explore(const PathNet& net, PathKind kind, const Bitmap& starts, const Bitmap* until,
                    const Budget& budget);

/// The same to the layer by which each of the goals has been met. May throw std::bad_alloc.
Exploration explore_until_all(const PathNet& net, PathKind kind, const Bitmap& starts,
                              const std::vector<Bitmap>& goals, const Budget& budget);

}  // namespace detente
