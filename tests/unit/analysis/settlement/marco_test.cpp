// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/marco.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "support/naive_solver.hpp"

namespace detente {
namespace {

using Sets = std::vector<std::vector<std::uint32_t>>;

Sets corrections(const MinimalSets& found) {
  Sets sets;
  for (const Correction& correction : found.corrections) sets.push_back(correction.of);
  return sets;
}

TEST(Marco, TheExampleOfTheHeader) {
  testing::NaiveSolver solver, map;
  const MinimalSets found = minimal_sets_of(solver, map, {{}, {1, -1, 2}, {2}}, {});
  EXPECT_EQ(found.unsatisfiable, (Sets{{0, 1}}));
  EXPECT_EQ(corrections(found), (Sets{{0}, {1}}));
  EXPECT_EQ(found.corrections[0].seen, std::vector<bool>{true});
  EXPECT_FALSE(found.partial);
}

TEST(Marco, EverythingCanBeMetOrNothingCan) {
  testing::NaiveSolver free, map, shut, other;
  EXPECT_EQ(corrections(minimal_sets_of(free, map, {{}, {1, 2}, {}}, {})), Sets{{}});
  shut.add(std::vector{-3});
  const MinimalSets none = minimal_sets_of(shut, other, {{3}, {1, 2}, {}}, {});
  EXPECT_EQ(none.unsatisfiable, Sets{{}});
  EXPECT_TRUE(none.corrections.empty());
}

TEST(Marco, StopsAtTheMostAskedForAndAtTheBudget) {
  testing::NaiveSolver solver, map, again, second;
  MarcoQuestion question{{}, {1, -1, 2, -2, 3, -3}, {}, 2};
  EXPECT_TRUE(minimal_sets_of(solver, map, question, {}).partial);
  const std::atomic<bool> cancel{true};
  Budget budget;
  budget.cancel = &cancel;
  const MinimalSets stopped = minimal_sets_of(again, second, question, budget);
  EXPECT_TRUE(stopped.partial);
  EXPECT_TRUE(stopped.unsatisfiable.empty());
}

}  // namespace
}  // namespace detente
