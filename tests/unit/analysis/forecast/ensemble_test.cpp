// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/ensemble.hpp"

#include <gtest/gtest.h>

#include "point_of.hpp"

namespace detente::testing {
namespace {

/// One option its owner wants, forbidden by a line of firmness 0.7; everything else certain.
Case one_line() {
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, at(0, 0b10), 4);
  add_stake(dispute, 0, at(1, 0b10), 1);  // the scale needs something to range over while the line holds
  add_line(dispute, 0, at(0, 0b10));
  dispute.red_lines[0].firmness.likely = 0.7;
  add_outcome(dispute, at(0, 0b10));
  dispute.forecast.rationality = Quantity{.likely = 2};
  dispute.forecast.inertia = Quantity{.likely = 4};
  return dispute;
}

struct Drawn {
  explicit Drawn(Case made)
      : dispute(std::make_unique<const Case>(std::move(made))),
        space(std::make_unique<const ScenarioSpace>(*ScenarioSpace::build(*dispute, {}))),
        ensemble(*narrow_ensemble(*widest_ground(*dispute, *space, {}), outcome_formulas(*dispute), {})) {
    for (const UncertainInput& input : ensemble.inputs) plan.names.push_back(input.id);
    question.months = {0, 24};
  }
  std::vector<Course> draws(std::uint32_t first, std::uint32_t last, unsigned threads) const {
    Budget budget;
    budget.threads = threads;
    const auto courses = follow_draws(ensemble, plan, question, first, last, budget);
    EXPECT_TRUE(courses);
    return *courses;
  }
  std::unique_ptr<const Case> dispute;
  std::unique_ptr<const ScenarioSpace> space;
  Ensemble ensemble;
  DrawPlan plan;
  CourseQuestion question;
};

TEST(Ensemble, ALineHoldsAsOftenAsItIsFirm) {
  const Drawn drawn(one_line());
  const std::vector<Course> courses = drawn.draws(0, 100, 1);
  int crossed = 0;
  for (const Course& course : courses) {
    const double p = course.outcomes[1][0];
    EXPECT_TRUE(p == 0 || p > 0.99) << p;
    crossed += p > 0.5 ? 1 : 0;
  }
  EXPECT_EQ(crossed, 30);
  Forecast forecast;
  forecast.steps.resize(2);
  summarise_draws(courses, forecast);
  EXPECT_EQ(forecast.samples, 100U);
  EXPECT_NEAR(forecast.share_most_likely[0], 0.3, 1e-12);
  EXPECT_EQ(forecast.steps[1].bands[0][1], 0);
  EXPECT_GT(forecast.steps[1].bands[0][2], 0.99);
  EXPECT_EQ(forecast.steps[0].bands[1], (Band{1, 1, 1}));
}

TEST(Ensemble, AnyRangeOnAnyThreadsIsTheSame) {
  Case dispute = one_line();
  dispute.forecast.rationality = Quantity{.likely = 2, .low = 1, .high = 3};
  dispute.stakes[0].worth = Quantity{.likely = 2, .low = 1, .high = 4};
  const Drawn drawn(dispute);
  const std::vector<Course> all = drawn.draws(0, 130, 1), late = drawn.draws(100, 130, 3);
  ASSERT_EQ(all.size(), 130U);
  ASSERT_EQ(late.size(), 30U);
  for (std::size_t k = 0; k < late.size(); ++k) EXPECT_EQ(late[k].outcomes, all[100 + k].outcomes);
}

TEST(Ensemble, AStakeCalledInertiaHasItsOwnPlace) {
  Case dispute = one_line();
  dispute.forecast.inertia = Quantity{.likely = 4, .low = 2, .high = 6};
  dispute.stakes[0].id = "inertia";
  dispute.stakes[0].worth = Quantity{.likely = 2, .low = 1, .high = 4};
  const Drawn drawn(dispute);
  const Places places(drawn.plan.seed, drawn.plan.names);
  const std::vector<Course> courses = drawn.draws(0, 8, 1);
  for (std::uint32_t n = 0; n < 8; ++n) {
    const auto course = follow_places(drawn.ensemble, places.of(n), drawn.question, {});
    ASSERT_TRUE(course);
    EXPECT_EQ(courses[n].outcomes, course->outcomes) << n;
  }
}

TEST(Ensemble, ALimitLeavesWhatIsDone) {
  const Drawn drawn(one_line());
  const std::atomic<bool> stop{true};
  Budget budget;
  budget.cancel = &stop;
  const auto courses = follow_draws(drawn.ensemble, drawn.plan, drawn.question, 0, 10, budget);
  ASSERT_TRUE(courses);
  EXPECT_TRUE(courses->empty());
}

TEST(Ensemble, PointsBetweenNeighbours) {
  EXPECT_EQ(point_of({4, 1, 3, 2}, 0.5), 2.5);
  EXPECT_EQ(point_of({5}, 0.95), 5);
  EXPECT_NEAR(point_of({0, 10}, 0.05), 0.5, 1e-12);
}

}  // namespace
}  // namespace detente::testing
