// SPDX-License-Identifier: MIT
#include "detente/model/picture.hpp"

#include <gtest/gtest.h>

#include "support/mistaken_dilemma.hpp"

namespace detente::testing {
namespace {

const ActorId ann(0), ben(1);

TEST(Picture, ReplacesStakesUnderANameOfTheirOwn) {
  const Case dispute = mistaken_dilemma(kind_neighbour);
  const Case seen = as_seen_by(dispute, ann);
  ASSERT_EQ(seen.stakes.size(), 4U);
  EXPECT_EQ(seen.stakes[2].id, "trust.ben_gain");
  EXPECT_EQ(seen.stakes[2].worth.likely, -1);
  EXPECT_EQ(seen.stakes[0].id, "ann_gain");
  EXPECT_TRUE(seen.beliefs.empty());
  EXPECT_EQ(as_seen_by(dispute, ben).stakes[2].id, "ben_gain");
  EXPECT_EQ(as_seen_by(dispute, ann, "trust").stakes[2].id, "ben_gain");
}

TEST(Picture, HoldsUnseenOptionsFixed) {
  const Case dispute = mistaken_dilemma(no_such_option);
  EXPECT_EQ(as_seen_by(dispute, ann).axes[1].change, Change::Fixed);
  EXPECT_EQ(as_seen_by(dispute, ben).axes[1].change, Change::Free);
  EXPECT_EQ(unseen_options(dispute, ann), std::vector<OptionId>{OptionId(1)});
  EXPECT_EQ(belief_holders(dispute), std::vector<ActorId>{ann});
}

TEST(Picture, PutsStatementsInThePlaceOfStakes) {
  const Case seen = as_seen_by(
      mistaken_dilemma("[[belief]]\nid = \"x\"\nholder = \"ann\"\nabout = \"ben\"\norder = [\"not b\"]\n"),
      ann);
  EXPECT_EQ(seen.stakes.size(), 2U);
  ASSERT_EQ(seen.preferences.size(), 1U);
  EXPECT_EQ(seen.preferences[0].actor, ben);
}

TEST(Picture, LeavesALineToItsOtherHolders) {
  const std::string shared =
      "[[redline]]\nid = \"line\"\nactors = [\"ann\", \"ben\"]\nnever = \"a and b\"\n"
      "[[belief]]\nid = \"x\"\nholder = \"ann\"\nabout = \"ben\"\n"
      "[[belief.redline]]\nid = \"line\"\nnever = \"b\"\n";
  const Case seen = as_seen_by(mistaken_dilemma(shared), ann);
  ASSERT_EQ(seen.red_lines.size(), 2U);
  EXPECT_EQ(seen.red_lines[0].actors, std::vector<ActorId>{ann});
  EXPECT_EQ(seen.red_lines[0].never.text, "a and b");
  EXPECT_EQ(seen.red_lines[1].actors, std::vector<ActorId>{ben});
  EXPECT_EQ(seen.red_lines[1].never.text, "b");
}

}  // namespace
}  // namespace detente::testing
