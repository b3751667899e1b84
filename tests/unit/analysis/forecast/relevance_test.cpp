// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/relevance.hpp"

#include <gtest/gtest.h>

#include "point_of.hpp"

namespace detente::testing {
namespace {

using Axes = std::vector<std::uint8_t>;

Formula both(std::size_t a, std::size_t b) { return join(FormulaKind::And, {at(a, 0b10), at(b, 0b10)}); }

TEST(Relevance, FollowsTheStakesOfTheOwner) {
  Case dispute = small_case(2, {{0}, {1}, {1}});
  add_stake(dispute, 0, both(0, 1),
            1);  // the first actor looks at what the second does, not the other way round
  add_stake(dispute, 1, at(1, 0b10), 1);
  EXPECT_EQ(relevant_axes(dispute, {at(0, 0b10)}), (Axes{1, 1, 0}));
  EXPECT_EQ(relevant_axes(dispute, {at(1, 0b10)}), (Axes{0, 1, 0}));
  EXPECT_EQ(relevant_axes(dispute, {}), (Axes{0, 0, 0}));
}

TEST(Relevance, RulesLinesAndShocksTie) {
  Case dispute = small_case(2, {{0}, {1}, {1}, {0}});
  EXPECT_EQ(relevant_axes(dispute, {at(0, 0b10)}), (Axes{1, 0, 0, 0}));
  add_line(dispute, 0, both(0, 1));
  EXPECT_EQ(relevant_axes(dispute, {at(0, 0b10)}), (Axes{1, 1, 0, 0}));
  EXPECT_EQ(relevant_axes(dispute, {at(1, 0b10)}), (Axes{0, 1, 0, 0}));
  add_rule(dispute, both(1, 2));
  EXPECT_EQ(relevant_axes(dispute, {at(2, 0b10)}), (Axes{0, 1, 1, 0}));
  Shock shock;
  shock.set = {{AxisId(3U), 1}, {AxisId(2U), 1}};
  dispute.shocks = {shock};
  EXPECT_EQ(relevant_axes(dispute, {at(3, 0b10)}), (Axes{0, 1, 1, 1}));
}

TEST(Relevance, AnOrdinalPreferenceIsOnePiece) {
  Case dispute = small_case(1, {{0}, {0}, {0}});
  Preference preference;
  preference.id = "order";
  preference.actor = ActorId(0U);
  preference.order = {{when(at(0, 0b10))}, {when(at(1, 0b10))}};
  dispute.preferences = {preference};
  EXPECT_EQ(relevant_axes(dispute, {at(0, 0b10)}), (Axes{1, 1, 0}));
  dispute.preferences[0].order.clear();
  dispute.preferences[0].ranking = {{"Y-N"}, {"N--"}};
  EXPECT_EQ(relevant_axes(dispute, {at(0, 0b10)}), (Axes{1, 0, 1}));
}

TEST(Relevance, TheNarrowGroundIsSmallerAndKeepsTheScale) {
  Case dispute = small_case(1, {{0}, {0}, {0}});
  for (std::size_t a = 0; a < 3; ++a) add_stake(dispute, 0, at(a, 0b10), 1);
  const auto space = ScenarioSpace::build(dispute, {});
  const auto ground = lay_ground(dispute, *space, {{}, point_inputs(dispute, false)}, {});
  ASSERT_TRUE(ground);
  const ForecastGround narrow = narrowed(*ground, {at(1, 0b10)});
  EXPECT_EQ(ground->box.total(), 8U);
  EXPECT_EQ(narrow.box.total(), 2U);
  EXPECT_EQ(narrow.reference, 8U);
  EXPECT_EQ(narrow.movers[0].scale, ground->movers[0].scale);
}

}  // namespace
}  // namespace detente::testing
