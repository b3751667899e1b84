// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/few_feasible.hpp"

#include <gtest/gtest.h>

#include "support/naive_solver.hpp"
#include "support/small_case.hpp"

namespace detente {
namespace {

const SatSolverFactory kSolver = [] { return std::make_unique<testing::NaiveSolver>(); };

TEST(FewFeasible, CountsWhatTheRulesLeave) {
  Case c = testing::small_case(1, {{0}, {0}, {0, 3}});
  testing::add_rule(c, testing::at(0, 2));
  testing::add_rule(c, testing::at(2, 4));
  // Two levels of the second option, two of the third.
  EXPECT_EQ(few_feasible(c, kSolver, 3, {}), std::optional(false));
  EXPECT_EQ(few_feasible(c, kSolver, 4, {}), std::optional(true));
  testing::add_rule(c, testing::at(1, 1));
  EXPECT_EQ(few_feasible(c, kSolver, 2, {}), std::optional(true));
  EXPECT_EQ(few_feasible(c, kSolver, 1, {}), std::optional(false));
  testing::add_rule(c, testing::at(1, 2));
  EXPECT_EQ(few_feasible(c, kSolver, 0, {}), std::optional(true)) << "nothing is left";
}

}  // namespace
}  // namespace detente
