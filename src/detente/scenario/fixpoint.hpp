// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/scenario/dirty_blocks.hpp"

namespace detente {

/// Applies the sweeper's step mover after mover until nothing changes; false = the budget ran out first.
/// The first sweeps visit every block. Once few blocks change, changes are tracked and only blocks with news
/// are visited: a staircase of B x B blocks needs B + 1 sweeps, and each would otherwise cost a whole pass.
/// requires: a step is idempotent and only lowers values. The fix-point, and so the result, is unique.
template <class Sweeper>
bool sweep_to_fixpoint(const std::vector<BlockGrid>& grids, Sweeper& sweeper, bool one_sweep_is_enough,
                       const Budget& budget) {
  DirtyBlocks dirty(grids);
  std::uint64_t all = 0;
  for (const BlockGrid& grid : grids) all += grid.blocks();
  bool tracking = false;
  bool ever_changed = false;
  std::size_t quiet = 0;  // movers in a row that changed nothing
  for (;;) {
    std::uint64_t changed_in_sweep = 0;
    for (std::size_t mover = 0; mover < grids.size(); ++mover) {
      if (budget.exhausted()) return false;
      std::uint64_t changed = 0;
      if (tracking) {
        if (dirty.count(mover) > grids[mover].blocks() / 2) {
          dirty.clear(mover);
          changed = sweeper.all_blocks(mover, &dirty);
        } else if (const std::vector<std::uint64_t> blocks = dirty.take(mover); !blocks.empty()) {
          changed = sweeper.some_blocks(mover, blocks, dirty);
        }
      } else {
        changed = sweeper.all_blocks(mover, nullptr);
      }
      changed_in_sweep += changed;
      ever_changed = ever_changed || changed > 0;
      quiet = changed > 0 ? 0 : quiet + 1;
      // After a change the mover itself need not look again: its step is idempotent.
      if (quiet + (ever_changed ? 1 : 0) >= grids.size()) return true;
    }
    if (one_sweep_is_enough) return true;
    if (!tracking && changed_in_sweep < all / 4) {
      tracking = true;
      dirty.mark_all();
    }
  }
}

}  // namespace detente
