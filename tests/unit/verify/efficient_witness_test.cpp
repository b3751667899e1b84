// SPDX-License-Identifier: MIT
#include "detente/verify/efficient_witness.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/settlement/constraints.hpp"
#include "detente/analysis/settlement/efficient.hpp"
#include "support/random_case.hpp"

namespace detente {
namespace {

using testing::at;

EfficientPackages packages_of(const Case& dispute) {
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  const Constraints constraints = *find_constraints(dispute, space, {});
  const BargainingTable table = *bargaining_table(dispute, space, bargaining_parties(dispute), {});
  EfficientOptions options;
  options.list = 1000;
  return *efficient_packages(dispute, space, constraints.acceptable, table, options, {});
}

/// Three scenarios: (0,0) today, (1,1), (2,0).
Case three() {
  Case dispute = testing::small_case(2, {{0, 3}, {1}});
  testing::add_stake(dispute, 0, at(0, 2), 1);
  testing::add_stake(dispute, 1, at(0, 2), 1);
  testing::add_stake(dispute, 0, at(0, 4), 2);
  testing::add_line(dispute, 1, at(1, 2));
  return dispute;
}

TEST(EfficientWitness, TrueResultsPassAndShowWhyNeighboursAreDominated) {
  const EfficientPackages met = packages_of(three());
  ASSERT_TRUE(met.nash);
  ASSERT_EQ(met.nash->neighbours.size(), 1U) << "today is beaten by the pick";
  EXPECT_EQ(met.nash->neighbours[0].scenario, (Levels{0, 0}));
  const Verification verified = verify_efficient(three(), met);
  EXPECT_TRUE(verified.passed());
  EXPECT_EQ(verified.unchecked, 0U);
  EXPECT_GT(verified.checked, 10U);
}

TEST(EfficientWitness, FalseOnesAreRefuted) {
  const Case dispute = three();
  const EfficientPackages good = packages_of(dispute);
  const auto refuted = [&](const auto& spoil) {
    EfficientPackages bad = good;
    spoil(bad);
    return !verify_efficient(dispute, bad).passed();
  };
  EXPECT_TRUE(refuted([](auto& bad) { bad.listed.push_back({{0, 0}, {Fixed{}, Fixed{}}}); })) << "dominated";
  EXPECT_TRUE(refuted([](auto& bad) { bad.listed[0].scenario = {1, 1}; })) << "not acceptable";
  EXPECT_TRUE(refuted([](auto& bad) { bad.listed[0].utilities[0].nano += 1; }));
  EXPECT_TRUE(refuted([](auto& bad) { bad.nash->gains[0].nano += 1; }));
  EXPECT_TRUE(refuted([](auto& bad) { bad.nash->efficient = false; }));
  EXPECT_TRUE(refuted([](auto& bad) {
    bad.nash->neighbours[0].dominator = {2, 0};
    bad.nash->neighbours[0].scenario = {1, 0};
  }));
}

TEST(EfficientWitness, WhatIsTooLargeToProveIsCounted) {
  VerifyLimits few;
  few.scenarios = 3;
  const Verification verified = verify_efficient(three(), packages_of(three()), few);
  EXPECT_TRUE(verified.passed());
  EXPECT_GT(verified.unchecked, 0U);
}

TEST(EfficientWitness, EveryResultOnRandomCasesPasses) {
  testing::RandomShape shape;
  shape.stakes = 14;
  std::size_t neighbours = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Case dispute = testing::random_case(seed, shape);
    if (bargaining_parties(dispute).empty()) continue;
    const EfficientPackages met = packages_of(dispute);
    const Verification verified = verify_efficient(dispute, met);
    ASSERT_TRUE(verified.passed()) << "seed " << seed << ": " << verified.faults.front().message;
    if (met.nash) neighbours += met.nash->neighbours.size();
  }
  EXPECT_GT(neighbours, 100U);
}

}  // namespace
}  // namespace detente
