// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/axis_moves.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "point_of.hpp"

namespace detente::testing {
namespace {

std::vector<AxisMove> moves_of(const Case& dispute) {
  const auto space = ScenarioSpace::build(dispute, {});
  EXPECT_TRUE(space);
  const auto moves = find_axis_moves(dispute, *space, false, {});
  EXPECT_TRUE(moves);
  return *moves;
}

TEST(AxisMoves, AnIdleOptionMovesAsTheClosedFormSays) {
  const double q = std::exp(-6) / (1 + std::exp(-6));
  const std::vector<AxisMove> moves = moves_of(idle_option());
  ASSERT_EQ(moves.size(), 2U);
  EXPECT_EQ(moves[1].axis, AxisId(0U));
  EXPECT_NEAR(moves[1].probability, (1 - std::exp(-2 * q * 12)) / 2, 1e-12);
  EXPECT_EQ(moves[1].level, 1);
  EXPECT_EQ(moves[1].of_level, moves[1].probability);
}

TEST(AxisMoves, AHorizonWithinTheYearIsTheTime) {
  Case dispute = idle_option();
  dispute.forecast.horizon = {6, TimeUnit::Month};
  dispute.forecast.step = {2, TimeUnit::Month};
  EXPECT_EQ(moves_at(dispute.forecast), 3);
  const double q = std::exp(-6) / (1 + std::exp(-6));
  EXPECT_NEAR(moves_of(dispute)[1].probability, (1 - std::exp(-2 * q * 6)) / 2, 1e-12);
}

TEST(AxisMoves, TheWantedChangeComesFirst) {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 0, at(0, 0b10), -1);
  add_stake(dispute, 1, at(1, 0b10), 1);
  add_outcome(dispute, at(0, 0b10));
  const std::vector<AxisMove> moves = moves_of(dispute);
  ASSERT_EQ(moves.size(), 2U);
  EXPECT_EQ(moves[0].axis, AxisId(1U));
  EXPECT_GT(moves[0].probability, 0.9);
  EXPECT_LT(moves[1].probability, 0.01);
}

TEST(AxisMoves, ManyAxesAskedInGroupsAgreeWithEachAskedAlone) {
  Case dispute = small_case(1, {{0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}});
  for (std::size_t k = 0; k < 8; ++k) add_stake(dispute, 0, at(k, 0b10), k % 2 == 0 ? 1 : -1);
  add_outcome(dispute, at(0, 0b10));
  const std::vector<AxisMove> moves = moves_of(dispute);
  ASSERT_EQ(moves.size(), 8U);
  for (std::size_t k = 0; k < 4; ++k) {
    EXPECT_EQ(moves[k].axis.index() % 2, 0U);
    EXPECT_NEAR(moves[k].probability, moves[0].probability, 1e-12) << "the axes are alike";
    EXPECT_NEAR(moves[k + 4].probability, moves[4].probability, 1e-12);
  }
}

}  // namespace
}  // namespace detente::testing
