// SPDX-License-Identifier: MIT
#include "detente/model/conjunction.hpp"

#include <gtest/gtest.h>

#include "small_case.hpp"

namespace detente {
namespace {

// Axes: market (3 levels), railway.tbilisi, railway.moscow, visas.
std::optional<AxisMasks> masks(const std::string& text) {
  static const Case c = testing::small_case();
  return conjunction_of(testing::condition(c, text).formula, c.axes);
}

std::optional<std::vector<AxisLevel>> levels(const std::string& text) {
  static const Case c = testing::small_case();
  return levels_fixed_by(testing::condition(c, text).formula, c.axes);
}

TEST(Conjunction, TestsOfSingleAxes) {
  EXPECT_EQ(masks("visas"), (AxisMasks{{AxisId(3), LevelSet::bits(0b10)}}));
  EXPECT_EQ(masks("not visas and market"),
            (AxisMasks{{AxisId(0), LevelSet::bits(0b100)}, {AxisId(3), LevelSet::bits(0b01)}}));
  EXPECT_EQ(masks("market > 'closed' and not market"), (AxisMasks{{AxisId(0), LevelSet::bits(0b010)}}));
  EXPECT_EQ(masks("railway"),
            (AxisMasks{{AxisId(1), LevelSet::bits(0b10)}, {AxisId(2), LevelSet::bits(0b10)}}));
  EXPECT_EQ(masks("visas and not visas"), (AxisMasks{{AxisId(3), LevelSet::bits(0)}}));
  EXPECT_EQ(masks("true"), AxisMasks{});
  EXPECT_EQ(masks("visas or market"), std::nullopt);
  EXPECT_EQ(masks("not railway"), std::nullopt) << "either party may be the one who refuses";
  EXPECT_EQ(masks("false"), std::nullopt);
}

TEST(Conjunction, FixedLevels) {
  EXPECT_EQ(levels("railway and market = 'firm by firm'"),
            (std::vector<AxisLevel>{{AxisId(0), 1}, {AxisId(1), 1}, {AxisId(2), 1}}));
  EXPECT_EQ(levels("not visas"), (std::vector<AxisLevel>{{AxisId(3), 0}}));
  EXPECT_EQ(levels("market > 'closed'"), std::nullopt) << "two levels are left";
  EXPECT_EQ(levels("visas and not visas"), std::nullopt);
  EXPECT_EQ(levels("true"), std::nullopt);
}

}  // namespace
}  // namespace detente
