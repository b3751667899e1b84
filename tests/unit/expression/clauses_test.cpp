// SPDX-License-Identifier: MIT
#include "detente/expression/clauses.hpp"

#include <gtest/gtest.h>

#include "support/naive_solver.hpp"
#include "support/random_case.hpp"

namespace detente {
namespace {

/// The levels of a scenario as assumptions.
std::vector<int> assumed(const ClauseWriter& clauses, const Levels& levels) {
  std::vector<int> literals;
  for (std::size_t a = 0; a < levels.size(); ++a) literals.push_back(clauses.at(AxisId(a), levels[a]));
  return literals;
}

TEST(Clauses, AFormulasLiteralIsTrueExactlyWhereItHolds) {
  testing::Dice dice(1);
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Case dispute = testing::random_case(seed);
    std::vector<std::uint32_t> levels;
    for (const Axis& axis : dispute.axes) levels.push_back(axis.levels);
    testing::NaiveSolver solver;
    ClauseWriter clauses(solver, levels);
    const Formula formula = testing::join(
        FormulaKind::Iff, {testing::random_formula(dice, dispute), testing::random_formula(dice, dispute)});
    const int literal = clauses.literal_of(formula);
    testing::for_each_scenario(dispute, [&](const Levels& scenario) {
      ASSERT_EQ(solver.solve(assumed(clauses, scenario), {}), true) << "seed " << seed;
      EXPECT_EQ(solver.holds(literal), holds(formula, scenario)) << "seed " << seed;
    });
  }
}

TEST(Clauses, CountsOfEveryKind) {
  const Case dispute = testing::small_case(1, {{0}, {0}, {0}, {0}, {0}});
  for (const FormulaKind kind : {FormulaKind::AtLeast, FormulaKind::AtMost, FormulaKind::Exactly}) {
    for (std::uint32_t count = 0; count < 7; ++count) {
      testing::NaiveSolver solver;
      ClauseWriter clauses(solver, {2, 2, 2, 2, 2});
      std::vector<Formula> parts;
      for (std::size_t a = 0; a < 5; ++a) parts.push_back(testing::at(a, 2));
      const Formula formula = testing::join(kind, parts, count);
      const int literal = clauses.literal_of(formula);
      testing::for_each_scenario(dispute, [&](const Levels& scenario) {
        ASSERT_EQ(solver.solve(assumed(clauses, scenario), {}), true);
        EXPECT_EQ(solver.holds(literal), holds(formula, scenario)) << count;
      });
    }
  }
}

TEST(Clauses, AnAxisHasExactlyOneLevel) {
  testing::NaiveSolver solver;
  const ClauseWriter clauses(solver, {3});
  const AxisId axis(0U);
  EXPECT_EQ(solver.solve(std::vector{clauses.at(axis, 0), clauses.at(axis, 2)}, {}), false);
  EXPECT_EQ(solver.solve(std::vector{-clauses.at(axis, 0), -clauses.at(axis, 1), -clauses.at(axis, 2)}, {}),
            false);
  EXPECT_EQ(solver.solve(std::vector{clauses.at(axis, 1)}, {}), true);
}

TEST(Clauses, AnAxisOfManyLevelsHasExactlyOneLevel) {
  for (const std::uint32_t count : {16U, 17U, 65U, 255U}) {
    testing::NaiveSolver solver;
    ClauseWriter clauses(solver, {2, count});
    const AxisId axis(1U);
    const LevelSet some = LevelSet::of(0) | LevelSet::of(count / 2) | LevelSet::of(count - 1);
    const int in_some = clauses.at_some(axis, some);
    std::vector<int> up_to;
    for (std::uint32_t level = 0; level < count; ++level) up_to.push_back(clauses.at_most(axis, level));
    for (std::uint32_t level = 0; level < count; level += level % 16 == 0 ? 1 : count / 16) {
      const std::vector<int> here{clauses.at(axis, level)};
      ASSERT_EQ(solver.solve(here, {}), true) << count << " " << level;
      EXPECT_EQ(solver.holds(in_some), some.contains(level)) << count << " " << level;
      for (const std::uint32_t other : {0U, level / 2, level + 1, count - 1}) {
        if (other >= count) continue;
        EXPECT_EQ(solver.holds(clauses.at(axis, other)), other == level) << count << " " << level;
        EXPECT_EQ(solver.holds(up_to[other]), level <= other) << count << " " << level;
      }
    }
    const std::vector<int> two{clauses.at(axis, 1), clauses.at(axis, count - 2)};
    EXPECT_EQ(solver.solve(two, {}), false);
    const std::vector<int> none{up_to[count / 2], -up_to[count / 2 + 1]};
    EXPECT_EQ(solver.solve(none, {}), false);
  }
}

}  // namespace
}  // namespace detente
