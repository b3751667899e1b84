// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/route.hpp"

#include "small_net.hpp"

namespace detente {
namespace {

using namespace testing;
using Set = std::vector<ScenarioIndex>;

Set on_paths(const SmallNet& small, PathKind kind, const Set& from, const Set& to) {
  const Bitmap goal = small.set(to);
  const Exploration found = explore(small.net, kind, small.set(from), &goal, {});
  return members(
      on_cheapest_paths(small.net, found, goal, static_cast<std::uint32_t>(found.layers.size() - 1)));
}

TEST(Route, EveryCheapestPathIsOn) {
  const SmallNet small(two_movers, dilemma);
  EXPECT_EQ(on_paths(small, PathKind::Any, {0}, {3}), (Set{0, 1, 2, 3}));
  EXPECT_EQ(on_paths(small, PathKind::Improving, {0}, {3}), (Set{0, 1, 2, 3}));
  EXPECT_EQ(on_paths(small, PathKind::Any, {0}, {1, 3}), (Set{0, 1}));
}

TEST(Route, DetoursThatCostASacrificeMoreAreOff) {
  const SmallNet small(two_movers, {{3, 1, 1, 2}, {1, 1, 2, 2}});
  EXPECT_EQ(on_paths(small, PathKind::FewestSacrifices, {0}, {3}), (Set{0, 2, 3}));
  EXPECT_EQ(on_paths(small, PathKind::Any, {0}, {3}), (Set{0, 1, 2, 3}));
}

}  // namespace
}  // namespace detente
