// SPDX-License-Identifier: MIT
#include "detente/expression/level_set.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <vector>

namespace detente {
namespace {

std::vector<std::uint32_t> members(const LevelSet& set) {
  std::vector<std::uint32_t> levels;
  set.for_each([&](std::uint32_t level) { levels.push_back(level); });
  return levels;
}

static_assert(LevelSet::of(200).contains(200) && !LevelSet::of(200).contains(201));
static_assert(LevelSet{}.empty() && !LevelSet::of(255).empty());

TEST(LevelSet, BelowAtTheEdgesOfWords) {
  for (const std::size_t count : {0U, 1U, 2U, 16U, 17U, 63U, 64U, 65U, 127U, 128U, 192U, 193U, 255U, 256U}) {
    const LevelSet set = LevelSet::below(count);
    EXPECT_EQ(set.count(), count);
    for (std::size_t level = 0; level <= most_levels; ++level)
      EXPECT_EQ(set.contains(level), level < count) << count << " " << level;
  }
}

// Every operation does with random sets what the standard library's sets say.
TEST(LevelSet, IsASet) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 200; ++round) {
    std::set<std::uint32_t> a, b;
    LevelSet x, y;
    for (std::uint64_t k = random() % 40; k > 0; --k) {
      const auto one = static_cast<std::uint32_t>(random() % 256),
                 two = static_cast<std::uint32_t>(random() % 256);
      a.insert(one), x.add(one);
      b.insert(two), y.add(two);
    }
    std::set<std::uint32_t> either = a, both, rest;
    either.insert(b.begin(), b.end());
    for (const std::uint32_t level : a) (b.count(level) != 0 ? both : rest).insert(level);
    EXPECT_EQ(members(x | y), std::vector<std::uint32_t>(either.begin(), either.end()));
    EXPECT_EQ(members(x & y), std::vector<std::uint32_t>(both.begin(), both.end()));
    EXPECT_EQ(members(x - y), std::vector<std::uint32_t>(rest.begin(), rest.end()));
    EXPECT_EQ(x == y, a == b);
    EXPECT_EQ(x.count(), a.size());
    if (!a.empty()) {
      EXPECT_EQ(x.lowest(), *a.begin());
    }
    const auto level = static_cast<std::uint32_t>(random() % 256);
    EXPECT_EQ(x.count_below(level), std::distance(a.begin(), a.lower_bound(level)));
  }
}

TEST(LevelSet, Text) {
  EXPECT_EQ(LevelSet{}.text(), "0");
  EXPECT_EQ(LevelSet::bits(0b101).text(), "5");
  EXPECT_EQ(LevelSet::of(64).text(), "10000000000000000");
}

}  // namespace
}  // namespace detente
