// SPDX-License-Identifier: MIT
#include "detente/study/advice_ways.hpp"

#include <algorithm>

#include "detente/study/paths_study.hpp"
#include "support/random_case.hpp"
#include "ways_case.hpp"

namespace detente {
namespace {

using namespace testing;

Advice ways_of(std::shared_ptr<const Case> dispute, std::size_t most = 8) {
  World world = World::make(std::move(dispute), {}).value();
  Advice advice;
  EXPECT_TRUE(add_ways(world, most, advice));
  return advice;
}

TEST(AdviceWays, WishAndFutureWithTheSamePathShareAWay) {
  const Advice advice = ways_of(case_of(river));
  ASSERT_EQ(advice.ways.size(), 1U);  // "parted" is where things stand
  const AdviceWay& way = advice.ways.front();
  EXPECT_EQ(way.wishes, std::vector<WishId>{WishId(0U)});
  EXPECT_EQ(way.outcomes, std::vector<OutcomeId>{OutcomeId(0U)});
  const Path& path = way.paths.paths.front();
  EXPECT_EQ(path.kind, PathKind::Improving);
  EXPECT_EQ(way.paths.ending, PathEnding::Lasting);
  EXPECT_TRUE(path.places.back().acceptable && path.places.back().equilibrium);
}

TEST(AdviceWays, WhatIsBeyondTheMostIsCounted) {
  const Advice advice = ways_of(case_of(river), 1);
  EXPECT_EQ(advice.ways_left_out, 1U);
  EXPECT_TRUE(advice.ways.front().outcomes.empty());
}

TEST(AdviceWays, NoWayAgainstTheDirectionOfAnOption) {
  const auto dispute = case_of(with(river, "title = \"People cross\"\nwhen = \"bridge\"",
                                    "title = \"The wall stands\"\nwhen = \"wall\""));
  const Advice advice = ways_of(dispute);
  ASSERT_FALSE(advice.ways.empty());
  EXPECT_EQ(advice.ways.front().wishes, std::vector<WishId>{WishId(0U)});
  EXPECT_FALSE(advice.ways.front().paths.paths.front().found);
  EXPECT_TRUE(advice.ways.front().paths.paths.front().complete);
}

/// What the command finds when it is asked for one goal by itself.
Path alone(const Case& dispute, const PathsResult& asked) {
  World world = World::make(std::make_shared<const Case>(dispute), {}).value();
  PathsRequest request;
  request.goal = asked.goal;
  request.ending = asked.ending;
  request.kinds = {PathKind::FewestSacrifices};
  return find_paths(world, request).value().paths.front();
}

TEST(AdviceWays, EachIsThePathTheCommandFindsForThatGoalAlone) {
  std::size_t found = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    const Case dispute = random_case(seed);
    const auto shared = std::make_shared<const Case>(dispute);
    if (!World::make(shared, {})) continue;
    for (const AdviceWay& way : ways_of(shared).ways) {
      const Path& path = way.paths.paths.front();
      const Path other = alone(dispute, way.paths);
      ASSERT_EQ(path.found, other.found) << "seed " << seed;
      EXPECT_EQ(path.sacrifices, other.sacrifices) << "seed " << seed;
      EXPECT_EQ(path.must_go_first, other.must_go_first) << "seed " << seed;
      ASSERT_EQ(path.places.size(), other.places.size()) << "seed " << seed;
      for (std::size_t k = 0; k < path.places.size(); ++k)
        EXPECT_EQ(path.places[k].scenario, other.places[k].scenario) << "seed " << seed;
      found += path.found ? 1 : 0;
    }
  }
  EXPECT_GT(found, 20U);
}

}  // namespace
}  // namespace detente
