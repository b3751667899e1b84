// SPDX-License-Identifier: MIT
#include "detente/study/scenario_set.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(ScenarioSet, CountsAllAndListsTheFirst) {
  const World world = world_of(small_case(1, {{0}, {0}}));
  const ScenarioSpace& space = world.space();
  const Bitmap all(space.total(), true), none(space.total(), false);
  const ScenarioSet set = scenario_set(space, all, {none, all}, 2);
  EXPECT_EQ(set.summary.count, 4U);
  EXPECT_EQ(set.summary.by_outcome, (std::vector<std::uint64_t>{0, 4}));
  EXPECT_EQ(set.listed, (std::vector<Levels>{{0, 0}, {0, 1}}));
}

}  // namespace
}  // namespace detente
