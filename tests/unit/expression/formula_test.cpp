// SPDX-License-Identifier: MIT
#include "detente/expression/formula.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

Formula literal(std::size_t axis, const LevelSet& levels) { return Formula::literal(AxisId(axis), levels); }
Formula literal(std::size_t axis, std::uint64_t mask) { return literal(axis, LevelSet::bits(mask)); }

bool at(const Formula& formula, std::vector<std::uint8_t> levels) { return holds(formula, levels); }

TEST(Formula, LiteralsReadTheirLevels) {
  const Formula middle_or_top = literal(1, 0b110);
  EXPECT_FALSE(at(middle_or_top, {1, 0}));
  EXPECT_TRUE(at(middle_or_top, {0, 1}));
  EXPECT_TRUE(at(middle_or_top, {0, 2}));
}

TEST(Formula, EqualWhereWrittenAlike) {
  EXPECT_EQ(literal(0, above_lowest), literal(0, above_lowest));
  EXPECT_NE(literal(0, above_lowest), literal(0, 1));
  EXPECT_NE(literal(0, 1), literal(0, 1) && literal(1, 1));
}

TEST(Formula, OperatorsJoinWholeFormulas) {
  const Formula a = literal(0, 2), b = literal(1, 2);
  const Formula both = a && b, either = a || b, neither = !either;
  for (std::uint8_t x = 0; x < 2; ++x) {
    for (std::uint8_t y = 0; y < 2; ++y) {
      EXPECT_EQ(at(both, {x, y}), x && y);
      EXPECT_EQ(at(either, {x, y}), x || y);
      EXPECT_EQ(at(neither, {x, y}), !(x || y));
      EXPECT_EQ(at((a && !b) || (!a && b), {x, y}), x != y);
    }
  }
  EXPECT_TRUE(at(Formula::constant(true), {}));
  EXPECT_FALSE(at(Formula::constant(false), {}));
}

TEST(Formula, ListsItsAxesOnce) {
  EXPECT_EQ(axes_of(literal(2, 1) && (literal(0, 2) || literal(2, 2))),
            (std::vector<AxisId>{AxisId(0), AxisId(2)}));
  EXPECT_TRUE(axes_of(Formula::constant(true)).empty());
}

}  // namespace
}  // namespace detente
