// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/forecast.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "point_of.hpp"

namespace detente::testing {
namespace {

TEST(Forecast, AnOptionNobodyHasAStakeInHardlyMoves) {
  const PointOf idle(idle_option());
  // Each chance changes it with e^-6 / (1 + e^-6): at most that many of 24 chances, and some.
  const double changed = std::exp(-6) / (1 + std::exp(-6));
  const double p = idle.after(24)[0];
  EXPECT_NEAR(p, (1 - std::exp(-2 * changed * 24)) / 2, 1e-12);
  EXPECT_LT(p, 0.06);
}

TEST(Forecast, SwappingTwoActorsSwapsTheAnswer) {
  const auto made = [](std::size_t eager, std::size_t idle) {
    Case dispute = small_case(2, {{eager}, {idle}});
    add_stake(dispute, eager, at(0, 0b10), 1);
    add_stake(dispute, idle, at(1, 0b10), -3);
    add_stake(dispute, idle, join(FormulaKind::And, {at(0, 0b10), at(1, 0b10)}), 5);
    dispute.actors[eager].activity.likely = 0.7;
    add_outcome(dispute, at(0, 0b10));
    add_outcome(dispute, at(1, 0b10));
    return dispute;
  };
  const std::vector<double> one = PointOf(made(0, 1)).after(5), other = PointOf(made(1, 0)).after(5);
  for (std::size_t k = 0; k < one.size(); ++k) EXPECT_NEAR(one[k], other[k], 1e-14);
}

TEST(Forecast, MonthSixAndMonthTwentyFourDifferWhereStakesSaySo) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 0b10), 1);
  add_outcome(dispute, at(0, 0b10));
  dispute.actors[0].activity.likely = 0.1;
  const PointOf point(dispute);
  EXPECT_LT(point.after(6)[0] + 0.3, point.after(24)[0]);
}

TEST(Forecast, StepsPassagesAndTheLongRun) {
  Case dispute = idle_option();
  dispute.forecast.horizon = {9, TimeUnit::Month};
  dispute.forecast.step = {2, TimeUnit::Month};
  EXPECT_EQ(forecast_times(dispute.forecast), (std::vector<double>{0, 1, 2, 3, 4, 4.5}));
  const PointOf point(dispute);
  const auto forecast = forecast_at_point(*point.dispute, *point.point, false, {});
  ASSERT_TRUE(forecast);
  ASSERT_EQ(forecast->steps.size(), 6U);
  EXPECT_EQ(forecast->steps[0].outcomes, (std::vector<double>{0, 1}));
  EXPECT_NEAR(forecast->steps[2].outcomes[0], point.after(4)[0], 1e-12);
  ASSERT_EQ(forecast->first_passage.size(), 2U);
  EXPECT_EQ(forecast->first_passage[1].by_horizon, 1);
  EXPECT_EQ(forecast->first_passage[1].median, 0);
  EXPECT_GT(forecast->first_passage[0].by_horizon, forecast->steps.back().outcomes[0]);
  EXPECT_FALSE(forecast->first_passage[0].median);
  EXPECT_EQ(forecast->long_run.t, 22.5);
}

TEST(Forecast, MemoryIsRefusedWithTheFigure) {
  const Case dispute = idle_option();
  const auto space = ScenarioSpace::build(dispute, {});
  Budget budget;
  budget.max_memory_bytes = 100;
  const auto point = prepare_point(dispute, *space, false, budget);
  ASSERT_FALSE(point);
  EXPECT_EQ(point.error().front().code, Code::MemoryLimit);
  EXPECT_NE(point.error().front().message.find("scenarios need about"), std::string::npos);
}

}  // namespace
}  // namespace detente::testing
