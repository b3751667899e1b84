// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/hitting_sets.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace detente {
namespace {

using Set = std::vector<std::uint32_t>;
using Family = std::vector<Set>;

TEST(HittingSets, TheExampleOfTheHeader) {
  EXPECT_EQ(minimal_hitting_sets({{1, 2}, {2, 3}}, 0, {}).sets, (Family{{2}, {1, 3}}));
}

TEST(HittingSets, AnEmptyFamilyIsHitByTheEmptySetAndAnEmptyMemberByNothing) {
  EXPECT_EQ(minimal_hitting_sets({}, 0, {}).sets, (Family{{}}));
  EXPECT_EQ(minimal_hitting_sets({{}}, 0, {}).sets, Family{});
  EXPECT_EQ(minimal_hitting_sets({{1}, {}}, 0, {}).sets, Family{});
}

TEST(HittingSets, StopsAtTheNumberAskedForAndSaysSo) {
  const Family family{{1, 2}, {3, 4}, {5, 6}};
  const HittingSets some = minimal_hitting_sets(family, 3, {});
  EXPECT_EQ(some.sets.size(), 3U);
  EXPECT_TRUE(some.partial);
  const HittingSets all = minimal_hitting_sets(family, 8, {});
  EXPECT_EQ(all.sets.size(), 8U);
  EXPECT_FALSE(all.partial) << "exactly as many as there are is not a cut";
}

bool hits(std::uint32_t set, const Family& family) {
  return std::all_of(family.begin(), family.end(), [set](const Set& edge) {
    return std::any_of(edge.begin(), edge.end(), [set](std::uint32_t v) { return (set >> v) & 1; });
  });
}

/// All subsets of `width` elements, by definition.
Family by_definition(const Family& family, std::uint32_t width) {
  Family found;
  for (std::uint32_t set = 0; set < (1U << width); ++set) {
    bool minimal = hits(set, family);
    for (std::uint32_t v = 0; v < width && minimal; ++v)
      if ((set >> v) & 1) minimal = !hits(set & ~(1U << v), family);
    if (!minimal) continue;
    Set members;
    for (std::uint32_t v = 0; v < width; ++v)
      if ((set >> v) & 1) members.push_back(v);
    found.push_back(members);
  }
  std::sort(found.begin(), found.end(),
            [](const Set& a, const Set& b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
  return found;
}

TEST(HittingSets, AgreeWithTheDefinitionOnRandomFamilies) {
  std::mt19937_64 engine(7);
  for (int round = 0; round < 3000; ++round) {
    const std::uint32_t width = 1 + static_cast<std::uint32_t>(engine() % 8);
    Family family(engine() % 9);
    for (Set& edge : family) {
      for (std::uint32_t v = 0; v < width; ++v)
        if (engine() % 3 == 0) edge.push_back(v);
    }
    const HittingSets found = minimal_hitting_sets(family, 0, {});
    ASSERT_EQ(found.sets, by_definition(family, width)) << "round " << round;
    ASSERT_FALSE(found.partial);
  }
}

TEST(HittingSets, WhatIsFoundBeforeTheBudgetEndsIsTrue) {
  Family family;
  for (std::uint32_t k = 0; k < 20; ++k) family.push_back({3 * k, 3 * k + 1, 3 * k + 2});
  std::atomic<bool> cancel{true};
  Budget budget;
  budget.cancel = &cancel;
  const HittingSets some = minimal_hitting_sets(family, 0, budget);
  EXPECT_TRUE(some.partial);
  ASSERT_FALSE(some.sets.empty());
  for (const Set& set : some.sets) EXPECT_EQ(set.size(), 20U);
}

}  // namespace
}  // namespace detente
