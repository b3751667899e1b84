// SPDX-License-Identifier: MIT
#include "detente/scenario/dirty_blocks.hpp"

#include <algorithm>
#include <atomic>

namespace detente {

DirtyBlocks::DirtyBlocks(const std::vector<BlockGrid>& grids) {
  for (const BlockGrid& grid : grids) dirty_.emplace_back(grid.blocks());
}

void DirtyBlocks::mark_all() {
  for (Bitmap& set : dirty_) set = Bitmap(set.size(), true);
}

void DirtyBlocks::mark(std::size_t mover, std::uint64_t block) {
  const std::uint64_t bit = std::uint64_t{1} << (block & 63);
  std::atomic_ref<std::uint64_t> word(dirty_[mover].words()[block >> 6]);
  // Look before writing: within a sweep most news is about blocks that are marked already.
  if ((word.load(std::memory_order_relaxed) & bit) == 0) word.fetch_or(bit, std::memory_order_relaxed);
}

std::vector<std::uint64_t> DirtyBlocks::take(std::size_t mover) {
  std::vector<std::uint64_t> blocks;
  blocks.reserve(count(mover));
  dirty_[mover].for_each([&](std::uint64_t block) {
    blocks.push_back(block);
    return true;
  });
  clear(mover);
  return blocks;
}

void DirtyBlocks::clear(std::size_t mover) {
  Bitmap& set = dirty_[mover];
  std::fill(set.words(), set.words() + set.word_count(), std::uint64_t{0});
}

}  // namespace detente
