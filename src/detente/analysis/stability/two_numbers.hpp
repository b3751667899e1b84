// SPDX-License-Identifier: MIT
// Internal to stability: GMR and SMR where nothing is infeasible and nothing is one-way. Then the others can
// bring about any combination of their levels, whatever i does, so two numbers per actor decide (von Neumann
// & Morgenstern's security levels; Howard 1971): GMR  <=>  r_i(s) >= maxmin_i, what i can secure by choosing
// first; SMR  <=>  Nash, or r_i(s) >= minmax_i, what the others cannot keep it from by choosing first. With
// fixed axes: within each slice.
#pragma once

#include "detente/analysis/stability/game.hpp"

namespace detente {

/// By slice.
struct SecurityLevels {
  std::vector<std::uint32_t> maxmin;  ///< max over i's levels of min over the others' of r_i
  std::vector<std::uint32_t> minmax;  ///< min over the others' levels of max over i's of r_i
};

/// requires: !game.holes && !game.one_way. May throw std::bad_alloc.
SecurityLevels security_levels(const Game& game, std::size_t mover);

/// Scenarios the mover ranks at least at its slice's threshold.
Bitmap ranked_at_least(const Game& game, std::size_t mover, const std::vector<std::uint32_t>& thresholds);

}  // namespace detente
