// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/wording_advice.hpp"
#include "small_advice.hpp"

namespace detente::render {
namespace {

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(WordingPictures, WhetherAMistakeMatters) {
  EXPECT_TRUE(
      says(pictures_sentence(*testing::advised_report().advice), "the same as if nobody were mistaken"));
  const Report report = testing::advised_report(2);
  const std::string sentence = pictures_sentence(*report.advice);
  EXPECT_TRUE(says(sentence, "none of them only because")) << sentence;
  EXPECT_TRUE(says(sentence, "2 more would hold")) << sentence;
  const auto& corrections = report.advice->beliefs->corrections;
  EXPECT_TRUE(says(correction_words(*report.dispute, corrections.front()), "would come to hold"));
}

TEST(WordingPictures, HistoryStopsAtTheDateOfTheCase) {
  const Report report = testing::advised_report();
  const Replay& history = *report.advice->history;
  EXPECT_EQ(steps_until_today(history), std::vector<std::size_t>{0});
  const std::string sentence = history_sentence(*report.dispute, history);
  EXPECT_TRUE(says(sentence, "1 dated event")) << sentence;
  EXPECT_TRUE(says(sentence, "1 paid for whoever moved and 0 did not")) << sentence;
  EXPECT_TRUE(says(history_left_out_words(report), "1 event after the date of the case is left out"));
  EXPECT_EQ(gains_words(*report.dispute, history.steps[0]), "gains");
}

}  // namespace
}  // namespace detente::render
