// SPDX-License-Identifier: MIT
#include "detente/scenario/improved_to.hpp"

#include <gtest/gtest.h>

#include <random>

namespace detente {
namespace {

TEST(ImprovedTo, TheFeasibleRankedAboveAnotherOfTheirBlock) {
  std::mt19937 random(8);
  for (const std::uint64_t size : {2U, 3U, 64U, 100U, 700U, 40000U}) {
    for (const std::uint64_t stride : {1U, 5U, 700U}) {
      OwnerBlock block;
      block.size = size;
      block.stride = stride;
      const BlockGrid grid(stride * size * (size > 1000 ? 1 : 3), block);
      // Many blocks hold one rank alone, or nothing feasible; the highest rank of a byte is one too.
      std::vector<std::uint8_t> ranks(grid.total);
      for (std::uint64_t b = 0; b < grid.blocks(); ++b) {
        const std::uint32_t kind = static_cast<std::uint32_t>(random() % 4);
        for (std::uint64_t d = 0; d < size; ++d) {
          const std::uint32_t rank = kind == 0   ? 0
                                     : kind == 1 ? 7
                                                 : static_cast<std::uint32_t>(250 + random() % 6);
          ranks[grid.base(b) + d * stride] = static_cast<std::uint8_t>(random() % 3 == 0 ? 0 : rank);
        }
      }
      const Bitmap set = improved_to(grid, ranks, 2);
      EXPECT_EQ(set, improved_to(grid, std::vector<std::uint32_t>(ranks.begin(), ranks.end()), 1));
      for (std::uint64_t b = 0; b < grid.blocks(); ++b) {
        const auto rank_of = [&](std::uint64_t d) { return ranks[grid.base(b) + d * stride]; };
        std::uint32_t lowest = ~0U;
        for (std::uint64_t d = 0; d < size; ++d)
          if (rank_of(d) != 0) lowest = std::min<std::uint32_t>(lowest, rank_of(d));
        for (std::uint64_t d = 0; d < size; ++d)
          ASSERT_EQ(set.test(grid.base(b) + d * stride), rank_of(d) != 0 && rank_of(d) > lowest)
              << size << ' ' << stride << ' ' << d;
      }
    }
  }
}

}  // namespace
}  // namespace detente
