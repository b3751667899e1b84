// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/beliefs.hpp"
#include "detente/render/words.hpp"
#include "detente/study/beliefs_study.hpp"
#include "support/mistaken_dilemma.hpp"

namespace detente::render {
namespace {

TEST(WordingBeliefs, SaysWhatIsLostInFewWords) {
  const Case dispute = testing::mistaken_dilemma(testing::kind_neighbour);
  const auto result = weigh_beliefs(dispute, {.concepts = {SolutionConcept::Seq}}, {});
  ASSERT_TRUE(result);
  const std::vector<std::string> sentences = beliefs_sentences(dispute, *result);
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_EQ(sentences[0],
            "Under SEQ, nothing of what holds as people see each other holds only because somebody is "
            "mistaken; more "
            "would hold if nobody were.");
  EXPECT_EQ(sentences[1], "Today would hold under SEQ if nobody were mistaken about the others.");
  for (const std::string& sentence : sentences) EXPECT_LE(word_count(sentence), finding_words);
  EXPECT_EQ(picture_sentence(dispute, result->games[0]), "This picture gets Ben’s aims wrong.");
  EXPECT_EQ(correction_sentence(dispute, result->corrections[0].concepts[0]),
            "Under SEQ, some form of peace would come to hold, to the gain of Ann and Ben.");
  EXPECT_EQ(foresight_sentences(dispute, result->foresight[0]),
            std::vector<std::string>{"Not seen coming: a move of Ben that would pay from today."});
}

}  // namespace
}  // namespace detente::render
