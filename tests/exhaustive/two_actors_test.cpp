// SPDX-License-Identifier: MIT
// Every conflict of two actors with one two-level option each: all pairs of weak orders of the feasible
// scenarios, every set of feasible scenarios, every combination of directions.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "support/engine_adapter.hpp"

namespace detente::testing {
namespace {

using oracle::BareConflict;
using oracle::Direction;

/// All weak orders of `count` things: dense ranks from 1, each value up to the highest in use.
std::vector<std::vector<int>> weak_orders(std::size_t count) {
  std::vector<std::vector<int>> orders;
  std::vector<int> ranks(count, 1);
  for (;;) {
    const std::set<int> used(ranks.begin(), ranks.end());
    if (*used.rbegin() == static_cast<int>(used.size())) orders.push_back(ranks);
    std::size_t k = 0;
    while (k < count && ranks[k] == static_cast<int>(count)) ranks[k++] = 1;
    if (k == count) return orders;
    ++ranks[k];
  }
}

TEST(WeakOrders, AreAsManyAsTheyShouldBe) {
  // Fubini numbers.
  EXPECT_EQ(weak_orders(1).size(), 1U);
  EXPECT_EQ(weak_orders(2).size(), 3U);
  EXPECT_EQ(weak_orders(3).size(), 13U);
  EXPECT_EQ(weak_orders(4).size(), 75U);
}

void rank_feasible(BareConflict& c, std::size_t actor, const std::vector<int>& order) {
  std::size_t next = 0;
  for (std::size_t s = 0; s < c.feasible.size(); ++s) c.rank[actor][s] = c.feasible[s] ? order[next++] : 0;
}

/// Compares every pair of weak orders on one board; returns how many there were.
std::size_t compare_all_orders(BareConflict c) {
  const auto feasible = std::count(c.feasible.begin(), c.feasible.end(), 1);
  const std::vector<std::vector<int>> orders = weak_orders(static_cast<std::size_t>(feasible));
  for (const std::vector<int>& first : orders) {
    rank_feasible(c, 0, first);
    for (const std::vector<int>& second : orders) {
      rank_feasible(c, 1, second);
      const auto found = difference(c, oracle::verdicts(c), engine_verdicts(c));
      if (found) {
        ADD_FAILURE() << *found << "\nconflict: " << oracle::to_text(c);
        return 0;
      }
    }
  }
  return orders.size() * orders.size();
}

TEST(Exhaustive, TwoActorsEveryOrderHoleAndDirection) {
  constexpr Direction kDirections[] = {Direction::Free, Direction::Up, Direction::Down, Direction::Fixed};
  std::size_t conflicts = 0;
  for (const Direction first : kDirections) {
    for (const Direction second : kDirections) {
      BareConflict c = oracle::blank_conflict(2, {2, 2}, {0, 1}, {first, second});
      for (unsigned mask = 1; mask < 16; ++mask) {
        for (std::size_t s = 0; s < 4; ++s) c.feasible[s] = (mask >> s & 1) != 0 ? 1 : 0;
        conflicts += compare_all_orders(c);
        if (HasFailure()) return;
      }
    }
  }
  EXPECT_EQ(conflicts, 16U * (75 * 75 + 4 * 13 * 13 + 6 * 3 * 3 + 4));
  RecordProperty("conflicts", static_cast<int>(conflicts));
}

}  // namespace
}  // namespace detente::testing
