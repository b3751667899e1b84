// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/row_set.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/random_case.hpp"

namespace detente {
namespace {

TEST(RowSet, KeepsEveryRowOnceInTheOrderItCame) {
  testing::Dice dice(3);
  RowSet rows(3);
  std::set<std::vector<std::int64_t>> seen;
  std::vector<std::int64_t> order;
  for (int k = 0; k < 5000; ++k) {
    std::vector<std::int64_t> row(3);
    for (std::int64_t& x : row) x = static_cast<std::int64_t>(dice.below(12)) - 6;
    EXPECT_EQ(rows.contains(row), seen.count(row) == 1);
    const bool fresh = seen.insert(row).second;
    if (fresh) order.insert(order.end(), row.begin(), row.end());
    EXPECT_EQ(rows.insert(row), fresh);
  }
  EXPECT_EQ(rows.size(), seen.size());
  EXPECT_EQ(rows.flat(), order);
}

TEST(RowSet, AnEmptyOneContainsNothing) {
  const RowSet rows(2);
  const std::vector<std::int64_t> row{0, 0};
  EXPECT_FALSE(rows.contains(row));
  EXPECT_EQ(rows.size(), 0U);
}

}  // namespace
}  // namespace detente
