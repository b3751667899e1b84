// SPDX-License-Identifier: MIT
// Internal to stability: up to eight focal actors worked on together, one lane each.
#pragma once

#include <memory>
#include <vector>

#include "detente/analysis/stability/game.hpp"
#include "detente/base/budget.hpp"

namespace detente {

/// x_i for some focal actors i, closed over the others' moves or improvements, and the verdicts it gives.
class FocalGroup {
 public:
  virtual ~FocalGroup() = default;

  enum class Start { Rank, Best };  ///< x_i = r_i, or the most i can reach
  enum class Closure { Moves, Improvements };

  /// x_i = the least of the start value over {s1} + R_{N-i}(s1), or R_{N-i}+(s1). False: the budget ran out.
  /// requires, for Improvements: prepare_improvements(game) was called. May throw std::bad_alloc.
  virtual bool close(Start start, Closure closure, const Budget& budget) = 0;
  /// Stable scenarios of focal actor k of the group. requires: close() returned true.
  virtual Bitmap stable(std::size_t k) = 0;
};

/// These movers in groups that each work on as little memory as their own ranks allow: sixteen bits where all
/// of a group fit, and two, four or eight lanes.
std::vector<std::vector<std::size_t>> focal_groups(const Game& game, const std::vector<std::size_t>& movers);
/// Bytes per scenario of a group's working values.
std::uint64_t group_width(const Game& game, const std::vector<std::size_t>& members);
/// The group of these movers. requires: one of focal_groups(), or part of one; the game outlives it. May
/// throw std::bad_alloc.
std::unique_ptr<FocalGroup> make_focal_group(const Game& game, std::vector<std::size_t> members);

}  // namespace detente
