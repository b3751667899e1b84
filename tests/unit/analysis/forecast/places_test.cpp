// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/places.hpp"

#include <gtest/gtest.h>

#include <set>

namespace detente {
namespace {

const std::vector<std::string> names{"a", "b", "c", "d"};

// A scrambled net stays a net: every eighth of the interval once in each of the first runs of eight draws.
TEST(Places, EveryRunOfEightHitsEveryEighthOnce) {
  const Places places(7, names);
  for (std::size_t k = 0; k < names.size(); ++k) {
    for (std::uint32_t run = 0; run < 4; ++run) {
      std::set<int> eighths;
      for (std::uint32_t n = 8 * run; n < 8 * run + 8; ++n)
        eighths.insert(static_cast<int>(places.of(n)[k] * 8));
      EXPECT_EQ(eighths.size(), 8U) << k << " run " << run;
    }
  }
}

TEST(Places, PairsFillTheSquareEvenly) {
  const Places places(3, names);
  std::set<std::pair<int, int>> cells;
  for (std::uint32_t n = 0; n < 16; ++n) {
    const std::vector<double> at = places.of(n);
    cells.insert({static_cast<int>(at[0] * 4), static_cast<int>(at[1] * 4)});
  }
  EXPECT_EQ(cells.size(), 16U);
}

TEST(Places, DependOnSeedAndNameAlone) {
  const Places one(7, names), again(7, names), other(8, names);
  std::vector<std::string> longer = names, renamed = names;
  longer.emplace_back("e");
  renamed[1] = "z";
  const Places more(7, longer), else_named(7, renamed);
  for (const std::uint32_t n : {0U, 1U, 5U, 1000U}) {
    const std::vector<double> at = one.of(n);
    EXPECT_EQ(at, again.of(n));
    EXPECT_NE(at, other.of(n));
    EXPECT_EQ(at[2], more.of(n)[2]);
    EXPECT_NE(at[1], else_named.of(n)[1]);
    EXPECT_EQ(at[0], else_named.of(n)[0]);
    for (const double place : at) EXPECT_TRUE(place > 0 && place < 1);
  }
}

TEST(Places, BeyondTheKnownDimensionsStillUniform) {
  std::vector<std::string> many;
  for (int k = 0; k < 3700; ++k) many.push_back("input_" + std::to_string(k));
  const Places places(1, many);
  double sum = 0;
  for (std::uint32_t n = 0; n < 200; ++n) sum += places.of(n).back();
  EXPECT_NEAR(sum / 200, 0.5, 0.08);
}

}  // namespace
}  // namespace detente
