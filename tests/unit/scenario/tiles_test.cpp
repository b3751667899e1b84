// SPDX-License-Identifier: MIT
#include "detente/scenario/tiles.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace detente {
namespace {

TEST(Tiles, CoverEveryScenarioOnceInBlockOrder) {
  struct Shape {
    std::uint64_t stride, size, outers, target, row;
  };
  for (const Shape& shape : std::vector<Shape>{{1, 8, 5, 64, 4},
                                               {3, 4, 7, 64, 4},
                                               {100, 4, 3, 64, 4},
                                               {100, 4, 3, 5, 8},
                                               {7, 300, 2, 64, 4},
                                               {1, 5, 1, 1, 1},
                                               {12, 1, 4, 5, 2}}) {
    OwnerBlock block;
    block.stride = shape.stride;
    block.size = shape.size;
    const BlockGrid grid(shape.stride * shape.size * shape.outers, block);
    const Tiling tiles(grid, shape.target, shape.row);
    std::vector<int> seen(grid.total, 0);
    for (std::uint64_t t = 0; t < tiles.count(); ++t) {
      const Tile tile = tiles.tile(t);
      ASSERT_LE(tile.elements(), tiles.max_elements());
      tile.for_each_run([&](std::uint64_t at, ScenarioIndex s, std::uint64_t n) {
        for (std::uint64_t i = 0; i < n; ++i) {
          ++seen[s + i];
          // [outer][digit][inner], blocks numbered by outer and inner.
          const std::uint64_t place = at + i;
          const std::uint64_t inner = place % tile.inner;
          const std::uint64_t digit = place / tile.inner % tile.size;
          const std::uint64_t outer = place / tile.inner / tile.size;
          const std::uint64_t number = tile.first_block + outer * tile.inner + inner;
          EXPECT_EQ(grid.base(number) + digit * grid.stride, s + i);
          EXPECT_EQ(grid.block_of(s + i), number);
        }
      });
      std::vector<int> buffer(tile.elements(), -1);
      tile.gather(seen.data(), buffer.data());
      EXPECT_EQ(std::count(buffer.begin(), buffer.end(), 1), static_cast<std::ptrdiff_t>(buffer.size()));
      for (int& value : buffer) value += 6;
      tile.scatter(buffer.data(), seen.data());
    }
    for (const int times : seen) EXPECT_EQ(times, 7);  // counted once, gathered and scattered once
  }
}

}  // namespace
}  // namespace detente
