// SPDX-License-Identifier: MIT
// Paths as the analysis found them, put into the terms of the case. Internal to study/.
#pragma once

#include <vector>

#include "detente/analysis/paths/paths.hpp"
#include "detente/base/bitmap.hpp"
#include "detente/result/paths.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// The conflict of a world, from these starts; the goal is empty. errors: those of World::ranking.
Expected<PathsInput> paths_input(World& world, Bitmap starts, std::size_t coalitions);

class PathTeller {
 public:
  /// Keeps references: both must outlive it. `equilibria`: one bit per scenario of the world.
  PathTeller(const World& world, const Bitmap& equilibria) : world_(world), equilibria_(equilibria) {}

  /// The path with outcomes, lines crossed and equilibria at each place, and who must go first.
  Path told(const FoundPath& found) const;
  /// Position of the outcome; the number of outcomes = other.
  std::size_t outcome(const Levels& levels) const;

 private:
  PathPlace told(const FoundPlace& found) const;

  const World& world_;
  const Bitmap& equilibria_;
};

}  // namespace detente
