// SPDX-License-Identifier: MIT
// Internal to forecast: where a case can go from a scenario, when movers keep to the targets that cross the
// fewest of their own lines, and shocks strike. Where some lines are in doubt the answer covers every way the
// doubt may come out: a target counts if no other can be sure to cross fewer lines.
#pragma once

#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/scenario/layout.hpp"

namespace detente {

/// One actor that can move, and the scenarios that cross each of its lines.
struct ReachMover {
  const OwnerBlock* block = nullptr;
  std::vector<const Bitmap*> certain;   ///< lines that hold
  std::vector<const Bitmap*> doubtful;  ///< lines that may hold
};

/// A shock: the levels it sets, as positions in the index.
struct Jump {
  struct Set {
    std::uint64_t stride = 1;
    std::uint32_t radix = 2;
    std::uint32_t level = 0;
  };
  std::vector<Set> sets;

  /// Where the shock leads from s.
  ScenarioIndex target(ScenarioIndex s) const {
    for (const Set& set : sets) s = s - s / set.stride % set.radix * set.stride + set.level * set.stride;
    return s;
  }
};

/// A space and who moves in it.
struct ReachQuestion {
  std::uint64_t total = 1;
  const Bitmap* feasible = nullptr;
  std::vector<ReachMover> movers;
  std::vector<Jump> jumps;  ///< a jump to an infeasible scenario does not happen
  ScenarioIndex from = 0;
};

/// The scenarios that can be reached, `from` among them. errors: TimeLimit, Interrupted.
Expected<Bitmap> scenarios_in_reach(const ReachQuestion& question, const Budget& budget);
/// The same; beyond `singly` scenarios it goes on in passes over all of the space.
Expected<Bitmap> scenarios_in_reach(const ReachQuestion& question, const Budget& budget,
                                    std::uint64_t singly);

}  // namespace detente
