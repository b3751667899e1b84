// SPDX-License-Identifier: MIT
#include "detente/render/forecast_tables.hpp"

#include <gtest/gtest.h>

#include "small_forecast.hpp"

namespace detente::render {
namespace {

TEST(ForecastTables, StepsShownAreSpreadEvenlyWithBothEnds) {
  Forecast forecast = testing::small_forecast();
  EXPECT_EQ(shown_steps(forecast), (std::vector<std::size_t>{0, 1, 2}));
  forecast.steps.assign(25, forecast.steps.front());
  EXPECT_EQ(shown_steps(forecast), (std::vector<std::size_t>{0, 6, 12, 18, 24}));
}

TEST(ForecastTables, ARestThatNeverComesAboutHasNoRow) {
  const Report report = testing::report_with_forecast();
  Forecast forecast = *report.forecast;
  EXPECT_EQ(futures_table(*report.dispute, forecast).rows.size(), 2U);
  for (ForecastStep& step : forecast.steps) step.outcomes = {1, 0};
  EXPECT_EQ(futures_table(*report.dispute, forecast).rows.size(), 1U);
}

TEST(ForecastTables, SharesOfVarianceAreSaidToBeRough) {
  Forecast forecast;
  EXPECT_EQ(variance_caveat(forecast), "");
  forecast.drivers.resize(1);
  EXPECT_EQ(variance_caveat(forecast), "") << "nothing was drawn";
  forecast.samples = 32;
  EXPECT_NE(variance_caveat(forecast).find("rough estimates from 32 draws"), std::string::npos);
  forecast.samples = 5000;
  EXPECT_NE(variance_caveat(forecast).find("from 128 draws"), std::string::npos);
}

TEST(ForecastTables, SharesOfVarianceStayWithinTheWhole) {
  EXPECT_EQ(variance_words(-0.1), "0 %");
  EXPECT_EQ(variance_words(0.734), "73 %");
  EXPECT_EQ(variance_words(3.2), "100 %");
  EXPECT_EQ(variance_words({}), "–");
}

}  // namespace
}  // namespace detente::render
