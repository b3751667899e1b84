// SPDX-License-Identifier: MIT
#include "detente/interop/numbers.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

TEST(Numbers, ReadDecimalsAndNothingElse) {
  EXPECT_EQ(read_number(" 0.25\n"), 0.25);
  EXPECT_EQ(read_number("+3"), 3);
  EXPECT_EQ(read_number("1e-3"), 0.001);
  for (const char* text : {"", " ", "0,5", "1 2", "nan", "inf", "1e999", "+-1", "0x10", "five"})
    EXPECT_FALSE(read_number(text)) << text;
}

TEST(Numbers, AreWrittenShortAndToNineDecimals) {
  EXPECT_EQ(number_text(0.1 * 3), "0.3");
  EXPECT_EQ(number_text(-1e-12), "0");
  EXPECT_EQ(number_text(1200), "1200");
  EXPECT_EQ(number_text(-2.5), "-2.5");
}

TEST(Numbers, SampleRangesWithBothEnds) {
  const SampledRange all = sample({0, 1, 0.1}, 5, 15);
  EXPECT_FALSE(all.sampled);
  EXPECT_EQ(all.points.size(), 11U);
  EXPECT_NEAR(all.points.back(), 1, 1e-12);
  const SampledRange years = sample({1900, 2000, 1}, 5, 15);
  EXPECT_TRUE(years.sampled);
  EXPECT_EQ(years.points, (std::vector<double>{1900, 1925, 1950, 1975, 2000}));
  EXPECT_EQ(sample({0, 3, 0}, 4, 15).points, (std::vector<double>{0, 1, 2, 3}));
  EXPECT_EQ(sample({7, 7, 0}, 4, 15).points, (std::vector<double>{7}));
}

}  // namespace
}  // namespace detente::interop
