// SPDX-License-Identifier: MIT
// Internal to paths: a conflict as a net of moves, one step at a time, for whole sets of scenarios.
//
// A move changes only its owner's axes, so "who is reached from this set" is a reduction along them: forwards
// the least rank among the members of the set that could move here, backwards the greatest rank among those
// that can be moved to. A move is there (an improvement) where that beats the scenario's own rank.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/base/budget.hpp"
#include "detente/scenario/layout.hpp"
#include "detente/scenario/rankings.hpp"

namespace detente {

/// One decision maker that can move at all.
struct PathMover {
  const OwnerBlock* block = nullptr;
  const RankArray* ranks = nullptr;  ///< by scenario: higher is better, 0 = infeasible

  /// The digit group of its own levels.
  std::uint64_t own_levels(ScenarioIndex n) const { return n / block->stride % block->size; }
  std::uint32_t rank(ScenarioIndex n) const {
    return std::visit([n](const auto& r) { return static_cast<std::uint32_t>(r[n]); }, *ranks);
  }
};

/// Who may take one step together, as positions in PathNet::movers, ascending; one member: a plain move.
using MoverGroup = std::vector<std::size_t>;

struct PathNet {
  std::uint64_t total = 1;
  const Bitmap* feasible = nullptr;
  unsigned threads = 1;
  const Budget* budget = nullptr;  ///< looked at between joint steps; null = no limit
  std::vector<PathMover> movers;   ///< in file order
  std::vector<MoverGroup> groups;  ///< single movers first, then pairs, and so on
};

/// The net of these blocks and rankings, with groups of up to `coalitions` movers. What it refers to outlives
/// it. requires: one ranking per block, coalitions >= 1.
PathNet make_net(const Bitmap& feasible, const std::vector<OwnerBlock>& blocks,
                 const std::vector<const RankArray*>& ranks, std::size_t coalitions, unsigned threads);

enum class StepKind { Any, Improving };

/// Adds to `out` the feasible scenarios that some group reaches in one step from a member of `from`
/// (Improving: every mover of the step gains by it). Members of `from` may be added too. Where the budget
/// ends on the way some are missing. May throw std::bad_alloc.
void add_targets(const PathNet& net, const Bitmap& from, StepKind kind, Bitmap& out);

/// Adds to `out` scenarios from which some group reaches a member of `to` in one step; infeasible ones and
/// members of `to` may be added too. May throw std::bad_alloc.
void add_sources(const PathNet& net, const Bitmap& to, StepKind kind, Bitmap& out);

/// The axes with their directions turned round: where the movers could have come from.
std::vector<MoveAxis> turned_round(const std::vector<MoveAxis>& axes);

}  // namespace detente
