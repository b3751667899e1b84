// SPDX-License-Identifier: MIT
#include "detente/scenario/axis_reduce.hpp"

#include <gtest/gtest.h>

#include <random>

#include "detente/scenario/moves.hpp"

namespace detente {
namespace {

TEST(AxisReduce, FollowsTheDirectionOfAnAxis) {
  std::vector<int> up{3, 1, 2};
  reduce_axis(up.data(), 1, 3, Change::Up, 1, TakeMax{});
  EXPECT_EQ(up, (std::vector<int>{3, 2, 2}));
  std::vector<int> down{3, 1, 2};
  reduce_axis(down.data(), 1, 3, Change::Down, 1, TakeMin{});
  EXPECT_EQ(down, (std::vector<int>{3, 1, 1}));
  std::vector<int> free{3, 1, 2};
  reduce_axis(free.data(), 1, 3, Change::Free, 1, TakeMax{});
  EXPECT_EQ(free, (std::vector<int>{3, 3, 3}));
}

TEST(AxisReduce, ReachesExactlyTheTargetsOfABlock) {
  std::mt19937 random(9);
  for (int round = 0; round < 200; ++round) {
    std::vector<MoveAxis> axes;
    std::uint64_t size = 1;
    const std::uint64_t run = 1 + random() % 9;
    for (std::size_t k = 0; k < 1 + random() % 5; ++k) {
      const MoveAxis axis{size, static_cast<std::uint32_t>(2 + (random() % 2) * (random() % 4)),
                          static_cast<Change>(random() % 3)};
      axes.push_back(axis);
      size *= axis.radix;
    }
    const std::uint64_t outers = 1 + random() % 3;
    std::vector<std::uint32_t> data(outers * size * run);
    for (std::uint32_t& value : data) value = static_cast<std::uint32_t>(random() % 1000);
    const std::vector<std::uint32_t> before = data;
    reduce_block(data.data(), data.size(), axes, run, TakeMax{});
    for (std::uint64_t o = 0; o < outers; ++o) {
      for (std::uint64_t d = 0; d < size; ++d) {
        for (std::uint64_t i = 0; i < run; ++i) {
          std::uint32_t best = 0;
          for_each_target(axes, d,
                          [&](std::uint64_t t) { best = std::max(best, before[(o * size + t) * run + i]); });
          ASSERT_EQ(data[(o * size + d) * run + i], best) << round;
        }
      }
    }
  }
}

}  // namespace
}  // namespace detente
