// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <sstream>

#include "detente/render/document.hpp"
#include "detente/render/words.hpp"

namespace detente::render {
namespace {

TEST(Text, PrintsEachKindOfBlock) {
  const Document document = {Heading{1, "A memo"}, Statement{"It holds."}, Bullets{{"one", "two"}},
                             Table{{"Who", "What"}, {{"Russia", "gains"}, {"the West", "pays"}}}};
  EXPECT_EQ(to_text(document),
            "A memo\n"
            "======\n"
            "\n"
            "> It holds.\n"
            "\n"
            "  - one\n"
            "  - two\n"
            "\n"
            "Who       What\n"
            "--------  -----\n"
            "Russia    gains\n"
            "the West  pays\n");
}

TEST(Text, NeverExceedsThePage) {
  std::string long_cell;
  for (int k = 0; k < 60; ++k) long_cell += "répétition ";
  const Document document = {Paragraph{long_cell}, Statement{long_cell}, Evidence{long_cell},
                             Bullets{{long_cell}}, Table{{"A", "B", "C"}, {{long_cell, long_cell, "short"}}}};
  std::istringstream lines(to_text(document));
  std::size_t widest = 0;
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, display_width(line));
  EXPECT_LE(widest, 100U);
  EXPECT_GT(widest, 90U) << "the page is used";
}

TEST(Text, MarksThatAreNotSeenTakeNoRoom) {
  const std::string text = to_text({Table{{"Who", "Gain"}, {{"נמל", "+1"}, {"abc", "+2"}}}});
  EXPECT_EQ(text,
            "Who  Gain\n"
            "---  ----\n"
            "\u2068נמל\u2069  +1\n"
            "abc  +2\n");
  const Heading heading{1, "港の町"};
  EXPECT_EQ(to_text({heading}), "港の町\n======\n") << "letters of East Asia are two columns wide";
}

TEST(Text, CellsWrapInsideTheirColumn) {
  std::string words;
  for (int k = 0; k < 30; ++k) words += "word ";
  const std::string text = to_text({Table{{"Left", "Right"}, {{"x", words}}}});
  EXPECT_NE(text.find("\n      word"), std::string::npos) << text;
}

}  // namespace
}  // namespace detente::render
