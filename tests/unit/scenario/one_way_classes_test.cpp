// SPDX-License-Identifier: MIT
#include "detente/scenario/one_way_classes.hpp"

#include <gtest/gtest.h>

#include <set>

namespace detente {
namespace {

void expect_reachability(const std::vector<AxisShape>& axes) {
  const SpaceLayout layout = lay_out(axes, 1);
  const OwnerBlock& block = layout.blocks.front();
  const OneWayClasses classes(block);
  ASSERT_GT(classes.count(), 1U);
  for (std::uint64_t from = 0; from < block.size; ++from) {
    std::set<std::uint64_t> targets;
    for_each_target(block.moves, from, [&](std::uint64_t t) { targets.insert(t); });
    for (std::uint64_t to = 0; to < block.size; ++to) {
      bool origin = false;
      classes.for_each_origin(classes.class_of(to),
                              [&](std::uint64_t c) { origin = origin || c == classes.class_of(from); });
      ASSERT_EQ(origin, targets.count(to) == 1) << from << ' ' << to;
    }
  }
}

TEST(OneWayClasses, TellWhatCanBeReached) {
  const ActorId a(0);
  expect_reachability({{a, 2, Change::Up}, {a, 3}, {a, 3, Change::Down}, {a, 2}, {a, 4, Change::Up}});
}

TEST(OneWayClasses, CountThroughWhereListsWouldBeTooLong) {
  const std::vector<AxisShape> axes(13, {ActorId(0), 2, Change::Up});
  const SpaceLayout layout = lay_out(axes, 1);
  const OneWayClasses classes(layout.blocks.front());
  EXPECT_EQ(classes.count(), 8192U);
  std::uint64_t visited = 0;
  classes.for_each_origin(classes.class_of(8191), [&](std::uint64_t) { ++visited; });
  EXPECT_EQ(visited, 8192U);
  visited = 0;
  classes.for_each_origin(5, [&](std::uint64_t c) { visited += 1 + 10 * (c & ~std::uint64_t{5}); });
  EXPECT_EQ(visited, 4U);  // the subsets of {0, 2}
}

TEST(OneWayClasses, FreeOptionsMakeOneClass) {
  const std::vector<AxisShape> axes(3, {ActorId(0), 3});
  const SpaceLayout layout = lay_out(axes, 1);
  EXPECT_EQ(OneWayClasses(layout.blocks.front()).count(), 1U);
}

}  // namespace
}  // namespace detente
