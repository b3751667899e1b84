// SPDX-License-Identifier: MIT
// Applies a step to the blocks of a mover: all of them, in cache-sized bundles, or listed ones.
#pragma once

#include <atomic>
#include <cstdint>
#include <span>
#include <vector>

#include "detente/base/parallel.hpp"
#include "detente/scenario/dirty_blocks.hpp"
#include "detente/scenario/team_scratch.hpp"
#include "detente/scenario/tiles.hpp"

namespace detente {

/// One block as a step sees it: element of digit d at values[d * pitch]; its scenario is base + d * stride.
template <class V>
struct BlockAt {
  V* values;
  std::uint64_t pitch;
  std::uint64_t number;
  ScenarioIndex base;
};

/// Kernel: with_step(mover, body) returns body(step); bool step(block, V* scratch, on_change) steps over one
/// block, calls on_change(digit, difference) for every element it changed (where on_change is not nullptr_t),
/// the difference being non-zero in the lanes that changed, and says whether any changed; std::uint64_t
/// scratch_size(mover): elements of scratch it wants; bool is_news(mover, s, difference): false only where
/// the change at s cannot matter to a step of that mover.
template <class V, class Kernel>
class BlockSweeper {
 public:
  BlockSweeper(const std::vector<BlockGrid>& grids, V* field, const Kernel& kernel, unsigned threads)
      : grids_(grids),
        field_(field),
        kernel_(kernel),
        threads_(threads),
        scratch_(scratch_size(grids, kernel), threads) {}

  /// Steps over every block of the mover; returns how many changed. Changes are marked where marks are given.
  std::uint64_t all_blocks(std::size_t mover, DirtyBlocks* marks) {
    const Tiling tiles = tiling(grids_[mover]);
    return in_parallel(mover, tiles.count(), 1, [&](auto begin, auto end, V* scratch, const auto& step) {
      std::uint64_t changed = 0;
      for (std::uint64_t t = begin; t < end; ++t)
        changed += step_tile(mover, step, tiles.tile(t), scratch, marks);
      return changed;
    });
  }

  /// The same for listed blocks only.
  std::uint64_t some_blocks(std::size_t mover, std::span<const std::uint64_t> blocks, DirtyBlocks& marks) {
    const BlockGrid& grid = grids_[mover];
    const std::uint64_t grain = serial_work / grid.size + 1;
    const std::uint64_t together = copied(grid) ? row : 1;  // neighbours share cache lines
    return in_parallel(mover, blocks.size(), grain, [&](auto begin, auto end, V* scratch, const auto& step) {
      std::uint64_t changed = 0;
      for (std::uint64_t k = begin, after = k; k < end; k = after) {
        while (++after < end && after - k < together && blocks[after] == blocks[k] + (after - k) &&
               blocks[after] % grid.stride != 0) {
        }
        const Tile tile{grid.base(blocks[k]), blocks[k], 1, after - k, grid.size, grid.stride};
        changed += step_tile(mover, step, tile, scratch, &marks);
      }
      return changed;
    });
  }

 private:
  static constexpr std::uint64_t tile_target = 32768 / sizeof(V);  ///< elements: half of a first-level cache
  static constexpr std::uint64_t row = 64 / sizeof(V);             ///< elements of a cache line
  static constexpr std::uint64_t few_rows = 8;
  static constexpr std::uint64_t copy_limit = 16384;
  static constexpr std::uint64_t serial_work = 16384;  ///< elements not worth another thread

  static Tiling tiling(const BlockGrid& grid) { return {grid, tile_target, row}; }
  /// A few rows share a cache without being gathered; very large blocks would not fit the copy.
  static bool copied(const BlockGrid& grid) {
    return grid.span() > tile_target && grid.size > few_rows && grid.size <= copy_limit;
  }

  static std::uint64_t scratch_size(const std::vector<BlockGrid>& grids, const Kernel& kernel) {
    std::uint64_t size = 0;
    for (std::size_t mover = 0; mover < grids.size(); ++mover) {
      const std::uint64_t copy = copied(grids[mover]) ? tiling(grids[mover]).max_elements() : 0;
      size = std::max(size, copy + kernel.scratch_size(mover));
    }
    return size;
  }

  /// The step is chosen once per range: blocks may be as small as two scenarios.
  template <class Body>
  std::uint64_t in_parallel(std::size_t mover, std::uint64_t count, std::uint64_t grain, const Body& body) {
    std::atomic<std::uint64_t> changed{0};
    scratch_.release();
    const bool small = grids_.front().total <= serial_work;
    parallel_for(count, grain, small ? 1 : threads_, [&](std::uint64_t begin, std::uint64_t end) {
      V* const scratch = scratch_.claim();
      changed += kernel_.with_step(mover, [&](const auto& step) { return body(begin, end, scratch, step); });
    });
    return changed;
  }

  template <class Step>
  bool step_block(std::size_t mover, const Step& step, const BlockAt<V>& block, V* scratch,
                  DirtyBlocks* marks) {
    if (marks == nullptr) return step(block, scratch, nullptr);
    return step(block, scratch, [&](std::uint64_t digit, V difference) {
      const ScenarioIndex s = block.base + digit * grids_[mover].stride;
      for (std::size_t other = 0; other < grids_.size(); ++other) {
        if (other != mover && kernel_.is_news(other, s, difference))
          marks->mark(other, grids_[other].block_of(s));
      }
    });
  }

  template <class Step>
  std::uint64_t step_tile(std::size_t mover, const Step& step, const Tile& tile, V* scratch,
                          DirtyBlocks* marks) {
    const bool copy = !tile.contiguous() && copied(grids_[mover]);
    V* values = field_ + tile.first;
    std::uint64_t pitch = tile.stride;
    if (copy) {
      values = scratch;
      pitch = tile.inner;
      scratch += tile.elements();
      tile.gather(field_, values);
    }
    std::uint64_t changed = 0;
    for (std::uint64_t outer = 0; outer < tile.outers; ++outer) {
      for (std::uint64_t lane = 0; lane < tile.inner; ++lane) {
        const std::uint64_t offset = outer * tile.size * tile.stride + lane;
        const BlockAt<V> block{values + offset, pitch, tile.first_block + outer * tile.inner + lane,
                               tile.first + offset};
        changed += step_block(mover, step, block, scratch, marks) ? 1 : 0;
      }
    }
    if (copy && changed > 0) tile.scatter(values, field_);
    return changed;
  }

  const std::vector<BlockGrid>& grids_;
  V* field_;
  const Kernel& kernel_;
  unsigned threads_;
  TeamScratch<V> scratch_;
};

}  // namespace detente
