// SPDX-License-Identifier: MIT
#include "detente/model/worth_range.hpp"

#include <gtest/gtest.h>

#include "small_case.hpp"

namespace detente {
namespace {

Formula at(std::size_t axis, std::uint64_t mask) {
  return Formula::literal(AxisId(axis), LevelSet::bits(mask));
}

TEST(WorthRange, LevelsOfOneOptionExcludeEachOther) {
  Case dispute = testing::small_case(2, {{0, 3}, {1, 2}});
  testing::add_stake(dispute, 0, at(0, 1 << 1), 5);
  testing::add_stake(dispute, 0, at(0, 1 << 2), 3);
  EXPECT_DOUBLE_EQ(worth_range(dispute, ActorId(0U)), 5) << "5 or 3, never 8";
  testing::add_stake(dispute, 0, at(1, 1 << 1), -2);
  EXPECT_DOUBLE_EQ(worth_range(dispute, ActorId(0U)), 7) << "options apart add up";
  EXPECT_DOUBLE_EQ(worth_range(dispute, ActorId(1U)), 0) << "no stakes";
}

TEST(WorthRange, AConditionOverBothJoinsThem) {
  Case dispute = testing::small_case(2, {{0, 2}, {1, 2}});
  testing::add_stake(dispute, 0, at(0, 2), 4);
  testing::add_stake(dispute, 0, at(1, 2), -4);
  testing::add_stake(dispute, 0, at(0, 2) && at(1, 2), -3);
  // 0, 4, -4 and -3: from -4 to 4.
  EXPECT_DOUBLE_EQ(worth_range(dispute, ActorId(0U)), 8);
}

}  // namespace
}  // namespace detente
