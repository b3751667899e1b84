// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/masks.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace detente {
namespace {

std::set<ColumnSet> as_sets(const MaskSet& masks) {
  std::set<ColumnSet> sets;
  for (std::size_t k = 0; k < masks.size(); ++k) sets.insert(columns_in(masks.mask(k)));
  return sets;
}

struct RandomColumns {
  std::vector<Bitmap> bitmaps;
  Columns columns;
  Bitmap where;
};

/// `count` columns over `size` scenarios, each holding one scenario in `sparse`.
RandomColumns random_columns(std::size_t count, std::uint64_t size, std::uint64_t sparse,
                             std::mt19937_64& engine) {
  RandomColumns random{std::vector<Bitmap>(count, Bitmap(size)), {}, Bitmap(size)};
  for (std::uint64_t n = 0; n < size; ++n) {
    for (Bitmap& bitmap : random.bitmaps) bitmap.set(n, engine() % sparse == 0);
    random.where.set(n, engine() % 2 == 0);
  }
  for (const Bitmap& bitmap : random.bitmaps) random.columns.push_back(&bitmap);
  return random;
}

std::set<ColumnSet> by_definition(const RandomColumns& random) {
  std::set<ColumnSet> sets;
  random.where.for_each([&](std::uint64_t n) {
    ColumnSet mask;
    for (std::uint32_t c = 0; c < random.columns.size(); ++c)
      if (random.columns[c]->test(n)) mask.push_back(c);
    sets.insert(mask);
    return true;
  });
  return sets;
}

TEST(Masks, AgreeWithTheDefinitionForAnyNumberOfColumns) {
  std::mt19937_64 engine(11);
  for (const std::size_t count : {0UL, 1UL, 5UL, 63UL, 64UL, 65UL, 130UL, 300UL}) {
    const RandomColumns random = random_columns(count, 1000, 1 + count / 2, engine);
    const DistinctMasks found = distinct_masks(random.columns, random.where, {});
    EXPECT_EQ(as_sets(found.masks), by_definition(random)) << count << " columns";
    EXPECT_EQ(found.masks.size(), by_definition(random).size()) << "each mask once";
    EXPECT_FALSE(found.partial);
  }
}

TEST(Masks, AreTheSameForAnyThreadCount) {
  std::mt19937_64 engine(12);
  const RandomColumns random = random_columns(9, 400000, 3, engine);
  Budget one, four;
  four.threads = 4;
  const MaskSet a = distinct_masks(random.columns, random.where, one).masks;
  const MaskSet b = distinct_masks(random.columns, random.where, four).masks;
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t k = 0; k < a.size(); ++k) EXPECT_EQ(columns_in(a.mask(k)), columns_in(b.mask(k)));
}

TEST(Masks, MinimalAndMaximalOnesAreThoseThatNoOtherUndercuts) {
  std::mt19937_64 engine(13);
  for (int round = 0; round < 200; ++round) {
    const RandomColumns random = random_columns(7, 60, 2, engine);
    const std::set<ColumnSet> all = by_definition(random);
    const auto undercut = [&](const ColumnSet& set, bool from_below) {
      return std::any_of(all.begin(), all.end(), [&](const ColumnSet& other) {
        const ColumnSet &small = from_below ? other : set, &large = from_below ? set : other;
        return other != set && std::includes(large.begin(), large.end(), small.begin(), small.end());
      });
    };
    std::set<ColumnSet> least, most;
    for (const ColumnSet& set : all) {
      if (!undercut(set, true)) least.insert(set);
      if (!undercut(set, false)) most.insert(set);
    }
    bool partial = false;
    const DistinctMasks found = distinct_masks(random.columns, random.where, {});
    const auto minimal = minimal_masks(found.masks, {}, partial),
               maximal = maximal_masks(found.masks, {}, partial);
    ASSERT_EQ(std::set<ColumnSet>(minimal.begin(), minimal.end()), least);
    ASSERT_EQ(std::set<ColumnSet>(maximal.begin(), maximal.end()), most);
    ASSERT_FALSE(partial);
  }
}

TEST(Masks, ASetTakesEachMaskOnceEvenAfterSorting) {
  MaskSet set(64);
  for (std::uint64_t k = 0; k < 1000; ++k) set.insert(std::vector<std::uint64_t>{k % 500 * 0x9E3779B9});
  EXPECT_EQ(set.size(), 500U);
  set.sort();
  for (std::uint64_t k = 0; k < 500; ++k) set.insert(std::vector<std::uint64_t>{k * 0x9E3779B9});
  EXPECT_EQ(set.size(), 500U);
}

TEST(Masks, ASearchCutShortSaysSo) {
  std::mt19937_64 engine(14);
  const RandomColumns random = random_columns(3, 1 << 20, 2, engine);
  std::atomic<bool> cancel{true};
  Budget budget;
  budget.cancel = &cancel;
  EXPECT_TRUE(distinct_masks(random.columns, random.where, budget).partial);
}

}  // namespace
}  // namespace detente
