// SPDX-License-Identifier: MIT
#include "detente/study/path_teller.hpp"

#include "ways_case.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(PathTeller, SaysLinesOutcomesAndWhoMustGoFirst) {
  World world = World::make(case_of(river), {}).value();
  Bitmap today(world.space().total());
  today.set(world.space().today());
  PathsInput input = paths_input(world, today, 1).value();
  EXPECT_EQ(input.rankings.size(), world.space().blocks().size());
  // South's consent alone, without a toll.
  Levels levels = world.dispute().today;
  levels[1] = 1;
  input.goal = Bitmap(world.space().total());
  input.goal.set(world.space().index_of(levels));
  const PathAnswer found = find_path(input, PathKind::Any, nullptr, {}).value();
  const Path path = PathTeller(world, input.goal).told(found.path);
  ASSERT_EQ(path.places.size(), 2U);
  EXPECT_EQ(path.must_go_first, std::vector<ActorId>{ActorId(1U)});
  EXPECT_EQ(path.places.back().crossed.size(), 1U);
  EXPECT_FALSE(path.places.back().acceptable);
  EXPECT_TRUE(path.places.back().equilibrium);
  EXPECT_FALSE(path.places.front().equilibrium);
  EXPECT_EQ(path.places.back().outcome, 0U);
}

}  // namespace
}  // namespace detente
