// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/balance.hpp"

#include <gtest/gtest.h>

#include "support/random_case.hpp"

namespace detente {
namespace {

TEST(Balance, ComparesOwnStakesWithToday) {
  Case dispute = testing::small_case(3, {{0}});
  testing::add_stake(dispute, 0, testing::at(0, 2), 1);
  testing::add_stake(dispute, 1, testing::at(0, 2), -1);
  const Balance balance = balance_against_today(dispute, point_worths(dispute), {1});
  EXPECT_EQ(balance.better_off, std::vector{ActorId(0U)});
  EXPECT_EQ(balance.worse_off, std::vector{ActorId(1U)});
  const Balance same = balance_against_today(dispute, point_worths(dispute), {0});
  EXPECT_TRUE(same.better_off.empty() && same.worse_off.empty());
}

}  // namespace
}  // namespace detente
