// SPDX-License-Identifier: MIT
#include "detente/model/scenario_text.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

/// Axes of 2, 16, 17 and 255 levels.
Case wide() { return testing::small_case(1, {{0, 2}, {0, 16}, {0, 17}, {0, 255}}); }

TEST(ScenarioText, AnAxisOfMoreThanSixteenLevelsTakesTwoCharacters) {
  const Case dispute = wide();
  EXPECT_EQ(scenario_string(dispute, {0, 0, 0, 0}), "N00000");
  EXPECT_EQ(scenario_string(dispute, {1, 15, 16, 254}), "Yf10fe");
  EXPECT_EQ(text_length(dispute.axes), 6U);
  EXPECT_EQ(pattern_string(dispute, {1, std::nullopt, 3, std::nullopt}), "Y-03--");
}

TEST(ScenarioText, WhatIsWrittenIsReadBack) {
  const Case dispute = wide();
  for (int level = 0; level < 255; ++level) {
    const Levels levels = {static_cast<std::uint8_t>(level % 2), static_cast<std::uint8_t>(level % 16),
                           static_cast<std::uint8_t>(level % 17), static_cast<std::uint8_t>(level)};
    const PatternRead read = read_pattern(dispute.axes, scenario_string(dispute, levels));
    EXPECT_FALSE(read.fault);
    EXPECT_EQ(read.levels, LevelPattern(levels.begin(), levels.end()));
  }
  const LevelPattern open = {std::nullopt, 10, std::nullopt, 100};
  EXPECT_EQ(read_pattern(dispute.axes, pattern_string(dispute, open)).levels, open);
}

// Texts sort as the levels do: the last axis runs fastest.
TEST(ScenarioText, SortsLikeLevels) {
  const Case dispute = testing::small_case(1, {{0, 17}, {0, 3}});
  std::string last;
  for (std::uint8_t a = 0; a < 17; ++a)
    for (std::uint8_t b = 0; b < 3; ++b) {
      const std::string text = scenario_string(dispute, {a, b});
      EXPECT_LT(last, text);
      last = text;
    }
}

TEST(ScenarioText, TellsWhichAxisIsWrong) {
  const Case dispute = wide();
  const struct {
    const char* text;
    std::size_t axis, at;
  } faults[] = {{"0f10fe", 0, 0}, {"YY10fe", 1, 1}, {"Yf11fe", 2, 2}, {"Yf1-fe", 2, 2},
                {"Yf10ff", 3, 4}, {"Yf10-1", 3, 4}, {"Yf10FE", 3, 4}, {"nf10fe", 0, 0}};
  for (const auto& fault : faults) {
    const PatternRead read = read_pattern(dispute.axes, fault.text);
    ASSERT_TRUE(read.fault) << fault.text;
    EXPECT_EQ(read.fault->index(), fault.axis) << fault.text;
    EXPECT_EQ(read.at, fault.at) << fault.text;
    EXPECT_EQ(read.levels.size(), fault.axis) << fault.text;
  }
}

}  // namespace
}  // namespace detente
