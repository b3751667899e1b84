// SPDX-License-Identifier: MIT
#include "detente/model/crossing.hpp"

#include <gtest/gtest.h>

#include "small_case.hpp"

namespace detente {
namespace {

using testing::condition;
using testing::small_case;

std::vector<AxisLevels> deciding(const char* text) {
  const Case dispute = small_case();
  return deciding_levels(dispute, condition(dispute, text).formula);
}

TEST(DecidingLevels, AConjunctionNamesWhatEachPartNeeds) {
  // Axes: 0 market (3 levels), 1 and 2 the railway of its two parties, 3 visas.
  const std::vector<AxisLevels> expected = {{AxisId(0), LevelSet::bits(0b011)},
                                            {AxisId(1), LevelSet::bits(0b10)},
                                            {AxisId(2), LevelSet::bits(0b10)}};
  EXPECT_EQ(deciding("railway and market < 'open'"), expected);
}

TEST(DecidingLevels, AnAxisThatNeverDecidesIsLeftOut) {
  const std::vector<AxisLevels> expected = {{AxisId(3), LevelSet::bits(0b01)}};
  EXPECT_EQ(deciding("not visas and (market or not market)"), expected);
  EXPECT_TRUE(deciding("market or not market").empty());
}

TEST(DecidingLevels, AnEquivalenceCanTurnEitherWay) {
  const std::vector<AxisLevels> expected = {{AxisId(0), LevelSet::bits(0b111)},
                                            {AxisId(3), LevelSet::bits(0b11)}};
  EXPECT_EQ(deciding("visas <-> market"), expected);
}

}  // namespace
}  // namespace detente
