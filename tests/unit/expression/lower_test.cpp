// SPDX-License-Identifier: MIT
#include "detente/expression/lower.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace detente {
namespace {

TEST(Lower, LevelsOfComparisons) {
  EXPECT_EQ(levels_standing(Comparison::Equal, 1, 3), LevelSet::bits(0b010));
  EXPECT_EQ(levels_standing(Comparison::NotEqual, 1, 3), LevelSet::bits(0b101));
  EXPECT_EQ(levels_standing(Comparison::Less, 1, 3), LevelSet::bits(0b001));
  EXPECT_EQ(levels_standing(Comparison::LessEqual, 1, 3), LevelSet::bits(0b011));
  EXPECT_EQ(levels_standing(Comparison::Greater, 1, 3), LevelSet::bits(0b100));
  EXPECT_EQ(levels_standing(Comparison::GreaterEqual, 1, 3), LevelSet::bits(0b110));
  EXPECT_EQ(levels_standing(Comparison::GreaterEqual, 0, 16), LevelSet::bits(0xffff));
  EXPECT_EQ(levels_standing(Comparison::Less, 0, 16), LevelSet{});
  EXPECT_EQ(levels_standing(Comparison::Greater, 63, 66), LevelSet::of(64) | LevelSet::of(65));
  EXPECT_EQ(levels_standing(Comparison::LessEqual, 254, 255), LevelSet::below(255));
}

// Every mask, every number of parties up to three, every combination of levels: the lowest level decides.
TEST(Lower, AJointOptionCountsAsItsLowestLevel) {
  for (std::size_t parties = 1; parties <= 3; ++parties) {
    std::vector<AxisId> axes;
    for (std::size_t k = 0; k < parties; ++k) axes.emplace_back(k);
    for (std::size_t count = 2; count <= 4; ++count) {
      for (std::uint32_t mask = 0; mask < (1U << count); ++mask) {
        Formula formula;
        append_level_test(formula, axes, LevelSet::bits(mask), count);
        std::size_t total = 1;
        for (std::size_t k = 0; k < parties; ++k) total *= count;
        for (std::size_t n = 0; n < total; ++n) {
          std::vector<std::uint8_t> levels;
          for (std::size_t k = 0, rest = n; k < parties; ++k, rest /= count)
            levels.push_back(static_cast<std::uint8_t>(rest % count));
          const std::uint8_t lowest = *std::min_element(levels.begin(), levels.end());
          ASSERT_EQ(holds(formula, levels), ((mask >> lowest) & 1U) != 0)
              << parties << " " << mask << " " << n;
        }
      }
    }
  }
}

}  // namespace
}  // namespace detente
