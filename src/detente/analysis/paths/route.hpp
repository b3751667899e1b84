// SPDX-License-Identifier: MIT
// Internal to paths: from the layers of an exploration to one path, its alternatives and who would leave it.
#pragma once

#include "detente/analysis/paths/exploration.hpp"
#include "detente/analysis/paths/net.hpp"
#include "detente/analysis/paths/paths.hpp"

namespace detente {

/// Every scenario on some cheapest path from the starts to a goal scenario of this layer, the ends included.
/// May throw std::bad_alloc.
Bitmap on_cheapest_paths(const PathNet& net, const Exploration& found, const Bitmap& goal,
                         std::uint32_t layer);

/// The places of the path shown. `on`: on_cheapest_paths for the layer of the nearest goals. May throw
/// std::bad_alloc.
std::vector<FoundPlace> show_path(const ScenarioSpace& space, const PathNet& net, const Exploration& found,
                                  const Bitmap& goal, const Bitmap& on, std::uint32_t layer);

}  // namespace detente
