// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/page_json.hpp"
#include "small_forecast.hpp"

namespace detente::render {
namespace {

Report drawn_report() {
  Report report = testing::report_with_forecast();
  Forecast& forecast = *report.forecast;
  forecast.samples = 64;
  for (ForecastStep& step : forecast.steps) {
    step.bands.clear();
    for (const double p : step.outcomes) step.bands.push_back({p / 2, p, p});
  }
  forecast.at_likely = {0.72, 0.28};
  return report;
}

TEST(PageForecastJson, ACourseHasItsBandAndBothBaselines) {
  const Json forecast = page_json(drawn_report())["forecast"];
  EXPECT_EQ(forecast["times"], Json({0.0, 12.0, 24.0}));
  const Json& thaw = forecast["futures"][0];
  EXPECT_EQ(thaw["id"], "thaw");
  EXPECT_EQ(thaw["values"], Json({1.0, 0.8, 0.7}));
  EXPECT_EQ(thaw["low"], Json({0.5, 0.4, 0.35}));
  EXPECT_EQ(thaw["persistence"], 1.0);
  EXPECT_EQ(thaw["uniform"], 0.5);
  EXPECT_EQ(thaw["likelihood"], "likely (55–80 %)");
  EXPECT_EQ(forecast["ticks"][2], Json({{"t", 24.0}, {"words", "24 months"}}));
  EXPECT_TRUE(forecast["drivers"].is_null());
  EXPECT_TRUE(forecast["moved"].is_null());
}

TEST(PageForecastJson, AtThePointThereAreNoBandsAndNothingIsDrawn) {
  const Json forecast = page_json(testing::report_with_forecast())["forecast"];
  EXPECT_FALSE(forecast["drawn"].get<bool>());
  EXPECT_TRUE(forecast["futures"][0]["low"].is_null());
}

TEST(PageForecastJson, WhatHardlyComesAboutHasNoPictureUnlessItIsToday) {
  Report report = testing::report_with_forecast();
  Forecast& forecast = *report.forecast;
  for (ForecastStep& step : forecast.steps) step.outcomes = {0.004, 0.996};
  forecast.persistence = {0, 1};
  Json page = page_json(report)["forecast"];
  EXPECT_EQ(page["futures"][0]["id"], "other") << "the likeliest first";
  EXPECT_FALSE(page["futures"][1]["shown"].get<bool>());
  EXPECT_EQ(page["hardly"], "Below 1 % all along: “Uneasy thaw”.");
  forecast.persistence = {1, 0};
  page = page_json(report)["forecast"];
  EXPECT_TRUE(page["futures"][1]["shown"].get<bool>());
  EXPECT_EQ(page["hardly"], "");
}

TEST(PageForecastJson, DriversCarryBothEndsAndTheirShares) {
  Report report = drawn_report();
  Driver driver;
  driver.input = "inertia";
  driver.at_low = 0.81;
  driver.at_high = 0.61;
  driver.first = -0.02;
  driver.total = 1.4;
  report.forecast->drivers = {driver};
  report.forecast->moves_at = 12;
  report.forecast->moves = {{AxisId(0U), 2, 0.3, 0.2}};
  const Json forecast = page_json(report)["forecast"];
  EXPECT_EQ(forecast["drivers"]["likely"], 0.72);
  const Json& one = forecast["drivers"]["list"][0];
  EXPECT_EQ(one["first"], "0 %");
  EXPECT_EQ(one["total"], "100 %");
  EXPECT_TRUE(one["flips"].is_null());
  EXPECT_EQ(forecast["moved"]["list"][0], Json({{"words", "Open the Russian market: open"},
                                                {"probability", 0.3},
                                                {"percent", "30 %"},
                                                {"likelihood", "unlikely (20–45 %)"}}));
}

}  // namespace
}  // namespace detente::render
