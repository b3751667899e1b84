// SPDX-License-Identifier: MIT
#include "detente/render/words.hpp"

#include <gtest/gtest.h>

namespace detente::render {
namespace {

TEST(Words, CountsAgreeInNumber) {
  EXPECT_EQ(counted(0, "scenario", "scenarios"), "no scenario");
  EXPECT_EQ(counted(1, "scenario", "scenarios"), "1 scenario");
  EXPECT_EQ(counted(12288, "scenario", "scenarios"), "12,288 scenarios");
}

TEST(Words, DigitsComeInGroupsOfThree) {
  EXPECT_EQ(group_digits(999), "999");
  EXPECT_EQ(group_digits(1000), "1,000");
  EXPECT_EQ(group_digits(std::string("1267650600228229401496703205376")),
            "1,267,650,600,228,229,401,496,703,205,376");
}

TEST(Words, ListsEndInAnd) {
  EXPECT_EQ(listed({}), "");
  EXPECT_EQ(listed({"a"}), "a");
  EXPECT_EQ(listed({"a", "b"}, "or"), "a or b");
  EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
}

TEST(Words, CapitalsReachBehindAnOpeningQuotationMark) {
  EXPECT_EQ(capitalised("today holds"), "Today holds");
  EXPECT_EQ(capitalised(quoted("trains run")), "“Trains run”");
  EXPECT_EQ(capitalised(""), "");
}

TEST(Words, FirstThatFitsPrefersTheRichest) {
  std::string words40, words41 = "w";
  for (int k = 0; k < 40; ++k) words40 += k == 0 ? "w" : " w", words41 += " w";
  EXPECT_EQ(word_count(words40), 40U);
  EXPECT_EQ(first_that_fits({words41, words40, "short"}), words40);
  EXPECT_EQ(first_that_fits({words41, words41 + " w"}), words41 + " w") << "the last one where none fits";
}

TEST(Words, WrapsAtSpacesByColumnsNotBytes) {
  EXPECT_EQ(wrapped("ab cd ef", 5), (std::vector<std::string>{"ab cd", "ef"}));
  EXPECT_EQ(wrapped("éé éé", 5), (std::vector<std::string>{"éé éé"}));
  EXPECT_EQ(wrapped("abcdefgh ij", 4), (std::vector<std::string>{"abcdefgh", "ij"}));
  EXPECT_EQ(wrapped("", 10), (std::vector<std::string>{""}));
}

TEST(Words, NumbersAreShort) {
  EXPECT_EQ(number_words(3), "3");
  EXPECT_EQ(number_words(-0.5), "−0.5");
  EXPECT_EQ(number_words(1.0 / 3), "0.333");
  EXPECT_EQ(number_words(-0.0001), "0");
  EXPECT_EQ(number_words(1200), "1200");
}

}  // namespace
}  // namespace detente::render
