// SPDX-License-Identifier: MIT
#include "detente/casefile/generate.hpp"

#include <gtest/gtest.h>

#include <string>

#include "detente/base/random.hpp"

namespace detente {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

std::string text_of(const GenerateOptions& options) {
  const Expected<std::string> text = generate_case(options);
  return text ? *text : "error: " + text.error().front().hint;
}

TEST(Generate, SameSeedSameBytesOnEveryMachine) {
  const std::string text =
      text_of({.stakes = 2, .red_lines = 4, .rules = 2, .joint = 1, .holes = 0.1, .seed = 7});
  EXPECT_EQ(text, text_of({.stakes = 2, .red_lines = 4, .rules = 2, .joint = 1, .holes = 0.1, .seed = 7}));
  EXPECT_NE(text, text_of({.stakes = 2, .red_lines = 4, .rules = 2, .joint = 1, .holes = 0.1, .seed = 8}));
  // The bytes themselves: a change here changes every case others generated with this version.
  EXPECT_EQ(stream_of(text), 1726552690476486773U) << text.substr(0, 400);
}

TEST(Generate, HasTheNumbersAskedFor) {
  const std::string text = text_of({.actors = 3,
                                    .options = 4,
                                    .stakes = 5,
                                    .red_lines = 7,
                                    .rules = 3,
                                    .wishes = 6,
                                    .one_way = 5,
                                    .joint = 2});
  EXPECT_EQ(count(text, "[[actor]]"), 3U);
  EXPECT_EQ(count(text, "[[option]]"), 14U);
  EXPECT_EQ(count(text, "parties = "), 2U);
  EXPECT_EQ(count(text, "[[redline]]"), 7U);
  EXPECT_EQ(count(text, "[[rule]]"), 3U);
  EXPECT_EQ(count(text, "[[wish]]"), 6U);
  EXPECT_EQ(count(text, "change = \"up\""), 3U);
  EXPECT_EQ(count(text, "change = \"down\""), 2U);
  EXPECT_EQ(count(text, "[[preference]]"), 2U);  // by turns: actors 1 and 3
  EXPECT_EQ(count(text, "[[stake]]"), 5U);       // actor 2
  EXPECT_EQ(count(text, "impossible = "), 3U);
}

TEST(Generate, StakesAlone) {
  const std::string text = text_of({.statements = 0, .stakes = 3});
  EXPECT_EQ(count(text, "[[stake]]"), 12U);
  EXPECT_EQ(count(text, "[[preference]]"), 0U);
}

TEST(Generate, StaircaseHasOneStepPerCombination) {
  const std::string text = text_of({.actors = 3, .options = 2, .levels = 3, .shape = CaseShape::Staircase});
  EXPECT_EQ(count(text, "[[preference]]"), 3U);
  EXPECT_EQ(count(text, " or "),
            4U * 7U + 4U);  // eight steps in each of four statements; four in the outcomes
}

TEST(Generate, RefusesWhatNoCaseCanHave) {
  const auto hint = [](const GenerateOptions& options) {
    const Expected<std::string> text = generate_case(options);
    EXPECT_FALSE(text.has_value());
    return text ? std::string() : code_name(text.error().front().code) + ": " + text.error().front().hint;
  };
  EXPECT_EQ(hint({.actors = 0}), "E701: it takes at least one actor and one option each");
  EXPECT_EQ(hint({.actors = 4, .options = 129}), "E701: it takes at most 512 options in all");
  EXPECT_EQ(hint({.levels = 17}), "E701: it takes 2 to 16 levels");
  EXPECT_EQ(hint({.holes = 0.95}), "E701: it takes a share of holes from 0 to 0.9");
  EXPECT_EQ(hint({.actors = 2, .options = 2, .one_way = 5}),
            "E701: it takes at most as many one-way options as the actors have of their own");
  EXPECT_EQ(hint({.actors = 1, .joint = 1}), "E701: it takes two actors for a joint option");
  EXPECT_NE(hint({.actors = 2, .shape = CaseShape::Staircase}).find("three actors for a staircase"),
            std::string::npos);
}

}  // namespace
}  // namespace detente
