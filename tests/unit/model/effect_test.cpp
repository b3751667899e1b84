// SPDX-License-Identifier: MIT
#include "detente/model/effect.hpp"

#include <gtest/gtest.h>

#include "support/joint_case.hpp"

namespace detente {
namespace {

TEST(Effect, AJointOptionIsInEffectAtTheLowestLevelAnyPartyHolds) {
  Case dispute = testing::small_case(2, {{0, 3}, {1, 3}});
  testing::join_options(dispute, 0, 1);
  EXPECT_EQ(effective_level(dispute.options[0], {2, 1}), 1);
  EXPECT_EQ(effective_level(dispute.options[0], {0, 2}), 0);
}

TEST(Effect, AnOfferChangesNothingUntilItIsTaken) {
  Case dispute = testing::small_case(2, {{0}, {1}, {0}});
  testing::join_options(dispute, 0, 1);
  EXPECT_FALSE(changes_effect(dispute, {0, 0, 0}, {1, 0, 0}));
  EXPECT_TRUE(changes_effect(dispute, {1, 0, 0}, {1, 1, 0}));
  EXPECT_FALSE(changes_effect(dispute, {1, 0, 0}, {0, 0, 0})) << "nor does taking it back";
  EXPECT_TRUE(changes_effect(dispute, {0, 0, 0}, {1, 0, 1})) << "something else beside it does";
}

}  // namespace
}  // namespace detente
