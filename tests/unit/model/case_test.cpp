// SPDX-License-Identifier: MIT
#include "detente/model/case.hpp"

#include <gtest/gtest.h>

#include "small_case.hpp"

namespace detente {
namespace {

TEST(Case, WhoDecides) {
  const Case c = testing::small_case();
  EXPECT_TRUE(c.decides(ActorId(0)));
  EXPECT_TRUE(c.decides(ActorId(1)));
  EXPECT_FALSE(c.decides(ActorId(2)));
}

TEST(Case, FindsByTypedPosition) {
  const Case c = testing::small_case();
  EXPECT_EQ(c.actor(ActorId(1)).id, "moscow");
  EXPECT_EQ(c.option(OptionId(2)).id, "visas");
  EXPECT_EQ(c.axis(AxisId(0)).levels, 3);
}

}  // namespace
}  // namespace detente
