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
  /// A value in this block of the mover changed, and that is news for it. Safe from many threads.
  void mark(std::size_t mover, std::uint64_t block);
  /// How many blocks of the mover are dirty.
  std::uint64_t count(std::size_t mover) const { return dirty_[mover].count(); }
  /// The dirty blocks of a mover, ascending; none is dirty afterwards.
  std::vector<std::uint64_t> take(std::size_t mover);
  /// None of the mover's blocks is dirty afterwards.
  void clear(std::size_t mover);

 private:
  std::vector<Bitmap> dirty_;  ///< one per mover
};

}  // namespace detente
