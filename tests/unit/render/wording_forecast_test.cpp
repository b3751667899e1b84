// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
#include "small_forecast.hpp"

namespace detente::render {
namespace {

TEST(WordingForecast, LikelihoodConfidenceAndBaselinesAreSentencesOfTheirOwn) {
  const Report report = testing::report_with_forecast();
  Forecast forecast = *report.forecast;
  EXPECT_EQ(forecast_sentence(*report.dispute, forecast),
            "In 24 months the most likely future is “Uneasy thaw”: likely (55–80 %), 70 %; next comes none "
            "of the named "
            "outcomes: unlikely (20–45 %), 30 %.");
  EXPECT_NE(confidence_sentence(forecast).find("Confidence in this is low"), std::string::npos);
  EXPECT_EQ(baselines_sentence(*report.dispute, forecast),
            "Two naive forecasts stand beside it: that today persists gives “Uneasy thaw” 100 %; that every "
            "acceptable "
            "scenario that would last is as likely as any other gives it 50 %.");
  forecast.uniform_stable.clear();
  EXPECT_NE(baselines_sentence(*report.dispute, forecast).find("says nothing, as there is none."),
            std::string::npos);
  EXPECT_EQ(
      long_run_sentence(*report.dispute, forecast),
      "Were nothing else to change for 120 months, the tendency would be towards none of the named outcomes: "
      "likely (55–80 %), 60 %.");
}

TEST(WordingForecast, ConfidenceFollowsTheWidthOfTheBand) {
  Forecast forecast = testing::small_forecast();
  forecast.samples = 1000;
  const auto with = [&](double low, double high) {
    forecast.steps.back().bands = {{low, 0.7, high}, {0, 0.3, 1}};
    return confidence_sentence(forecast);
  };
  EXPECT_EQ(with(0.65, 0.75),
            "Confidence in this is high: in 90 % of 1,000 draws of the uncertain inputs it lies between 65 % "
            "and 75 %.");
  EXPECT_NE(with(0.5, 0.8).find("moderate"), std::string::npos);
  EXPECT_NE(with(0.1, 0.9).find("low"), std::string::npos);
}

TEST(WordingForecast, Durations) {
  EXPECT_EQ(duration_words({24, TimeUnit::Month}, 1), "24 months");
  EXPECT_EQ(duration_words({1, TimeUnit::Year}, 1), "1 year");
  EXPECT_EQ(duration_words({1, TimeUnit::Week}, 2.5), "2.5 weeks");
}

}  // namespace
}  // namespace detente::render
