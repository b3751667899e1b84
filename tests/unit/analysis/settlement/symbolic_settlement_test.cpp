// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/symbolic_settlement.hpp"

#include <gtest/gtest.h>

#include "cadical_solver.hpp"
#include "detente/analysis/settlement/packages.hpp"
#include "detente/verify/settlement_witness.hpp"
#include "support/naive_solver.hpp"
#include "support/random_case.hpp"

namespace detente {
namespace {

SatSolverFactory naive() {
  return [] { return std::unique_ptr<SatSolver>(std::make_unique<testing::NaiveSolver>()); };
}

template <class Found>
std::vector<std::vector<ConstraintRef>> sets_of(const std::vector<Found>& all) {
  std::vector<std::vector<ConstraintRef>> sets;
  for (const Found& one : all) sets.push_back(one.of);
  return sets;
}

void expect_same(const SettlementResult& met, const SettlementResult& expected) {
  EXPECT_EQ(met.possible, expected.possible);
  EXPECT_EQ(met.reason, expected.reason);
  EXPECT_EQ(met.counted, !expected.possible);
  EXPECT_EQ(met.nearest, expected.nearest);
  EXPECT_EQ(met.needs_unreachable_level, expected.needs_unreachable_level);
  EXPECT_EQ(sets_of(met.collisions), sets_of(expected.collisions));
  EXPECT_EQ(sets_of(met.concessions), sets_of(expected.concessions));
  for (std::size_t k = 0; k < met.concessions.size() && k < expected.concessions.size(); ++k)
    EXPECT_EQ(met.concessions[k].scenario, expected.concessions[k].scenario);
  EXPECT_FALSE(met.partial);
}

void expect_same_packages(const std::vector<WishPackage>& met, const std::vector<WishPackage>& expected) {
  ASSERT_EQ(met.size(), expected.size());
  for (std::size_t k = 0; k < met.size(); ++k) {
    EXPECT_EQ(met[k].wishes, expected[k].wishes);
    EXPECT_EQ(met[k].scenario, expected[k].scenario);
    EXPECT_EQ(met[k].worse_off, expected[k].worse_off);
    EXPECT_EQ(met[k].needs, expected[k].needs);
  }
}

/// The answers to random goals of random cases, with and without a scenario space.
void compare(const SatSolverFactory& factory, std::uint64_t seeds, const testing::RandomShape& shape) {
  std::size_t collisions = 0, packages = 0;
  for (std::uint64_t seed = 0; seed < seeds && !::testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Case dispute = testing::random_case(seed, shape);
    const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
    const Constraints constraints = *find_constraints(dispute, space, {});
    testing::Dice dice(seed + 17);
    const Condition goal = testing::when(testing::random_formula(dice, dispute));
    const SettlementResult expected = settle(dispute, space, constraints, goal, {}, {});
    SymbolicSettlement symbolic(dispute, factory);
    const SettlementResult met = symbolic.settle(goal, {}, {});
    expect_same(met, expected);
    const Verification verified = verify_settlement(dispute, met);
    EXPECT_TRUE(verified.passed()) << (verified.passed() ? "" : verified.faults.front().message);
    bool partial = false;
    const std::vector<WishPackage> packed = symbolic.packages({}, {}, partial);
    EXPECT_FALSE(partial);
    expect_same_packages(packed, expected.packages);
    collisions += met.collisions.size();
    packages += packed.size();
  }
  EXPECT_GT(collisions, seeds / 10);
  EXPECT_GT(packages, seeds / 4);
}

TEST(SymbolicSettlement, AgreesWithEnumerationBySearchOfEveryAssignment) {
  testing::RandomShape shape;
  shape.axes = 4;
  shape.lines = 4;
  shape.wishes = 3;
  compare(naive(), 40, shape);
}

TEST(SymbolicSettlement, AgreesWithEnumerationByTheSolver) {
  if (!app::sat_solvers()) GTEST_SKIP() << "built without a solver";
  compare(app::sat_solvers(), 400, {});
}

TEST(SymbolicSettlement, WhatIsFoundBeforeTheBudgetEndsIsMarkedPartial) {
  const Case dispute = testing::random_case(3);
  const std::atomic<bool> cancel{true};
  Budget budget;
  budget.cancel = &cancel;
  SymbolicSettlement symbolic(dispute, naive());
  EXPECT_TRUE(symbolic.settle(testing::when(Formula::constant(true)), {}, budget).partial);
}

}  // namespace
}  // namespace detente
