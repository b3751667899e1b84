// SPDX-License-Identifier: MIT
#include "detente/study/path_forecast.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/small_case.hpp"

namespace detente::testing {
namespace {

Case doubtful_race() {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 0, at(0, 0b10), 1);
  add_stake(dispute, 1, at(1, 0b10), 1);
  Outcome moved;
  moved.id = "moved";
  moved.when = when(join(FormulaKind::And, {at(0, 0b10), at(1, 0b10)}));
  dispute.outcomes = {moved};
  dispute.forecast.inertia = Quantity{.likely = 6, .low = 2, .high = 8};
  dispute.forecast.rationality = Quantity{.likely = 0.2};
  return dispute;
}

Study made(bool point, std::uint32_t paths, const Budget& budget = {}) {
  ForecastRequest asked;
  asked.point = point;
  asked.samples = 8;
  const StudySubject subject{std::make_shared<const Case>(doubtful_race()), {}, {}};
  if (paths > 0) return forecast_by_paths(subject, asked, paths, budget).value();
  StudyRequest request;
  request.forecast = asked;
  return run_study(subject, request, budget).value();
}

TEST(PathForecast, AgreesWithTheExactOne) {
  constexpr std::uint32_t paths = 20000;
  for (const bool point : {true, false}) {
    const Forecast exact = *made(point, 0).report.forecast, sampled = *made(point, paths).report.forecast;
    ASSERT_EQ(sampled.steps.size(), exact.steps.size());
    for (std::size_t n = 0; n < exact.steps.size(); ++n) {
      const double p = exact.steps[n].outcomes[0];
      EXPECT_NEAR(sampled.steps[n].outcomes[0], p, 5 * std::sqrt(p * (1 - p) / paths) + 1e-4);
    }
    EXPECT_NEAR(sampled.long_run.outcomes[0], exact.long_run.outcomes[0], 0.02);
    EXPECT_NEAR(sampled.first_passage[0].by_horizon, exact.first_passage[0].by_horizon, 0.02);
    EXPECT_EQ(sampled.persistence, exact.persistence);
    EXPECT_EQ(sampled.uniform_stable, exact.uniform_stable);
    EXPECT_EQ(sampled.samples, exact.samples);
    EXPECT_EQ(sampled.inputs, exact.inputs);
    EXPECT_EQ(sampled.reference, exact.reference);
    EXPECT_EQ(sampled.reached, exact.reached);
  }
}

TEST(PathForecast, ALimitLeavesAPartialReport) {
  const std::atomic<bool> stop{true};
  Budget budget;
  budget.cancel = &stop;
  const Study study = made(false, 100, budget);
  EXPECT_TRUE(study.report.partial);
  EXPECT_FALSE(study.limits.empty());
}

}  // namespace
}  // namespace detente::testing
