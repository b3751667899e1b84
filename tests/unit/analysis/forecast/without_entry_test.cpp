// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/without_entry.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente::testing {
namespace {

Case with_everything() {
  Case dispute = small_case(2, {{0}, {1}});
  add_line(dispute, 0, at(0, 0b10));
  add_failing_vote(dispute, 1);
  add_stake(dispute, 0, at(1, 0b10), 4);
  Preference preference;
  preference.id = "order";
  preference.actor = ActorId(1U);
  preference.order = {{when(at(0, 0b10)), when(at(1, 0b10))}, {when(at(1, 0b01))}};
  dispute.preferences.push_back(preference);
  return dispute;
}

TEST(WithoutEntry, EachKindIsThereOrTakenOut) {
  const Case dispute = with_everything();
  const ForecastInputs likely = point_inputs(dispute, true);
  const EntryRef line{EntryKind::Line, 0, 0, 0}, vote{EntryKind::Vote, 0, 0, 0},
      stake{EntryKind::Stake, 0, 0, 0};
  EXPECT_EQ(with_entry(dispute, likely, line, true).line_holds[0], 1);
  EXPECT_EQ(with_entry(dispute, likely, line, false).line_holds[0], 0);
  EXPECT_EQ(with_entry(dispute, likely, vote, true).passes[0], 0);
  EXPECT_EQ(with_entry(dispute, likely, vote, false).passes[0], 1);
  EXPECT_EQ(with_entry(dispute, likely, stake, true).worths[0], 4);
  EXPECT_EQ(with_entry(dispute, likely, stake, false).worths[0], 0);
}

TEST(WithoutEntry, AVoteTurnsBothWaysAndALineIsWaived) {
  const Case dispute = with_everything();
  ForecastInputs inputs = point_inputs(dispute, true);
  const EntryRef vote{EntryKind::Vote, 0, 0, 0};
  EXPECT_EQ(with_turned(dispute, inputs, vote).passes[0], 1);
  inputs.passes[0] = 1;
  EXPECT_EQ(with_turned(dispute, inputs, vote).passes[0], 0);
  EXPECT_EQ(with_turned(dispute, inputs, {EntryKind::Line, 0, 0, 0}).line_holds[0], 0);
}

TEST(WithoutEntry, AStatementGoesFromTheOrderThatWasDrawn) {
  const Case dispute = with_everything();
  ForecastInputs inputs = point_inputs(dispute, true);
  Preference drawn = dispute.preferences[0];
  drawn.order = {{when(at(1, 0b10))}, {when(at(0, 0b10))}, {when(at(1, 0b01))}};
  inputs.drawn_orders = {drawn};
  const ForecastInputs dropped = with_entry(dispute, inputs, {EntryKind::Statement, 0, 0, 1}, false);
  ASSERT_EQ(dropped.drawn_orders.size(), 1U);
  ASSERT_EQ(dropped.drawn_orders[0].order.size(), 2U) << "the second of the first level came first";
  EXPECT_EQ(dropped.drawn_orders[0].order[0][0].formula, at(0, 0b10));
  EXPECT_EQ(with_entry(dispute, inputs, {EntryKind::Statement, 0, 0, 1}, true).drawn_orders[0].order.size(),
            3U);
}

TEST(WithoutEntry, WithoutItsRankingAnActorIsIndifferent) {
  Case dispute = small_case(1, {{0}});
  Preference preference;
  preference.id = "ranking";
  preference.actor = ActorId(0U);
  preference.ranking = {{"Y"}, {"N"}};
  dispute.preferences.push_back(preference);
  const ForecastInputs gone =
      with_entry(dispute, point_inputs(dispute, true), {EntryKind::Ranking, 0, 0, 0}, false);
  ASSERT_EQ(gone.drawn_orders.size(), 1U);
  EXPECT_TRUE(gone.drawn_orders[0].ranking.empty());
  ASSERT_EQ(gone.drawn_orders[0].order.size(), 1U);
  EXPECT_TRUE(gone.drawn_orders[0].order[0].empty());
}

}  // namespace
}  // namespace detente::testing
