// SPDX-License-Identifier: MIT
#include "detente/scenario/ranking_levels.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(RankingLevels, StakesShareOneLevelWithOwnLines) {
  Case dispute = small_case(2, {{0}, {1}});
  add_line(dispute, 0, at(1, 2));
  add_line(dispute, 1, at(0, 2));
  add_stake(dispute, 0, at(0, 2), 2.5);
  add_stake(dispute, 0, at(0, 2), 0);
  add_failing_vote(dispute, 0);
  const auto levels = ranking_levels(dispute, ActorId(0));
  ASSERT_EQ(levels.size(), 1U);
  ASSERT_EQ(levels[0].size(), 3U);  // a line, a failed vote, a stake worth something
  EXPECT_EQ(levels[0][0].lines, -1);
  EXPECT_EQ(levels[0][1].lines, -1);
  EXPECT_EQ(levels[0][1].formula.nodes[0].levels, above_lowest);
  EXPECT_EQ(levels[0][2].worth, 2'500'000'000);
}

TEST(RankingLevels, EveryStatementIsALevel) {
  Case dispute = small_case(1, {{0}, {0}});
  add_line(dispute, 0, at(1, 2));
  Preference preference;
  preference.order = {{when(at(0, 2))}, {when(at(1, 1)), when(at(0, 1))}};
  dispute.preferences.push_back(preference);
  const auto levels = ranking_levels(dispute, ActorId(0));
  ASSERT_EQ(levels.size(), 3U);
  EXPECT_EQ(levels[0][0].lines, -1);
  EXPECT_EQ(levels[2].size(), 2U);
  EXPECT_TRUE(ranking_levels(small_case(1, {{0}}), ActorId(0)).empty());
}

}  // namespace
}  // namespace detente
