// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/symbolic_case.hpp"

#include <gtest/gtest.h>

#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"
#include "support/naive_solver.hpp"
#include "support/random_case.hpp"

namespace detente {
namespace {

TEST(SymbolicCase, NearestAgreesWithEnumeration) {
  testing::RandomShape shape;
  shape.axes = 5;
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Case dispute = testing::random_case(seed, shape);
    const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
    testing::NaiveSolver solver;
    SymbolicCase symbolic(dispute, solver);
    const auto expected = Nearest(dispute, space).in(acceptable_scenarios(dispute, space, 1));
    ASSERT_EQ(solver.solve(symbolic.kept(), {}), expected.has_value());
    if (!expected) continue;
    std::vector<bool> seen;
    for (const int literal : symbolic.level_literals()) seen.push_back(solver.holds(literal));
    const SymbolicCase::Near near = symbolic.nearest(symbolic.kept(), symbolic.scenario_of(seen), {});
    EXPECT_TRUE(near.exact);
    EXPECT_EQ(near.scenario, space.levels_of(*expected)) << "seed " << seed;
    ++found;
  }
  EXPECT_GT(found, 20U);
}

TEST(SymbolicCase, NearestAmongManyLevels) {
  for (std::uint8_t levels = 16; levels < 20; ++levels) {
    Case dispute = testing::small_case(2, {{0, levels, Change::Free, 5}, {1, 2}});
    testing::add_rule(dispute, testing::at(0, 0b1'1111'1111));  // levels 0 to 8
    testing::add_rule(dispute,
                      testing::join(FormulaKind::And, {testing::at(0, 0b1110'0000'0000), testing::at(1, 1)}));
    testing::NaiveSolver solver;
    SymbolicCase symbolic(dispute, solver);
    ASSERT_EQ(solver.solve(symbolic.kept(), {}), true);
    const SymbolicCase::Near near = symbolic.nearest(symbolic.kept(), symbolic.found(), {});
    EXPECT_TRUE(near.exact);
    EXPECT_EQ(near.scenario, (Levels{12, 0})) << "one change, and the lowest level it can lead to";
  }
}

}  // namespace
}  // namespace detente
