// SPDX-License-Identifier: MIT
#include "detente/scenario/space_box.hpp"

#include <gtest/gtest.h>

#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/space.hpp"
#include "support/random_case.hpp"

namespace detente::testing {
namespace {

TEST(SpaceBox, AxesOfOneLevelVanish) {
  const Case dispute = small_case(2, {{0, 3}, {1, 2}, {0, 2}});
  const SpaceBox box = make_box(dispute, {LevelSet::bits(0b101), LevelSet::bits(0b10), LevelSet::bits(0b11)});
  EXPECT_EQ(box.total(), 4U);
  EXPECT_EQ(index_in(box, Levels{2, 1, 1}), box.layout.strides[0] + box.layout.strides[2]);
  EXPECT_EQ(box.layout.blocks[0].size, 4U);
  EXPECT_EQ(box.layout.blocks[1].size, 1U);
  EXPECT_EQ(position_of(LevelSet::bits(0b101), 2), 1U);
}

TEST(SpaceBox, TheWholeBoxIsTheSpace) {
  const Case dispute = random_case(3);
  const auto space = ScenarioSpace::build(dispute, {});
  ASSERT_TRUE(space);
  const SpaceBox whole = whole_box(dispute);
  EXPECT_EQ(whole.total(), space->total());
  EXPECT_EQ(whole.layout.strides, space->strides());
}

// Every scenario of random boxes: the formula and the place say what they say of the case.
TEST(SpaceBox, FormulasAndPlacesKeepTheirMeaning) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Case dispute = random_case(seed);
    Dice dice(seed);
    std::vector<LevelSet> kept;
    for (const Axis& axis : dispute.axes)
      kept.push_back(LevelSet::bits(1 + dice.below((std::size_t{1} << axis.levels) - 1)));
    const SpaceBox box = make_box(dispute, kept), whole = whole_box(dispute);
    const Formula formula = random_formula(dice, dispute);
    const Bitmap inside_box = scenarios_where(box, formula), everywhere = scenarios_where(whole, formula);
    const std::vector<ScenarioIndex> places = places_in(box, whole);
    ASSERT_EQ(places.size(), box.total());
    std::uint64_t seen = 0;
    for_each_scenario(dispute, [&](const Levels& levels) {
      for (std::size_t a = 0; a < levels.size(); ++a)
        if (!kept[a].contains(levels[a])) return;
      const ScenarioIndex n = index_in(box, levels);
      EXPECT_EQ(places[n], index_in(whole, levels)) << seed;
      EXPECT_EQ(inside_box.test(n), holds(formula, levels)) << seed;
      EXPECT_EQ(everywhere.test(places[n]), holds(formula, levels)) << seed;
      ++seen;
    });
    EXPECT_EQ(seen, box.total());
    EXPECT_EQ(levels_held(box, Bitmap(box.total(), true)), kept);
  }
}

}  // namespace
}  // namespace detente::testing
