// SPDX-License-Identifier: MIT
#include "detente/study/pictures.hpp"

#include <gtest/gtest.h>

#include "support/mistaken_dilemma.hpp"

namespace detente::testing {
namespace {

TEST(Pictures, TakeOverWhatIsNotMisread) {
  const Case dispute = mistaken_dilemma(kind_neighbour);
  const auto truth = play_truth(dispute, {SolutionConcept::Seq}, {});
  ASSERT_TRUE(truth);
  const auto seen = play_picture(dispute, *truth, ActorId(0U), {}, {SolutionConcept::Seq}, {});
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->space, truth->space);
  EXPECT_EQ(seen->rankings[0], truth->rankings[0]);
  EXPECT_NE(seen->rankings[1], truth->rankings[1]);
  EXPECT_EQ(truth->stability.concepts[0].equilibria.count(), 2U);
  const auto right = play_picture(dispute, *truth, ActorId(0U), "trust", {SolutionConcept::Seq}, {});
  ASSERT_TRUE(right);
  EXPECT_EQ(right->stability.concepts[0].equilibria, truth->stability.concepts[0].equilibria);
}

}  // namespace
}  // namespace detente::testing
