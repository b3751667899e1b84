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
  EXPECT_TRUE(says(sentence, "nothing only because")) << sentence;
  EXPECT_TRUE(says(sentence, "more would hold if nobody were")) << sentence;
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

TEST(WordingPictures, AnOutcomeThatRestsOnAnAssumptionSaysSo) {
  const Report report = testing::advised_report();
  ReplayStep step = report.advice->history->steps[0];
  step.outcome = 0;
  const std::string plain = afterwards_words(*report.dispute, step);
  step.hangs_on = {AxisId(1)};
  const std::string conditional = afterwards_words(*report.dispute, step);
  EXPECT_EQ(conditional.find(plain + ", if (assumed) "), 0U) << conditional;
  step.hangs_on = {AxisId(0), AxisId(1), AxisId(2)};
  EXPECT_EQ(afterwards_words(*report.dispute, step), "not known: it hangs on 3 choices only assumed");
}

TEST(WordingPictures, AHistoryThatEndsElsewhereThanTodaySaysSo) {
  const Report report = testing::advised_report();
  Replay history = *report.advice->history;
  history.steps[0].after = report.dispute->today;
  EXPECT_EQ(ends_elsewhere_sentence(*report.dispute, history), "");
  history.steps[1].after[0] = static_cast<std::uint8_t>(report.dispute->today[0] == 0 ? 1 : 0);
  EXPECT_EQ(ends_elsewhere_sentence(*report.dispute, history), "") << "what came later is not today";
  history.steps[0].after = history.steps[1].after;
  const std::string sentence = ends_elsewhere_sentence(*report.dispute, history);
  EXPECT_EQ(sentence.find("This history does not end at today, but at: "), 0U) << sentence;
}

}  // namespace
}  // namespace detente::render
