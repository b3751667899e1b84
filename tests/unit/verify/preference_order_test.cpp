// SPDX-License-Identifier: MIT
#include "detente/verify/preference_order.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

using testing::add_failing_vote;
using testing::add_line;
using testing::add_stake;
using testing::at;
using testing::small_case;
using testing::when;

const ActorId kActor(0U);
const Levels kNeither{0, 0}, kOnlyFirst{1, 0}, kOnlySecond{0, 1}, kBoth{1, 1};

TEST(PreferenceOrder, StakesAddUp) {
  Case c = small_case(1, {{0}, {0}});
  add_stake(c, 0, at(0, 2), 0.1);
  add_stake(c, 0, at(0, 2), 0.2);
  add_stake(c, 0, at(1, 2), 0.3);
  const PreferenceOrder order(c);
  EXPECT_EQ(order.compare(kActor, kOnlyFirst, kOnlySecond),
            std::weak_ordering::equivalent);  // exact: 0.1 + 0.2 = 0.3
  EXPECT_TRUE(order.better(kActor, kBoth, kOnlyFirst));
  EXPECT_FALSE(order.better(kActor, kNeither, kOnlyFirst));
}

TEST(PreferenceOrder, OwnLinesComeBeforeStakes) {
  Case c = small_case(2, {{0}, {1}});
  add_stake(c, 0, at(0, 2), 100);
  add_line(c, 0, at(0, 2));
  add_line(c, 1, at(1, 2));
  const PreferenceOrder order(c);
  EXPECT_TRUE(order.better(kActor, kNeither, kOnlyFirst));
  EXPECT_EQ(order.compare(kActor, kNeither, kOnlySecond),
            std::weak_ordering::equivalent);  // the other's line
}

TEST(PreferenceOrder, AFailedRatificationCountsAsALine) {
  Case c = small_case(1, {{0}, {0}});
  add_stake(c, 0, at(0, 2), 5);
  add_failing_vote(c, 0);
  EXPECT_TRUE(PreferenceOrder(c).better(kActor, kNeither, kOnlyFirst));
  c.ratifications[0].passes = true;
  EXPECT_TRUE(PreferenceOrder(c).better(kActor, kOnlyFirst, kNeither));
}

TEST(PreferenceOrder, StatementsAreLexicographicAndGroupsCount) {
  Case c = small_case(1, {{0}, {0}, {0}});
  Preference p;
  p.actor = kActor;
  p.order = {{when(at(0, 2))}, {when(at(1, 2)), when(at(2, 2))}};
  c.preferences.push_back(p);
  const PreferenceOrder order(c);
  EXPECT_TRUE(order.better(kActor, {1, 0, 0}, {0, 1, 1}));
  EXPECT_TRUE(order.better(kActor, {0, 1, 1}, {0, 0, 1}));
  EXPECT_EQ(order.compare(kActor, {0, 1, 0}, {0, 0, 1}), std::weak_ordering::equivalent);
}

TEST(PreferenceOrder, AnExplicitRankingIsFinal) {
  Case c = small_case(1, {{0}, {0}});
  add_line(c, 0, at(0, 2));
  Preference p;
  p.actor = kActor;
  p.ranking = {{"YY"}, {"YN", "NY"}};
  p.rest_last = true;
  c.preferences.push_back(p);
  const PreferenceOrder order(c);
  EXPECT_TRUE(order.better(kActor, kBoth, kOnlySecond));  // though it crosses the line
  EXPECT_EQ(order.compare(kActor, kOnlyFirst, kOnlySecond), std::weak_ordering::equivalent);
  EXPECT_TRUE(order.better(kActor, kOnlySecond, kNeither));
  c.preferences[0].ranking = {{"-Y"}, {"-N"}};
  EXPECT_TRUE(PreferenceOrder(c).better(kActor, kOnlySecond, kOnlyFirst));
}

}  // namespace
}  // namespace detente
