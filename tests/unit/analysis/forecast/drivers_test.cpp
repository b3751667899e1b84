// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/drivers.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "point_of.hpp"

namespace detente::testing {
namespace {

/// Ishigami & Homma's function on places in the unit cube: its indices are known.
double ishigami(const std::vector<double>& u) {
  const auto x = [&](std::size_t k) { return std::numbers::pi * (2 * u[k] - 1); };
  return std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0));
}

TEST(Drivers, TheEstimatorsFindKnownIndices) {
  constexpr std::uint32_t draws = 4096;
  const Places places(5, {"x", "y", "z", "x again", "y again", "z again"});
  const double first[] = {0.3139, 0.4424, 0.0}, total[] = {0.5576, 0.4424, 0.2437};
  for (std::size_t k = 0; k < 3; ++k) {
    std::vector<double> a, b, mixed;
    for (std::uint32_t n = 0; n < draws; ++n) {
      const std::vector<double> both = places.of(n);
      std::vector<double> at(both.begin(), both.begin() + 3);
      const std::vector<double> again(both.begin() + 3, both.end());
      a.push_back(ishigami(at));
      b.push_back(ishigami(again));
      at[k] = again[k];
      mixed.push_back(ishigami(at));
    }
    const auto shares = variance_shares(a, b, mixed);
    ASSERT_TRUE(shares);
    EXPECT_NEAR(shares->first, first[k], 0.02) << k;
    EXPECT_NEAR(shares->second, total[k], 0.02) << k;
  }
  EXPECT_FALSE(variance_shares({1, 1}, {1, 1}, {1, 1}));
}

TEST(Drivers, WhatDecidesComesFirstAndRationalityAndInertiaAreThere) {
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, at(0, 0b10), 1);
  dispute.stakes[0].worth =
      Quantity{.likely = 2, .low = -6, .high = 4, .distribution = Distribution::Uniform};
  add_stake(dispute, 0, at(1, 0b10), 5);
  dispute.stakes[1].worth = Quantity{.likely = 5, .low = 4, .high = 6};
  add_outcome(dispute, at(0, 0b10));
  const auto space = ScenarioSpace::build(dispute, {});
  const auto ensemble = narrow_ensemble(*widest_ground(dispute, *space, {}), outcome_formulas(dispute), {});
  ASSERT_TRUE(ensemble);
  DrawPlan plan;
  for (const UncertainInput& input : ensemble->inputs) plan.names.push_back(input.id);
  CourseQuestion question;
  question.months = {24};
  const auto courses = follow_draws(*ensemble, plan, question, 0, 64, {});
  ASSERT_TRUE(courses);
  const auto drivers = find_drivers(*ensemble, plan.seed, 0, *courses, 0, {});
  ASSERT_TRUE(drivers);
  ASSERT_EQ(drivers->size(), 4U);
  const Driver& decides = drivers->front();
  EXPECT_EQ(decides.input, "stake_0");
  EXPECT_GT(*decides.first, 0.7);
  EXPECT_LT(decides.at_low, 0.2);
  EXPECT_GT(decides.at_high, 0.8);
  // Another outcome leads once it is more likely than not to have moved in 24 chances of e^(2 (10/7) w - 6)
  // each: the stakes range over 2 + 5.
  ASSERT_TRUE(decides.flips_at);
  const double chance = std::log(2.0) / 24;
  EXPECT_NEAR(*decides.flips_at, (6 + std::log(chance / (1 - chance))) * 7 / 20, 0.02);
  for (const Driver& driver : *drivers) {
    const bool always = driver.input == "rationality" || driver.input == "inertia";
    EXPECT_TRUE(!always || driver.total.has_value()) << driver.input;
    // The other stake is on an option of its own: it changes nothing here.
    if (driver.input == "stake_1") {
      EXPECT_EQ(driver.at_low, driver.at_high);
    }
  }
}

}  // namespace
}  // namespace detente::testing
