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

}  // namespace
}  // namespace detente
