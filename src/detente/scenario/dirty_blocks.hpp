// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/scenario/tiles.hpp"

namespace detente {

/// Blocks of every mover that changed since the mover last looked at them: a step over a block is idempotent,
/// so blocks in which nothing changed can be skipped.
class DirtyBlocks {
 public:
  /// Nothing is dirty yet.
  explicit DirtyBlocks(const std::vector<BlockGrid>& grids);

  void mark_all();
  /// The value of scenario s changed, and that is news for `mover`. Safe from many threads.
  void mark(std::size_t mover, ScenarioIndex s);
  /// The dirty blocks of a mover, ascending; none is dirty afterwards.
  std::vector<std::uint64_t> take(std::size_t mover);

 private:
  const std::vector<BlockGrid>& grids_;
  std::vector<Bitmap> dirty_;  ///< one per mover
};

}  // namespace detente
