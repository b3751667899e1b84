// SPDX-License-Identifier: MIT
#include "detente/scenario/dirty_blocks.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

TEST(DirtyBlocks, NewsReachesItsBlockOnce) {
  const std::vector<AxisShape> axes{{ActorId(0), 4}, {ActorId(1), 3}, {ActorId(2), 5}};
  const SpaceLayout layout = lay_out(axes, 3);
  std::vector<BlockGrid> grids;
  for (const OwnerBlock& block : layout.blocks) grids.emplace_back(layout.total, block);
  DirtyBlocks dirty(grids);
  EXPECT_TRUE(dirty.take(0).empty());
  const ScenarioIndex s = 2 + 4 * (1 + 3 * 4);
  dirty.mark(0, grids[0].block_of(s));
  dirty.mark(0, grids[0].block_of(s));
  dirty.mark(2, grids[2].block_of(s));
  EXPECT_EQ(dirty.count(0), 1U);
  EXPECT_TRUE(dirty.take(1).empty());
  EXPECT_EQ(dirty.take(0), std::vector<std::uint64_t>{grids[0].block_of(s)});
  EXPECT_EQ(dirty.take(2), std::vector<std::uint64_t>{grids[2].block_of(s)});
  EXPECT_TRUE(dirty.take(2).empty());
  dirty.mark_all();
  EXPECT_EQ(dirty.take(1).size(), 20U);
  dirty.clear(0);
  EXPECT_EQ(dirty.count(0), 0U);
  EXPECT_EQ(dirty.count(2), grids[2].blocks());
}

}  // namespace
}  // namespace detente
