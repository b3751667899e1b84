// SPDX-License-Identifier: MIT
#include "detente/render/wording_importance.hpp"

#include <gtest/gtest.h>

#include "titled_case.hpp"

namespace detente::render {
namespace {

using namespace testing;

constexpr EntryRef held(std::uint32_t k) { return {EntryKind::Line, k, 0, 0}; }

QuestionImportance about_trains(std::vector<EntryImportance> entries, std::vector<TurningSet> sets) {
  QuestionImportance question;
  question.kind = QuestionKind::Goal;
  question.wish = WishId(0U);
  question.tested = entries.size();
  question.entries = std::move(entries);
  question.sets = std::move(sets);
  return question;
}

TEST(WordingImportance, TwoVetoesAreNamedTogetherAndNeitherAlone) {
  const Case dispute = titled_case();
  const QuestionImportance question =
      about_trains({{held(0), 0.1, 0, 0.2}, {held(1), 0.2, 0, 0.1}}, {{{held(0), held(1)}, 0.02}});
  const std::string sentence = question_sentence(dispute, question);
  EXPECT_NE(sentence.find("Whether “Trains run” can be agreed hangs on "), std::string::npos) << sentence;
  EXPECT_NE(sentence.find(" together; either alone matters only if the other is a bluff (10 % and 20 %)."),
            std::string::npos)
      << sentence;
}

TEST(WordingImportance, OneLineAloneSaysHowLikelyItIsABluff) {
  const Case dispute = titled_case();
  const std::string sentence =
      question_sentence(dispute, about_trains({{held(0), 1, 0, 0.2}}, {{{held(0)}, 0.2}}));
  EXPECT_NE(sentence.find(" alone, which is a bluff with 20 %."), std::string::npos) << sentence;
}

TEST(WordingImportance, EitherOfTwoWouldDo) {
  const Case dispute = titled_case();
  const std::string sentence = question_sentence(
      dispute,
      about_trains({{held(0), 0.9, 0, 0.2}, {held(1), 0.8, 0, 0.1}}, {{{held(0)}, 0.2}, {{held(1)}, 0.1}}));
  EXPECT_NE(sentence.find(": either giving way would do (20 % and 10 %)."), std::string::npos) << sentence;
}

TEST(WordingImportance, NothingDecidedIsNeverNothingTurnsIt) {
  const Case dispute = titled_case();
  QuestionImportance question;
  question.kind = QuestionKind::Outcome;
  question.tested = 12;
  question.left_out = 30;
  question.draws = 32;
  const Importance importance{{question}, false};
  EXPECT_EQ(
      importance_sentence(dispute, importance),
      "Which outcome is likeliest in 24 months: none of the 12 entries tested decided it in 32 draws; 30 "
      "not tested.");
}

TEST(WordingImportance, TheHeadlineIsTheFirstQuestionThatIsOpen) {
  const Case dispute = titled_case();
  QuestionImportance firm = about_trains({{held(1), 1, 0, 0.0}}, {{{held(1)}, 0.0}});
  QuestionImportance open = about_trains({{held(0), 1, 0, 0.2}}, {{{held(0)}, 0.2}});
  open.wish = WishId(1U);
  EXPECT_NE(importance_sentence(dispute, {{firm, open}, false}).find("“Wine is sold”"), std::string::npos);
  EXPECT_NE(importance_sentence(dispute, {{firm}, false}).find("“Trains run”"), std::string::npos);
}

TEST(WordingImportance, WhatWasNotTestedSaysWhy) {
  const Case dispute = titled_case();
  QuestionImportance untested = about_trains({}, {});
  untested.untested = Untested::NothingStands;
  EXPECT_EQ(importance_sentence(dispute, {{untested}, false}),
            "Nothing was tested: no line and no vote stands in the way of “Trains run”.");
  EXPECT_EQ(
      untested_sentences(dispute, {{untested}, false}),
      std::vector<std::string>{"Nothing was tested for whether “Trains run” can be agreed: no line and no "
                               "vote stands in the way."});
  EXPECT_EQ(importance_sentence(dispute, {}),
            "Nothing was tested: the case has no wish, and no outcome to forecast.");
}

TEST(WordingImportance, TheNoteTellsWhatIsExactAndWhatIsDrawn) {
  const QuestionImportance exact = about_trains({{held(0), 1, 0, 0.2}}, {});
  EXPECT_NE(importance_note({{exact}, false}).find("computed exactly."), std::string::npos);
  QuestionImportance drawn;
  drawn.kind = QuestionKind::Outcome;
  drawn.draws = 32;
  drawn.entries = {{held(0), 0.5, 0.088, 0.2}};
  EXPECT_NE(importance_note({{exact, drawn}, false})
                .find("; the rest is counted over 32 draws, with a standard error of at most 9 points."),
            std::string::npos)
      << importance_note({{exact, drawn}, false});
}

}  // namespace
}  // namespace detente::render
