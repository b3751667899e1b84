// SPDX-License-Identifier: MIT
#include "detente/base/wide.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace detente {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

TEST(Wide, ComparesProductsFarBeyondSixtyFourBits) {
  const std::vector<std::int64_t> a{largest, largest, largest - 1}, b{largest, largest - 1, largest};
  EXPECT_EQ(compare_products(a, b), 0);
  const std::vector<std::int64_t> c{largest, largest - 1, largest - 1};
  EXPECT_EQ(compare_products(a, c), 1);
  EXPECT_EQ(compare_products(c, a), -1);
}

TEST(Wide, AnEmptyProductIsOne) {
  const std::vector<std::int64_t> none, one{1}, two{2};
  EXPECT_EQ(compare_products(none, one), 0);
  EXPECT_EQ(compare_products(none, two), -1);
}

TEST(Wide, CeilingRoundsUpOnBothSidesOfZero) {
  EXPECT_EQ(ceiling(7, 2), 4);
  EXPECT_EQ(ceiling(6, 2), 3);
  EXPECT_EQ(ceiling(-7, 2), -3);
  EXPECT_EQ(ceiling(-6, 2), -3);
  EXPECT_EQ(ceiling(0, 5), 0);
}

}  // namespace
}  // namespace detente
