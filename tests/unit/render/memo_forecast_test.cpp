// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/memo.hpp"
#include "small_forecast.hpp"

namespace detente::render {
namespace {

TEST(MemoForecast, SentencesFirstThenTheTableBesideTheBaseline) {
  const std::string text = to_text(forecast_memo(testing::report_with_forecast()));
  const std::size_t sentence = text.find("most likely future"), confidence = text.find("Confidence"),
                    naive = text.find("Two naive forecasts"), table = text.find("Stable");
  EXPECT_LT(sentence, confidence);
  EXPECT_LT(confidence, naive);
  EXPECT_LT(naive, table);
  EXPECT_NE(text.find("12 months"), std::string::npos);
  EXPECT_NE(text.find("Shocks are left out"), std::string::npos);
}

TEST(MemoForecast, BandsStandBesideTheMean) {
  Report report = testing::report_with_forecast();
  report.forecast->samples = 100;
  for (ForecastStep& step : report.forecast->steps) step.bands = {{0.6, 0.7, 0.8}, {0.2, 0.3, 0.4}};
  EXPECT_NE(to_text(forecast_memo(report)).find("70 % (60–80)"), std::string::npos);
}

TEST(MemoForecast, AClaimsProbabilityIsToldFromTheMeanOfTheDraws) {
  Report report = testing::report_with_forecast();
  report.claims->at(1).verdict = Verdict::Holds;
  report.claims->at(1).probability = 0.72;
  const std::string told = "at the likely value of every input";
  EXPECT_EQ(to_text(memo(report)).find(told), std::string::npos) << "nothing was drawn";
  report.forecast->samples = 100;
  for (ForecastStep& step : report.forecast->steps) step.bands = {{0.6, 0.7, 0.8}, {0.2, 0.3, 0.4}};
  EXPECT_NE(to_text(memo(report)).find(told), std::string::npos);
}

TEST(MemoForecast, NothingWhereALimitLeftNothing) {
  Report report = testing::small_report();
  EXPECT_EQ(to_text(forecast_memo(report)).find("What will happen"), std::string::npos);
}

}  // namespace
}  // namespace detente::render
