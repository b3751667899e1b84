// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/paths.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "point_of.hpp"

namespace detente::testing {
namespace {

Course sampled(const PointOf& point, const CourseQuestion& question, const PathPlan& plan,
               unsigned threads = 1) {
  Budget budget;
  budget.threads = threads;
  return sample_paths(point.point->ground, point.point->inputs, question, plan, budget).value();
}

TEST(Paths, ErrorOfAShare) {
  EXPECT_DOUBLE_EQ(path_error(0.5, 100), 0.05);
  EXPECT_DOUBLE_EQ(path_error(0, 100), 0);
  EXPECT_DOUBLE_EQ(path_error(1, 100), 0);
}

/// The same for every case: what the exact course says, within five standard errors.
void expect_agreement(const PointOf& point, CourseQuestion question) {
  constexpr std::uint32_t paths = 20000;
  const Course exact = follow(point.point->chain, *point.dispute, question, {}).value();
  const Course course = sampled(point, question, {7, 0, paths}, 2);
  const auto compare = [&](const std::vector<std::vector<double>>& met,
                           const std::vector<std::vector<double>>& wanted) {
    ASSERT_EQ(met.size(), wanted.size());
    for (std::size_t t = 0; t < met.size(); ++t) {
      ASSERT_EQ(met[t].size(), wanted[t].size());
      for (std::size_t k = 0; k < met[t].size(); ++k)
        EXPECT_NEAR(met[t][k], wanted[t][k], 5 * path_error(wanted[t][k], paths) + 1e-4);
    }
  };
  compare(course.outcomes, exact.outcomes);
  compare(course.conditions, exact.conditions);
  compare(course.levels, exact.levels);
  compare({course.met}, {exact.met});
}

Case lively_case() {
  Case dispute = small_case(2, {{0, 3}, {1}, {1, 2, Change::Up}, {0}});
  add_stake(dispute, 0, at(0, 0b100), 2);
  add_stake(dispute, 1, join(FormulaKind::And, {at(0, 0b110), at(1, 0b10)}), 3);
  add_stake(dispute, 1, at(2, 0b10), -0.5);
  add_stake(dispute, 0, at(3, 0b10), 0.3);
  add_line(dispute, 0, join(FormulaKind::And, {at(0, 0b100), at(3, 0b10)}));
  add_outcome(dispute, join(FormulaKind::And, {at(0, 0b100), at(1, 0b10), at(2, 0b10)}));
  add_outcome(dispute, at(3, 0b10));
  dispute.forecast.rationality = Quantity{.likely = 0.5};
  dispute.forecast.inertia = Quantity{.likely = 1};
  return dispute;
}

TEST(Paths, AgreeWithTheExactCourse) {
  expect_agreement(PointOf(lively_case()), {{12, 0, 1.5}, {at(0, 0b110), at(2, 0b10)}, {}, true});
}

TEST(Paths, AgreeOnFirstPassage) {
  expect_agreement(PointOf(lively_case()), {{0, 1.5, 12}, {}, at(3, 0b10), false});
  expect_agreement(PointOf(lively_case()), {{0, 1.5}, {}, at(3, 0b01), false});
}

TEST(Paths, TheSameOnAnyNumberOfThreads) {
  const PointOf point(lively_case());
  const CourseQuestion question{{1, 5}, {}, {}};
  const Course one = sampled(point, question, {7, 3, 3000}, 1),
               three = sampled(point, question, {7, 3, 3000}, 3);
  EXPECT_EQ(one.outcomes, three.outcomes);
  EXPECT_NE(one.outcomes, sampled(point, question, {8, 3, 3000}).outcomes);
  EXPECT_NE(one.outcomes, sampled(point, question, {7, 4, 3000}).outcomes);
}

TEST(Paths, NobodyMovesNothingHappens) {
  Case dispute = small_case(1, {{0}});
  add_outcome(dispute, at(0, 0b01));
  const Course course = sampled(PointOf(dispute), {{0, 100}, {}, {}}, {1, 0, 10});
  EXPECT_EQ(course.outcomes[1], (std::vector<double>{1, 0}));
}

TEST(Paths, ALimitStopsThem) {
  const std::atomic<bool> stop{true};
  Budget budget;
  budget.cancel = &stop;
  const PointOf point(lively_case());
  EXPECT_FALSE(sample_paths(point.point->ground, point.point->inputs, {{24}, {}, {}}, {}, budget));
}

}  // namespace
}  // namespace detente::testing
