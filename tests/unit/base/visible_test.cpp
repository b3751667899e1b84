// SPDX-License-Identifier: MIT
#include "detente/base/visible.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

TEST(Visible, LeavesWhatCanBeSeenAsItIs) {
  for (const std::string text : {"", "plain", "Réunion – “Москва” 東京 שלום 🚢", "a\\u001b"})
    EXPECT_EQ(visible(text), text);
}

TEST(Visible, ShowsControlsAndMarksOfDirectionAsEscapes) {
  EXPECT_EQ(visible("a\x1b[31mb\x07"), "a\\u001b[31mb\\u0007");
  EXPECT_EQ(visible(std::string("n\0l", 3)), "n\\u0000l");
  EXPECT_EQ(visible("one\r\ntwo\t\x7f"), "one\\u000d\\u000atwo\\u0009\\u007f");
  EXPECT_EQ(visible("\u0085\u009b2J"), "\\u0085\\u009b2J") << "C1, which some terminals obey like ESC [";
  EXPECT_EQ(visible("\u202etxt\u2066\u200f\u061c"), "\\u202etxt\\u2066\\u200f\\u061c");
  EXPECT_EQ(visible("a\u2028b"), "a\\u2028b");
}

TEST(Visible, ShowsBytesThatAreNoText) {
  EXPECT_EQ(visible("a\x9b\xff"), "a\\x9b\\xff");
  EXPECT_EQ(visible("\xc3"), "\\xc3") << "a letter cut in half";
  EXPECT_EQ(visible("\xed\xa0\x80"), "\\xed\\xa0\\x80") << "half of a pair";
}

TEST(Visible, KeepsBreaksAndPairsOfIsolatesWhereAsked) {
  EXPECT_EQ(visible("a\n\tb\r", Keep::Breaks), "a\n\tb\\u000d");
  EXPECT_EQ(visible("\u2068a\u2069", Keep::Breaks), "\\u2068a\\u2069");
  EXPECT_EQ(visible("\u2068a\u2069", Keep::BreaksAndIsolates), "\u2068a\u2069");
  EXPECT_EQ(visible("\u2069x\u2068y", Keep::BreaksAndIsolates), "\\u2069x\\u2068y")
      << "what is never closed would turn all that follows";
  EXPECT_EQ(visible("\u2068a\u202e\u2069", Keep::BreaksAndIsolates), "\u2068a\\u202e\u2069");
}

TEST(Visible, EveryCharacterComesBackFromItsBytes) {
  for (const std::uint32_t code : {0x41U, 0xE9U, 0x5D0U, 0x20ACU, 0xFFFDU, 0x1F6A2U}) {
    const std::string text = utf8_text(code);
    EXPECT_EQ(character_at(text, 0).code, code);
    EXPECT_EQ(character_at(text, 0).bytes, text.size());
  }
}

TEST(Visible, KnowsWhatShowsNothing) {
  for (const std::string text :
       {"", " \t\n", "\u00a0\u3000", "\u200b\ufeff", "\\u0000", " \\u202e \x1b", "\\x9b"})
    EXPECT_TRUE(shows_nothing(text)) << text;
  for (const std::string text : {"a", " \\u0041", "\\", "\\u00", "\\x", "0"})
    EXPECT_FALSE(shows_nothing(text)) << text;
}

}  // namespace
}  // namespace detente
