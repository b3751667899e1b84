// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/maximal_vectors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "support/random_case.hpp"

namespace detente {
namespace {

using Vectors = std::vector<std::vector<std::int64_t>>;

std::vector<std::int64_t> flat(const Vectors& vectors) {
  std::vector<std::int64_t> rows;
  for (const auto& v : vectors) rows.insert(rows.end(), v.begin(), v.end());
  return rows;
}

std::vector<std::uint32_t> by_definition(const Vectors& vectors) {
  std::vector<std::uint32_t> kept;
  for (std::uint32_t b = 0; b < vectors.size(); ++b) {
    const bool beaten = std::any_of(vectors.begin(), vectors.end(), [&](const auto& a) {
      return a != vectors[b] && std::equal(a.begin(), a.end(), vectors[b].begin(),
                                           [](std::int64_t x, std::int64_t y) { return x >= y; });
    });
    if (!beaten) kept.push_back(b);
  }
  return kept;
}

/// Distinct vectors; `trade` lets few beat another: the last coordinate falls as the others rise.
Vectors random_vectors(testing::Dice& dice, std::size_t width, std::size_t count, std::size_t spread,
                       bool trade) {
  std::set<std::vector<std::int64_t>> vectors;
  for (std::size_t k = 0; k < count; ++k) {
    std::vector<std::int64_t> v(width);
    std::int64_t sum = 0;
    for (std::int64_t& x : v) x = static_cast<std::int64_t>(dice.below(spread)), sum += x;
    if (trade) v.back() = -sum + static_cast<std::int64_t>(dice.below(3));
    vectors.insert(v);
  }
  Vectors list(vectors.begin(), vectors.end());
  for (std::size_t k = list.size(); k > 1; --k) std::swap(list[k - 1], list[dice.below(k)]);
  return list;
}

TEST(MaximalVectors, TheExampleOfTheHeader) {
  EXPECT_EQ(maximal_vectors(flat({{3, 1}, {2, 2}, {1, 1}}), 2), (std::vector<std::uint32_t>{0, 1}));
}

TEST(MaximalVectors, NoneAndOne) {
  EXPECT_TRUE(maximal_vectors({}, 3).empty());
  EXPECT_EQ(maximal_vectors(flat({{1, 2, 3, 4}}), 4), std::vector<std::uint32_t>{0});
}

TEST(MaximalVectors, AgreeWithTheDefinitionForAnyWidth) {
  testing::Dice dice(7);
  for (int round = 0; round < 300 && !HasFailure(); ++round) {
    const std::size_t width = 1 + dice.below(7);
    const Vectors vectors = random_vectors(dice, width, 1 + dice.below(400),
                                           2 + dice.below(round % 2 == 0 ? 6 : 1000), dice.chance(2));
    EXPECT_EQ(maximal_vectors(flat(vectors), width), by_definition(vectors)) << "round " << round;
  }
}

}  // namespace
}  // namespace detente
