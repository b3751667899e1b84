// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/study/run.hpp"
#include "support/small_case.hpp"

namespace detente::testing {
namespace {

TEST(ForecastSection, TheBaselinesStandBesideIt) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 0b10), 1);
  Outcome moved;
  moved.id = "moved";
  moved.when = when(at(0, 0b10));
  dispute.outcomes = {moved};
  StudyRequest request;
  request.forecast = ForecastRequest{};
  request.forecast->point = true;
  const auto study = run_study({std::make_shared<const Case>(dispute), {}, {}}, request, {});
  ASSERT_TRUE(study);
  ASSERT_TRUE(study->report.forecast);
  const Forecast& forecast = *study->report.forecast;
  EXPECT_EQ(forecast.persistence, (std::vector<double>{0, 1}));
  EXPECT_EQ(forecast.uniform_stable, (std::vector<double>{1, 0}));
  EXPECT_EQ(forecast.steps.size(), 25U);
  EXPECT_GT(forecast.steps.back().outcomes[0], 0.9);
}

}  // namespace
}  // namespace detente::testing
