// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/course.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "point_of.hpp"

namespace detente::testing {
namespace {

TEST(Course, PoissonWeightsSumToOne) {
  for (const double mean : {0.0, 0.01, 1.0, 30.0, 900.0, 20000.0}) {
    const auto weights = poisson_weights(mean, steps_needed(1, mean) + 1);
    EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1, 1e-11) << mean;
  }
  EXPECT_NEAR(poisson_weights(2, 5)[3], std::exp(-2) * 8 / 6, 1e-15);
}

// One actor that wants something it cannot have and is indifferent about its one option: half and half at
// each chance.
TEST(Course, IndifferenceInClosedForm) {
  Case dispute = small_case(1, {{0}, {0, 2, Change::Fixed}});
  add_stake(dispute, 0, at(1, 0b10), 1);
  add_outcome(dispute, at(0, 0b10));
  dispute.forecast.inertia.likely = 0;
  const PointOf point(dispute);
  for (const double t : {0.0, 0.5, 3.0, 24.0})
    EXPECT_NEAR(point.after(t)[0], (1 - std::exp(-t)) / 2, 1e-12) << t;
  const Formula there = at(0, 0b10);
  const auto course = follow(point.point->chain, *point.dispute, {{3}, {there}, there}, {});
  ASSERT_TRUE(course);
  // Half of the chances lead there, so it is first met at rate one half.
  EXPECT_NEAR(course->met[0], 1 - std::exp(-1.5), 1e-12);
  EXPECT_NEAR(course->conditions[0][0], 0, 1e-12);
}

TEST(Course, ATimeLimitStopsIt) {
  const PointOf idle(idle_option());
  const std::atomic<bool> stop{true};
  Budget budget;
  budget.cancel = &stop;
  EXPECT_FALSE(follow(idle.point->chain, *idle.dispute, {{24}, {}, {}}, budget));
}

}  // namespace
}  // namespace detente::testing
