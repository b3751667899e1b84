// SPDX-License-Identifier: MIT
// The blocks of one actor as a grid, and pieces of it small enough for the cache. The scenarios of a block
// are `stride` apart, neighbouring blocks are next to each other: so blocks are taken in bundles, and where
// they lie far apart a bundle is copied together first (power-of-two strides would otherwise fight for the
// same cache lines).
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "detente/scenario/layout.hpp"

namespace detente {

/// All blocks of one actor. Block b holds scenarios base(b) + digit * stride, digit in [0, size).
struct BlockGrid {
  std::uint64_t total = 1;
  std::uint64_t stride = 1;
  std::uint64_t size = 1;

  BlockGrid(std::uint64_t all, const OwnerBlock& block)
      : total(all), stride(block.stride), size(block.size) {}
  std::uint64_t span() const { return stride * size; }
  std::uint64_t blocks() const { return total / size; }
  ScenarioIndex base(std::uint64_t block) const { return block / stride * span() + block % stride; }
  std::uint64_t block_of(ScenarioIndex s) const { return s / span() * stride + s % stride; }
};

/// A bundle of blocks. In a buffer it is laid out [outer][digit][inner]; there blocks are numbered from
/// first_block by outer * inner_count + inner.
struct Tile {
  ScenarioIndex first = 0;        ///< scenario of (0, 0, 0)
  std::uint64_t first_block = 0;  ///< number of its block
  std::uint64_t outers = 1;       ///< 1 unless the tile is contiguous
  std::uint64_t inner = 1;        ///< neighbouring blocks side by side
  std::uint64_t size = 1;         ///< scenarios per block
  std::uint64_t stride = 1;

  bool contiguous() const { return inner == stride; }
  std::uint64_t blocks() const { return outers * inner; }
  std::uint64_t elements() const { return outers * size * inner; }

  /// Calls visit(offset in the buffer, first scenario, length) for every run of neighbouring scenarios.
  template <class Visit>
  void for_each_run(Visit&& visit) const {
    if (contiguous()) {
      visit(std::uint64_t{0}, first, elements());
      return;
    }
    for (std::uint64_t digit = 0; digit < size; ++digit) visit(digit * inner, first + digit * stride, inner);
  }

  /// Copies the tile's scenarios from an array of all of them into a buffer, and back.
  template <class V>
  void gather(const V* field, V* buffer) const {
    for_each_run(
        [=](std::uint64_t at, ScenarioIndex s, std::uint64_t n) { copy_row(field + s, n, buffer + at); });
  }
  template <class V>
  void scatter(const V* buffer, V* field) const {
    for_each_run(
        [=](std::uint64_t at, ScenarioIndex s, std::uint64_t n) { copy_row(buffer + at, n, field + s); });
  }

 private:
  /// Rows are often no longer than a cache line: a call for each would cost more than the copy.
  template <class V>
  static void copy_row(const V* from, std::uint64_t n, V* to) {
    static_assert(64 % sizeof(V) == 0 && std::is_trivially_copyable_v<V>);
    constexpr std::uint64_t line = 64 / sizeof(V);
    if (n > 4 * line) {
      std::copy_n(from, n, to);
      return;
    }
    for (; n >= line; n -= line, from += line, to += line) std::memcpy(to, from, 64);
    for (; n > 0; --n) *to++ = *from++;
  }
};

/// Cuts a grid into tiles of about `target` scenarios. Columns are at least `row` blocks wide, so that a row
/// fills its cache line, unless the blocks are very large.
class Tiling {
 public:
  Tiling(const BlockGrid& grid, std::uint64_t target, std::uint64_t row) : grid_(grid) {
    if (grid.span() <= target) {
      outers_ = std::max<std::uint64_t>(1, target / grid.span());
      inner_ = grid.stride;
    } else {
      const std::uint64_t wide = std::clamp<std::uint64_t>(widest / grid.size, 1, row);
      inner_ = std::min(grid.stride, std::max(wide, target / grid.size));
    }
    columns_ = (grid.stride + inner_ - 1) / inner_;
    const std::uint64_t all_outers = grid.total / grid.span();
    outer_tiles_ = (all_outers + outers_ - 1) / outers_;
  }

  std::uint64_t count() const { return outer_tiles_ * columns_; }
  /// Elements of the largest tile.
  std::uint64_t max_elements() const { return outers_ * grid_.size * inner_; }

  Tile tile(std::uint64_t t) const {
    const std::uint64_t outer = t / columns_ * outers_;
    const std::uint64_t column = t % columns_ * inner_;
    Tile tile;
    tile.first = outer * grid_.span() + column;
    tile.first_block = outer * grid_.stride + column;
    tile.outers = std::min(outers_, grid_.total / grid_.span() - outer);
    tile.inner = std::min(inner_, grid_.stride - column);
    tile.size = grid_.size;
    tile.stride = grid_.stride;
    return tile;
  }

 private:
  static constexpr std::uint64_t widest = std::uint64_t{1}
                                          << 18;  ///< elements of a tile widened for its rows

  BlockGrid grid_;
  std::uint64_t outers_ = 1;
  std::uint64_t inner_ = 1;
  std::uint64_t columns_ = 1;
  std::uint64_t outer_tiles_ = 1;
};

}  // namespace detente
