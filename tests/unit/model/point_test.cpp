// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"

#include <gtest/gtest.h>

#include "small_case.hpp"

namespace detente {
namespace {

using testing::small_case;

// Axes: market, railway.tbilisi, railway.moscow, visas.
TEST(Point, WorthsAreExact) {
  const Case c = small_case();
  const auto worths = point_worths(c);
  EXPECT_EQ(worths[0].nano, 3'000'000'000);
  EXPECT_EQ(worths[1].nano, 1'900'000'000) << "4 * (2 * 0.25) - 0.1";
  EXPECT_DOUBLE_EQ(point_value(c, c.stakes[1].worth), 1.9);
  EXPECT_EQ(utility_of(c, worths, ActorId(0), {2, 1, 1, 0}).nano, 4'900'000'000);
  EXPECT_EQ(utility_of(c, worths, ActorId(0), {1, 1, 0, 0}).nano, 0);
  EXPECT_EQ(utility_of(c, worths, ActorId(1), {2, 1, 1, 0}).nano, 0) << "no stakes, no utility";
}

TEST(Point, CountsOwnLinesAndFailedRatifications) {
  const Case c = small_case();
  EXPECT_EQ(lines_crossed(c, ActorId(0), {0, 0, 0, 0}), 0U);
  EXPECT_EQ(lines_crossed(c, ActorId(0), {0, 1, 0, 0}), 1U) << "consent fails for any level above the lowest";
  EXPECT_EQ(lines_crossed(c, ActorId(0), {1, 1, 1, 1}), 3U);
  EXPECT_EQ(lines_crossed(c, ActorId(1), {1, 1, 1, 1}), 1U) << "a shared line counts for each holder";
  EXPECT_EQ(lines_crossed(c, ActorId(2), {1, 0, 0, 0}), 1U);
}

TEST(Point, FeasibleAndAcceptable) {
  Case c = small_case();
  EXPECT_FALSE(feasible(c, {0, 0, 0, 1}));
  EXPECT_TRUE(feasible(c, {1, 0, 0, 1}));
  EXPECT_TRUE(acceptable(c, {2, 0, 0, 0}));
  EXPECT_FALSE(acceptable(c, {1, 0, 0, 0})) << "the public's line binds";
  EXPECT_FALSE(acceptable(c, {2, 1, 1, 0})) << "not ratified";
  c.ratifications[0].passes = true;
  EXPECT_TRUE(acceptable(c, {2, 1, 1, 0}));
  c.red_lines[2].binding = false;
  EXPECT_TRUE(acceptable(c, {1, 0, 0, 0}));
}

TEST(Point, OutcomesAndStrings) {
  const Case c = small_case();
  EXPECT_EQ(outcome_of(c, {1, 0, 0, 0}), OutcomeId(0));
  EXPECT_EQ(outcome_of(c, {0, 0, 0, 0}), std::nullopt);
  EXPECT_EQ(scenario_string(c, {2, 1, 0, 1}), "2YNY");
}

}  // namespace
}  // namespace detente
