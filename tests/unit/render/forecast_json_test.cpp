// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"
#include "small_forecast.hpp"

namespace detente::render {
namespace {

TEST(ForecastJson, HasEveryKeyOfTheContract) {
  const Json document = Json::parse(forecast_json(testing::report_with_forecast()));
  EXPECT_EQ(document["schema"], "detente.forecast/1");
  EXPECT_EQ(document["mode"], "point");
  EXPECT_EQ(document["steps"][1].dump(), R"({"t":12,"outcomes":{"thaw":0.8,"other":0.2}})");
  EXPECT_EQ(document["baselines"].dump(),
            R"({"persistence":{"thaw":1.0,"other":0.0},"uniform_stable":{"thaw":0.5,"other":0.5}})");
  EXPECT_EQ(document["first_passage"]["other"].dump(), R"({"by_horizon":0.4,"median":null})");
  EXPECT_EQ(document["scenarios"].dump(), R"({"reference":8,"reached":10})");
  EXPECT_TRUE(document["sensitivity"].empty());
}

TEST(ForecastJson, BandsAreFiveFiftyNinetyFive) {
  Report report = testing::report_with_forecast();
  report.forecast->samples = 10;
  report.forecast->steps[1].bands = {{0.1, 0.2, 0.3}, {0.7, 0.8, 0.9}};
  const Json document = Json::parse(forecast_json(report));
  EXPECT_EQ(document["mode"], "ensemble");
  EXPECT_EQ(document["steps"][1]["bands"].dump(), R"({"thaw":[0.1,0.2,0.3],"other":[0.7,0.8,0.9]})");
}

TEST(ForecastJson, AHeaderAloneWhereALimitLeftNothing) {
  Report report = testing::small_report();
  report.partial = true;
  const Json document = Json::parse(forecast_json(report));
  EXPECT_EQ(document["partial"], true);
  EXPECT_FALSE(document.contains("steps"));
}

}  // namespace
}  // namespace detente::render
