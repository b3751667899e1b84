// SPDX-License-Identifier: MIT
#include "detente/study/belief_moves.hpp"

#include <gtest/gtest.h>

#include "support/mistaken_dilemma.hpp"

namespace detente::testing {
namespace {

TEST(BeliefMoves, WhomAChangeServes) {
  const Case dispute = mistaken_dilemma("");
  const auto truth = play_truth(dispute, {SolutionConcept::Nash}, {});
  ASSERT_TRUE(truth);
  const auto set = [&](std::vector<Levels> members) {
    Bitmap bits(truth->space->total());
    for (const Levels& levels : members) bits.set(truth->space->index_of(levels));
    return bits;
  };
  CorrectionConcept better, split, nothing;
  weigh_change(*truth, set({{1, 1}}), set({{0, 0}}), better);
  EXPECT_EQ(better.gains.size(), 2U);
  weigh_change(*truth, set({{1, 1}}), set({{1, 0}}), split);
  EXPECT_EQ(split.gains, std::vector<ActorId>{ActorId(0U)});
  EXPECT_EQ(split.loses, std::vector<ActorId>{ActorId(1U)});
  weigh_change(*truth, set({}), set({{1, 0}}), nothing);
  EXPECT_TRUE(nothing.gains.empty() && nothing.loses.empty() && nothing.mixed.empty());
}

}  // namespace
}  // namespace detente::testing
