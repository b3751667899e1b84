// SPDX-License-Identifier: MIT
#include "detente/scenario/layout.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

TEST(Layout, AcceptsAxesInAnyOrder) {
  const std::vector<AxisShape> axes{{ActorId(1), 3, Change::Up},
                                    {ActorId(0), 2},
                                    {ActorId(0), 5, Change::Fixed},
                                    {ActorId(1), 4},
                                    {ActorId(0), 7}};
  const SpaceLayout layout = lay_out(axes, 3);
  EXPECT_EQ(layout.total, 3U * 2 * 5 * 4 * 7);
  EXPECT_EQ(layout.strides, (std::vector<std::uint64_t>{14, 1, 168, 42, 2}));
  ASSERT_EQ(layout.blocks.size(), 2U);  // actor 2 owns nothing
  EXPECT_EQ(layout.blocks[0].size, 14U);
  EXPECT_FALSE(layout.blocks[0].one_way());
  EXPECT_EQ(layout.blocks[1].stride, 14U);
  EXPECT_EQ(layout.blocks[1].size, 12U);
  EXPECT_TRUE(layout.blocks[1].one_way());
  EXPECT_EQ(layout.blocks[1].moves[1].stride, 42U);
}

TEST(Layout, OfNothingIsOneScenario) {
  const SpaceLayout layout = lay_out({}, 2);
  EXPECT_EQ(layout.total, 1U);
  EXPECT_TRUE(layout.blocks.empty());
}

}  // namespace
}  // namespace detente
