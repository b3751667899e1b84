// SPDX-License-Identifier: MIT
// The definitions of paths, written down as slowly and literally as they read: every pair of scenarios is
// looked at, and costs are lowered until none can be.
#pragma once

#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "oracle/bare_conflict.hpp"

namespace oracle {

enum class Way { Any, Improving, FewestSacrifices };

/// Sacrifices, then steps; Any and Improving count steps only.
using PathCost = std::pair<int, int>;

/// A step from s to t: who moves. Empty where there is none with at most `together` movers.
std::optional<std::set<int>> movers(const BareConflict& conflict, int s, int t, int together);

/// Every mover ranks t above s.
bool improves(const BareConflict& conflict, const std::set<int>& who, int s, int t);

/// The cost of one step; empty where the way does not allow it.
std::optional<PathCost> step_cost(const BareConflict& conflict, Way way, int s, int t, int together);

/// By scenario the least cost from the starts; empty = not reached.
std::vector<std::optional<PathCost>> costs_from(const BareConflict& conflict, Way way,
                                                const std::set<int>& starts, int together);

/// The goal scenarios of least cost and every scenario on some path to them that costs no more.
std::set<int> on_cheapest(const BareConflict& conflict, Way way,
                          const std::vector<std::optional<PathCost>>& costs, const std::set<int>& goal,
                          int together);

}  // namespace oracle
