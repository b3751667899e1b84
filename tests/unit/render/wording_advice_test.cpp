// SPDX-License-Identifier: MIT
#include "detente/render/wording_advice.hpp"

#include <gtest/gtest.h>

#include "detente/render/names.hpp"
#include "detente/render/words.hpp"
#include "small_advice.hpp"

namespace detente::render {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(WordingAdvice, WhatPaysIsToldApartFromWhatTakesASacrifice) {
  const Report report = testing::advised_report();
  const std::string sentence = ways_sentence(*report.advice);
  EXPECT_TRUE(has(sentence, "Of the 3 wishes and outcomes not so today")) << sentence;
  EXPECT_TRUE(has(sentence, "2 can be reached by moves that each pay")) << sentence;
  EXPECT_TRUE(has(sentence, "1 only if somebody moves without gaining")) << sentence;
  EXPECT_TRUE(has(sentence, "each in the most lasting form that crosses no line")) << sentence;
  EXPECT_LE(word_count(sentence), finding_words) << sentence;
  EXPECT_TRUE(ways_sentence({}).empty());
  Advice one;
  one.ways = {report.advice->ways[1]};
  EXPECT_EQ(
      ways_sentence(one),
      "The one wish or outcome that could be agreed or would last and is not so today can be reached in "
      "a form that crosses no line only if somebody moves without gaining.");
  one.ways.front().paths.ending = PathEnding::Lasting;
  EXPECT_TRUE(has(ways_sentence(one), "in a form that crosses no line and holds only if"))
      << ways_sentence(one);
  EXPECT_LE(word_count(ways_sentence(one)), finding_words);
  const std::string gift = sacrifice_sentence(*report.dispute, one.ways.front());
  EXPECT_EQ(gift.find("To last and cross no line, “Trains run” takes a step"), 0U) << gift;
  one.ways = {report.advice->ways[0]};
  EXPECT_TRUE(has(ways_sentence(one), "Each of the 2 wishes and outcomes")) << ways_sentence(one);
  one.ways.front().paths.paths.front().found = false;
  EXPECT_TRUE(has(ways_sentence(one), "by no sequence of moves")) << ways_sentence(one);
}

TEST(WordingAdvice, WhoMustBeginIsNamed) {
  const Report report = testing::advised_report();
  const std::string who = actor_name(*report.dispute, ActorId(1));
  EXPECT_TRUE(has(first_movers_sentence(*report.dispute, *report.advice), "must go first, whichever"));
  const std::string gift = sacrifice_sentence(*report.dispute, report.advice->ways[1]);
  EXPECT_TRUE(has(gift, "a step of " + who + " that does not pay")) << gift;
  EXPECT_TRUE(has(gift, "would gain at first by leaving again")) << gift;
  const Path& path = report.advice->ways[1].paths.paths.front();
  EXPECT_TRUE(rather_elsewhere(path, false).empty());
  EXPECT_EQ(rather_elsewhere(path, true), std::vector<ActorId>{ActorId(1)});
}

TEST(WordingAdvice, OneSetThatOpensTwoWishesIsOneOpening) {
  const Report report = testing::advised_report();
  Advice advice = *report.advice;
  advice.levers.push_back(advice.levers.front());
  advice.levers.back().wish = WishId(1);
  advice.levers.back().answer.levers.push_back(testing::small_lever(1, {0, 1, 1, 0}));
  const std::vector<Opening> all = openings(advice);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all.front().wishes.size(), 2U);
  EXPECT_EQ(all.front().worse_off, std::vector<ActorId>{ActorId(1)});
  EXPECT_TRUE(has(openings_sentence(*report.dispute, advice), "2 of the 2 wishes that are ruled out"));
}

TEST(WordingAdvice, PaymentsNameThePayeeAndItsUnits) {
  const Report report = testing::advised_report();
  const std::string sentence = payments_sentence(*report.dispute, report.advice->payments.front());
  EXPECT_TRUE(has(sentence, "2 more to " + actor_name(*report.dispute, ActorId(1)) + ", in its own units"))
      << sentence;
}

TEST(WordingAdvice, WhatIsLeftOutComesWithItsCommand) {
  Report report = testing::advised_report();
  EXPECT_TRUE(has(ways_left_out_words(report), "detente paths small.toml"));
  EXPECT_TRUE(has(levers_left_out_words(report), "detente levers small.toml"));
}

}  // namespace
}  // namespace detente::render
