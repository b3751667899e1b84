// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/ground.hpp"

#include <gtest/gtest.h>

#include "detente/scenario/reachability.hpp"
#include "support/random_case.hpp"

namespace detente::testing {
namespace {

ForecastGround ground_of(const Case& dispute, const ScenarioSpace& space) {
  const auto ground = lay_ground(dispute, space, {{}, point_inputs(dispute, false)}, {});
  EXPECT_TRUE(ground);
  return *ground;
}

TEST(Ground, TheReferenceIsWhatCheckCounts) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const Case dispute = random_case(seed);
    const auto space = ScenarioSpace::build(dispute, {});
    ASSERT_TRUE(space);
    EXPECT_EQ(ground_of(dispute, *space).reference, reachable_within_lines(dispute, *space, {})->count())
        << seed;
  }
}

TEST(Ground, UtilitiesRangeOverTen) {
  Case dispute = small_case(2, {{0}, {1, 2, Change::Fixed}});
  add_stake(dispute, 0, at(0, 0b10), 4);
  add_stake(dispute, 0, at(1, 0b10), 100);  // cannot come about: it does not stretch the scale
  const auto space = ScenarioSpace::build(dispute, {});
  const ForecastGround ground = ground_of(dispute, *space);
  ASSERT_EQ(ground.movers.size(), 1U);
  EXPECT_DOUBLE_EQ(ground.movers[0].scale, 2.5);
  EXPECT_EQ(ground.box.total(), 2U);
}

TEST(Ground, WhoWantsNothingNeverMoves) {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 0, at(0, 0b10), 4);
  const auto space = ScenarioSpace::build(dispute, {});
  EXPECT_EQ(ground_of(dispute, *space).reference, 2U);
}

TEST(Ground, StatementsAreRankedApartFromLines) {
  Case dispute = small_case(1, {{0}, {0}});
  Preference preference;
  preference.id = "order";
  preference.actor = ActorId(0U);
  preference.order = {{when(at(0, 0b10))}, {when(at(1, 0b10))}};
  dispute.preferences = {preference};
  add_line(dispute, 0, at(0, 0b10));
  const auto space = ScenarioSpace::build(dispute, {});
  const ForecastGround ground = ground_of(dispute, *space);
  // Only the second option moves while the line holds: ranks 1 and 2 of 4, a range of 1 made 10.
  EXPECT_EQ(ground.reference, 2U);
  EXPECT_DOUBLE_EQ(ground.movers[0].scale, 10);
}

}  // namespace
}  // namespace detente::testing
