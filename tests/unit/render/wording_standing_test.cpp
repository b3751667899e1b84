// SPDX-License-Identifier: MIT
#include "detente/render/wording_standing.hpp"

#include <gtest/gtest.h>

#include "detente/render/wording.hpp"
#include "detente/render/words.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

GoalSection ended_by(std::vector<ActorId> who, std::uint64_t lasting) {
  GoalSection goal;
  goal.origin = GoalOrigin::Wish;
  goal.wish = WishId(0);
  goal.result.reason = SettlementReason::Possible;
  goal.result.possible = goal.result.counted = true;
  goal.result.acceptable = 64;
  goal.lasting = lasting;
  goal.blockers = std::move(who);
  return goal;
}

TEST(StandingSentence, WhatTheAnswerOfOthersKeepsIsNotBlocked) {
  const Case dispute = testing::titled_case();
  const GoalSection goal = ended_by({ActorId(0U)}, 15);
  EXPECT_EQ(
      standing_sentence(dispute, goal),
      "“Trains run” crosses nobody’s line, yet the Government of Georgia would gain at first by leaving "
      "it, whatever its form; the answer of others deters that in 15 of 64 acceptable forms.");
  EXPECT_EQ(standing_cell(dispute, goal).find("blocked"), std::string::npos);
  const std::string both = standing_sentence(dispute, ended_by({ActorId(0U), ActorId(1U)}, 15));
  EXPECT_NE(both.find("would each gain"), std::string::npos) << both;
  EXPECT_LE(word_count(both), finding_words) << both;
}

TEST(StandingSentence, WhatLastsNowhereIsBlocked) {
  const Case dispute = testing::titled_case();
  const GoalSection goal = ended_by({ActorId(0U)}, 0);
  EXPECT_EQ(standing_sentence(dispute, goal), goal_sentence(dispute, goal));
  EXPECT_NE(standing_sentence(dispute, goal).find("blocks it"), std::string::npos);
  EXPECT_EQ(standing_cell(dispute, goal), "; blocked by the Government of Georgia");
  EXPECT_EQ(standing_cell(dispute, ended_by({}, 15)), "");
}

TEST(StandingSentence, StaysShortHoweverLongTheTitles) {
  Case dispute = testing::titled_case();
  dispute.actors[0].title =
      "the government whose name nobody ever shortens because every single part of it was fought over for "
      "years";
  const std::string sentence = standing_sentence(dispute, ended_by({ActorId(0U), ActorId(1U)}, 15));
  EXPECT_LE(word_count(sentence), finding_words) << sentence;
  EXPECT_NE(sentence.find("15 of 64"), std::string::npos) << sentence;
}

}  // namespace
}  // namespace detente::render
