// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/undominated.hpp"

#include <gtest/gtest.h>

#include "support/random_case.hpp"

namespace detente {
namespace {

UtilityTable table_of(const std::vector<std::vector<int>>& scenarios) {
  UtilityTable table;
  UtilityColumns<std::int32_t> columns;
  for (std::size_t p = 0; p < scenarios.front().size(); ++p) {
    table.units.push_back(1);
    columns.emplace_back(scenarios.size());
    for (std::size_t n = 0; n < scenarios.size(); ++n) columns.back()[n] = scenarios[n][p];
  }
  table.columns = std::move(columns);
  return table;
}

TEST(Undominated, TheExampleOfTheHeader) {
  const UtilityTable table = table_of({{2, 0}, {0, 2}, {0, 2}, {0, 1}});
  const Front front = *undominated(table, Bitmap(4, true), {});
  EXPECT_EQ(front.size(), 2U);
  EXPECT_EQ(front.members.count(), 3U);
  EXPECT_FALSE(front.members.test(3));
}

TEST(Undominated, OnlyCandidatesCount) {
  const UtilityTable table = table_of({{9, 9}, {1, 1}, {0, 0}});
  Bitmap candidates(3);
  EXPECT_EQ(undominated(table, candidates, {})->size(), 0U);
  candidates.set(1), candidates.set(2);
  const Front front = *undominated(table, candidates, {});
  EXPECT_TRUE(front.members.test(1));
  EXPECT_EQ(front.members.count(), 1U);
}

TEST(Undominated, TheThreadsDoNotShow) {
  testing::Dice dice(5);
  std::vector<std::vector<int>> scenarios(600'000, std::vector<int>(4));
  for (auto& row : scenarios)
    for (int& x : row) x = static_cast<int>(dice.below(500));
  const UtilityTable table = table_of(scenarios);
  const Bitmap all(scenarios.size(), true);
  Budget three;
  three.threads = 3;
  const Front one = *undominated(table, all, {}), many = *undominated(table, all, three);
  EXPECT_EQ(one.members, many.members);
  EXPECT_EQ(one.rows.flat(), many.rows.flat());
}

TEST(Undominated, AStoppedSearchSaysSo) {
  const UtilityTable table = table_of({{1, 1}, {0, 0}});
  const std::atomic<bool> cancel{true};
  Budget budget;
  budget.cancel = &cancel;
  const auto front = undominated(table, Bitmap(2, true), budget);
  ASSERT_FALSE(front);
  EXPECT_EQ(front.error().front().code, Code::Interrupted);
}

}  // namespace
}  // namespace detente
