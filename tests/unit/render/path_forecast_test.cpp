// SPDX-License-Identifier: MIT
#include "detente/render/path_forecast.hpp"

#include <gtest/gtest.h>

#include "detente/render/json_parts.hpp"
#include "small_forecast.hpp"

namespace detente::render {
namespace {

TEST(PathForecastWords, TheErrorOfAMeanOverDrawsIsThatOfAllPaths) {
  EXPECT_DOUBLE_EQ(sampling_error(0.5, 100, 0), 0.05);
  EXPECT_DOUBLE_EQ(sampling_error(0.5, 100, 4), 0.025);
  EXPECT_DOUBLE_EQ(sampling_error(1, 100, 4), 0);
}

TEST(PathForecastWords, EveryStepHasItsError) {
  const Json document = Json::parse(path_forecast_json(testing::report_with_forecast(), 1600));
  EXPECT_EQ(document["paths"], 1600);
  EXPECT_EQ(document["seed"], 0);
  EXPECT_EQ(document["steps"][1]["error"].dump(), R"({"thaw":0.01,"other":0.01})");
  EXPECT_TRUE(document["long_run"].contains("error"));
}

TEST(PathForecastWords, TheTextDoesNotCallItExact) {
  const std::string text = to_text(path_forecast_memo(testing::report_with_forecast(), 1600));
  EXPECT_NE(text.find("Not exact: the shares of 1,600 random paths."), std::string::npos) << text;
  EXPECT_NE(text.find("1.146 percentage"), std::string::npos) << text;
  EXPECT_EQ(text.find("Exact probabilities"), std::string::npos);
}

TEST(PathForecastWords, AHeaderAloneWhereALimitLeftNothing) {
  EXPECT_FALSE(Json::parse(path_forecast_json(testing::small_report(), 10)).contains("paths"));
}

}  // namespace
}  // namespace detente::render
