// SPDX-License-Identifier: MIT
#include "detente/scenario/reachability.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

Bitmap by_moves(const Case& dispute) {
  const auto space = ScenarioSpace::build(dispute, Budget{});
  return *reachable_by_moves(dispute, *space, space->today(), Budget{});
}

Bitmap within_lines(const Case& dispute) {
  const auto space = ScenarioSpace::build(dispute, Budget{});
  return *reachable_within_lines(dispute, *space, Budget{});
}

TEST(Reachability, FollowsDirectionsAndFixedLevels) {
  // free (2) x up from 1 of 3 (2) x down from 0 (1) x fixed (1)
  const Case dispute =
      small_case(2, {{0}, {0, 3, Change::Up, 1}, {1, 3, Change::Down, 0}, {1, 4, Change::Fixed, 2}});
  EXPECT_EQ(by_moves(dispute).count(), 4U);
}

TEST(Reachability, OneMoveMayChangeSeveralOptionsPastAHole) {
  // Exactly one of two options of the same actor: N Y <-> Y N needs both at once.
  Case dispute = small_case(1, {{0, 2, Change::Free, 1}, {0}});
  add_rule(dispute, join(FormulaKind::Iff, {at(0, 2), at(1, 2)}));
  EXPECT_EQ(by_moves(dispute).count(), 2U);
  // With two owners the same hole parts them.
  Case parted = small_case(2, {{0, 2, Change::Free, 1}, {1}});
  add_rule(parted, join(FormulaKind::Iff, {at(0, 2), at(1, 2)}));
  EXPECT_EQ(by_moves(parted).count(), 1U);
}

TEST(Reachability, WithinLinesTheMoverPicksOnlyTheFewestCrossed) {
  Case dispute = small_case(2, {{0}, {1, 3}});
  add_stake(dispute, 0, at(0, 2), 1);
  add_stake(dispute, 1, at(1, 2), 1);
  EXPECT_EQ(within_lines(dispute).count(), 6U);
  add_line(dispute, 1, at(1, 4));
  EXPECT_EQ(within_lines(dispute).count(), 4U);
  add_line(dispute, 0, at(0, 2));
  EXPECT_EQ(within_lines(dispute).count(), 2U);
}

TEST(Reachability, LeavesAScenarioThatCrossesMoreLinesThanItMust) {
  // Today crosses the actor's line; from there it goes to a scenario that does not, and never comes back.
  Case dispute = small_case(1, {{0, 3, Change::Free, 2}});
  add_stake(dispute, 0, at(0, 2), 1);
  add_line(dispute, 0, at(0, 4));
  EXPECT_EQ(within_lines(dispute).count(), 3U);
  // One-way up from the top: it has nowhere to go, whatever it crosses.
  dispute.axes[0].change = Change::Up;
  EXPECT_EQ(within_lines(dispute).count(), 1U);
}

TEST(Reachability, AnActorThatWantsNothingNeverMoves) {
  Case dispute = small_case(2, {{0}, {1, 3}});
  add_stake(dispute, 1, at(1, 2), 1);
  EXPECT_EQ(within_lines(dispute).count(), 3U);
  EXPECT_EQ(by_moves(dispute).count(), 6U);
}

TEST(Reachability, AFailedVoteCountsAsAnOwnLine) {
  Case dispute = small_case(1, {{0, 3}});
  add_stake(dispute, 0, at(0, 2), 1);
  add_failing_vote(dispute, 0);
  EXPECT_EQ(within_lines(dispute).count(), 1U);
}

}  // namespace
}  // namespace detente
