// SPDX-License-Identifier: MIT
#include "detente/render/likelihood.hpp"

#include <gtest/gtest.h>

namespace detente::render {
namespace {

TEST(Likelihood, SevenBandsWithTheirRange) {
  EXPECT_EQ(likelihood_words(0.001), "practically no chance (under 1 %)");
  EXPECT_EQ(likelihood_words(0.03), "almost no chance (1–5 %)");
  EXPECT_EQ(likelihood_words(0.2), "very unlikely (5–20 %)");
  EXPECT_EQ(likelihood_words(0.3), "unlikely (20–45 %)");
  EXPECT_EQ(likelihood_words(0.5), "roughly even chance (45–55 %)");
  EXPECT_EQ(likelihood_words(0.7), "likely (55–80 %)");
  EXPECT_EQ(likelihood_words(0.8), "very likely (80–95 %)");
  EXPECT_EQ(likelihood_words(0.97), "almost certain (95–99 %)");
  EXPECT_EQ(likelihood_words(1), "practically certain (over 99 %)");
}

TEST(Likelihood, PercentTellsFromNothingAndAll) {
  EXPECT_EQ(percent_words(0), "0 %");
  EXPECT_EQ(percent_words(0.0002), "under 0.1 %");
  EXPECT_EQ(percent_words(0.004), "0.4 %");
  EXPECT_EQ(percent_words(0.71), "71 %");
  EXPECT_EQ(percent_words(0.996), "99.6 %");
  EXPECT_EQ(percent_words(0.99999), "over 99.9 %");
  EXPECT_EQ(percent_words(1), "100 %");
}

}  // namespace
}  // namespace detente::render
