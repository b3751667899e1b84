// SPDX-License-Identifier: MIT
#include "detente/scenario/block_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace detente {
namespace {

TEST(BlockOrder, SortsEveryBlockBestFirstAndMarksTies) {
  std::mt19937 random(4);
  for (const std::uint64_t size : {2U, 3U, 6U, 64U, 100U, 128U, 129U, 192U, 256U, 512U, 513U, 700U, 40000U}) {
    OwnerBlock block;
    block.size = size;
    block.stride = size > 1000 ? 1 : 1 + random() % 45;
    const BlockGrid grid(block.stride * size * (size > 1000 ? 1 : 3), block);
    for (int width = size > 1000 ? 2 : 0; width < 3; ++width) {
      RankArray ranks;
      if (width == 0) ranks = std::vector<std::uint8_t>(grid.total);
      if (width == 1) ranks = std::vector<std::uint16_t>(grid.total);
      if (width == 2) ranks = std::vector<std::uint32_t>(grid.total);
      std::visit(
          [&]<class Rank>(std::vector<Rank>& r) {
            const std::uint32_t top = width == 0 ? 256 : width == 1 ? 65536 : 4000000000U;
            for (Rank& rank : r) rank = static_cast<Rank>(random() % 3 == 0 ? random() % 4 : random() % top);
            r[0] = static_cast<Rank>(top - 1);
          },
          ranks);
      const auto rank = [&](ScenarioIndex s) {
        return std::visit([s](const auto& r) { return static_cast<std::uint32_t>(r[s]); }, ranks);
      };
      const BlockOrder order = order_blocks(grid, ranks, 2);
      const auto entry = [&](std::uint64_t k) {
        return std::visit([k](const auto& e) { return static_cast<std::uint64_t>(e[k]); }, order);
      };
      EXPECT_EQ(std::visit([](const auto& e) { return sizeof(e[0]); }, order), block_order_width(size));
      for (std::uint64_t b = 0; b < grid.blocks(); ++b) {
        std::vector<std::uint64_t> digits(size);
        for (std::uint64_t d = 0; d < size; ++d) digits[d] = d;
        const auto rank_of = [&](std::uint64_t d) { return rank(grid.base(b) + d * grid.stride); };
        std::stable_sort(digits.begin(), digits.end(),
                         [&](auto x, auto y) { return rank_of(x) > rank_of(y); });
        for (std::uint64_t p = 0; p < size; ++p) {
          const bool begins = p == 0 || rank_of(digits[p]) != rank_of(digits[p - 1]);
          ASSERT_EQ(entry(b * size + p), digits[p] * 2 + (begins ? 1 : 0))
              << size << ' ' << width << ' ' << p;
        }
      }
    }
  }
}

}  // namespace
}  // namespace detente
