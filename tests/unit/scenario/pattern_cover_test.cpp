// SPDX-License-Identifier: MIT
#include "detente/scenario/pattern_cover.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace detente {
namespace {

struct Table {
  SpaceLayout layout;
  Bitmap set;
  Bitmap feasible;
  explicit Table(const std::vector<AxisShape>& axes)
      : layout(lay_out(axes, 4)), set(layout.total), feasible(layout.total, true) {}

  bool matches(const AxisPattern& pattern, std::uint64_t n) const {
    for (std::size_t x = 0; x < pattern.size(); ++x)
      if (pattern[x] && n / layout.strides[x] % layout.radices[x] != *pattern[x]) return false;
    return true;
  }
  /// No feasible non-member matches.
  bool implicant(const AxisPattern& pattern) const {
    for (std::uint64_t n = 0; n < layout.total; ++n)
      if (feasible.test(n) && !set.test(n) && matches(pattern, n)) return false;
    return true;
  }
  std::size_t covered_without(const std::vector<AxisPattern>& patterns, std::size_t skip) const {
    std::size_t covered = 0;
    set.for_each([&](std::uint64_t n) {
      bool met = false;
      for (std::size_t k = 0; k < patterns.size(); ++k) met = met || (k != skip && matches(patterns[k], n));
      covered += met ? 1 : 0;
      return true;
    });
    return covered;
  }
  PatternCover cover(const CoverLimits& limits = {}) const {
    return cover_by_patterns(layout.strides, layout.radices, set, feasible, limits);
  }
};

TEST(PatternCover, IsACoverPrimeAndIrredundant) {
  std::mt19937 random(6);
  for (int round = 0; round < 60; ++round) {
    std::vector<AxisShape> axes;
    for (std::uint64_t total = 1;;) {
      AxisShape axis{ActorId(random() % 4), static_cast<std::uint32_t>(2 + random() % 2 * (random() % 4)),
                     Change::Free};
      if (random() % 6 == 0) axis.change = Change::Fixed;
      if ((total *= axis.levels) > (round < 55 ? 200U : 600U)) break;
      axes.push_back(axis);
    }
    Table table(axes);
    const std::uint32_t density = static_cast<std::uint32_t>(10 + random() % 85);
    const std::uint32_t holes = static_cast<std::uint32_t>(random() % 3 * 15);
    for (std::uint64_t n = 0; n < table.layout.total; ++n) {
      if (random() % 100 < holes) {
        table.feasible.set(n, false);
      } else if (random() % 100 < density) {
        table.set.set(n);
      }
    }
    const PatternCover cover = table.cover();
    ASSERT_TRUE(cover.complete);
    ASSERT_TRUE(std::is_sorted(cover.patterns.begin(), cover.patterns.end()));
    ASSERT_EQ(table.covered_without(cover.patterns, cover.patterns.size()), table.set.count());
    for (std::size_t k = 0; k < cover.patterns.size(); ++k) {
      ASSERT_TRUE(table.implicant(cover.patterns[k]));
      ASSERT_LT(table.covered_without(cover.patterns, k), table.set.count()) << "redundant";
      for (std::size_t x = 0; x < axes.size(); ++x) {
        AxisPattern wider = cover.patterns[k];
        if (!wider[x]) continue;
        wider[x].reset();
        ASSERT_FALSE(table.implicant(wider)) << "not prime";
      }
    }
  }
}

TEST(PatternCover, OfEverythingAndOfNothing) {
  Table table({{ActorId(0)}, {ActorId(1), 3}});
  EXPECT_TRUE(table.cover().patterns.empty());
  table.set = table.feasible;
  EXPECT_EQ(table.cover().patterns, std::vector<AxisPattern>{AxisPattern(2)});
  Table single({});
  single.set.set(0);
  EXPECT_EQ(single.cover().patterns.size(), 1U);
}

TEST(PatternCover, SaysWhenItStopsEarly) {
  // A parity needs one pattern per member.
  Table table(std::vector<AxisShape>(10, {ActorId(0)}));
  for (std::uint64_t n = 0; n < 1024; ++n) table.set.set(n, std::popcount(n) % 2 == 0);
  EXPECT_EQ(table.cover().patterns.size(), 512U);
  const PatternCover few = table.cover(CoverLimits{.patterns = 7});
  EXPECT_FALSE(few.complete);
  EXPECT_EQ(few.patterns.size(), 7U);
  for (const AxisPattern& pattern : few.patterns) EXPECT_TRUE(table.implicant(pattern));
  EXPECT_FALSE(table.cover(CoverLimits{.word_steps = 20}).complete);
}

TEST(PatternCover, HandlesLargeTables) {
  Table table(std::vector<AxisShape>(18, {ActorId(0)}));
  for (std::uint64_t n = 0; n < table.layout.total; ++n)
    table.set.set(n, (n >> 3 & 1) != 0 && (n >> 17 & n >> 9 & 1) == 0);
  const PatternCover cover = table.cover();
  EXPECT_TRUE(cover.complete);
  EXPECT_EQ(cover.patterns.size(), 2U);
}

}  // namespace
}  // namespace detente
