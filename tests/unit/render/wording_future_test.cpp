// SPDX-License-Identifier: MIT
#include "detente/render/wording_future.hpp"

#include <gtest/gtest.h>

#include "detente/render/forecast_tables.hpp"
#include "detente/render/wording.hpp"
#include "small_forecast.hpp"

namespace detente::render {
namespace {

Driver driver(const std::string& input, double low, double high, std::optional<double> flip = {}) {
  Driver made;
  made.input = input;
  made.at_low = low;
  made.at_high = high;
  made.flips_at = flip;
  return made;
}

TEST(WordingFuture, TheComingYearIsReadAtTheLastStepWithinIt) {
  const Report report = testing::report_with_forecast();
  Forecast forecast = *report.forecast;
  EXPECT_EQ(coming_year_sentence(*report.dispute, forecast),
            "In 12 months: “Uneasy thaw”, very likely (80–95 %), 80 %; none of the named outcomes, very "
            "unlikely (5–20 %), 20 %; nothing else reaches 1 %.");
  forecast.steps.pop_back();
  EXPECT_EQ(coming_year_sentence(*report.dispute, forecast), "") << "the forecast ends within the year";
  forecast.step = {1, TimeUnit::Year};
  EXPECT_EQ(coming_year_sentence(*report.dispute, forecast), "") << "no step within the year";
}

TEST(WordingFuture, WhatMayMoveIsNamedWithItsLikeliestOtherLevel) {
  const Report report = testing::report_with_forecast();
  Forecast forecast = *report.forecast;
  EXPECT_EQ(may_move_sentence(*report.dispute, forecast), "") << "not computed";
  forecast.moves_at = 12;
  EXPECT_EQ(may_move_sentence(*report.dispute, forecast),
            "In 12 months every choice is all but certain to be as today.");
  forecast.moves = {{AxisId(0U), 2, 0.3, 0.2}, {AxisId(1U), 1, 0.02, 0.02}, {AxisId(2U), 1, 0.004, 0.004}};
  EXPECT_EQ(moves_shown(forecast).size(), 2U);
  EXPECT_EQ(
      may_move_sentence(*report.dispute, forecast),
      "Likeliest to be other than today in 12 months: Open the Russian market: open (20 %) and Reopen the "
      "railway: yes (2 %).");
}

TEST(WordingFuture, TheDrawsSayWhoLeads) {
  const Report report = testing::report_with_forecast();
  Forecast forecast = *report.forecast;
  EXPECT_EQ(leads_sentence(*report.dispute, forecast), "");
  forecast.share_most_likely = {0.9, 0.1};
  EXPECT_EQ(
      leads_sentence(*report.dispute, forecast),
      "Leading in 24 months, over the draws: “Uneasy thaw” in 90 % and none of the named outcomes in 10 %.");
}

TEST(WordingFuture, FlipPointsStandBesideTheLikelyValue) {
  const Report report = testing::report_with_forecast();
  const Case& dispute = *report.dispute;
  EXPECT_EQ(flip_words(dispute, driver("inertia", 0, 0)), "–");
  EXPECT_EQ(flip_words(dispute, driver("inertia", 0, 0, 5.155)), "at 5.16 (likely 6)");
  EXPECT_EQ(flip_words(dispute, driver("inertia", 0, 0, -0.7)), "at −0.7 (likely 6)");
  EXPECT_EQ(flip_words(dispute, driver("rail_poll", 0, 0, 0.25)), "at 0.25") << "a poll has no single value";
  EXPECT_EQ(flip_words(dispute, driver("no_rail_without_market", 0, 0, 0)), "unless it holds");
  EXPECT_EQ(flip_words(dispute, driver("no_rail_without_market", 0, 0, 1)), "where it holds");
  Forecast forecast = *report.forecast;
  forecast.drivers = {driver("inertia", 0.6, 0.8)};
  EXPECT_EQ(flip_sentences(dispute, forecast),
            std::vector<std::string>{
                "No input by itself, anywhere between its 1 and 99 % points, puts another outcome first."});
  forecast.drivers.push_back(driver("rationality", 0.6, 0.8, 2.9));
  EXPECT_EQ(flip_sentences(dispute, forecast),
            std::vector<std::string>{"How strongly actors follow their interest (rationality) puts another "
                                     "outcome first at 2.9 (likely 2)."});
}

TEST(WordingFuture, InputsLeftOutAreSummedUpByTheWidest) {
  Forecast forecast = testing::small_forecast();
  EXPECT_EQ(other_inputs_sentence(forecast), "");
  forecast.drivers.assign(12, driver("inertia", 0.7, 0.712));
  EXPECT_EQ(drivers_shown(forecast), 10U);
  EXPECT_EQ(other_inputs_sentence(forecast), "2 further inputs move it by 1.2 percentage points at most.");
  forecast.drivers[10].total = 0.1;
  forecast.drivers[11].at_high = 0.7001;
  EXPECT_EQ(drivers_shown(forecast), 11U) << "whatever was examined is shown";
  EXPECT_EQ(other_inputs_sentence(forecast), "1 further input moves it by less than 0.1 percentage points.");
}

TEST(WordingFuture, WhatHardlyComesAboutIsOneSentence) {
  const Report report = testing::report_with_forecast();
  EXPECT_EQ(hardly_sentence(*report.dispute, {false}), "");
  EXPECT_EQ(hardly_sentence(*report.dispute, {true}), "Below 1 % all along: “Uneasy thaw”.");
}

TEST(WordingFuture, InputsAreCalledByWhatTheyAre) {
  const Case dispute = testing::titled_case();
  EXPECT_EQ(input_name(dispute, "inertia"), "how much any change costs (inertia)");
  EXPECT_EQ(input_name(dispute, "no_rail_without_market"),
            "whether the line of the Government of Georgia on trains before trade holds");
  EXPECT_EQ(input_name(dispute, "no_rail_without_market.firmness"),
            "the firmness of the line of the Government of Georgia on trains before trade");
}

}  // namespace
}  // namespace detente::render
