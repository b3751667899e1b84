// SPDX-License-Identifier: MIT
#include "detente/render/direction.hpp"

#include <gtest/gtest.h>

namespace detente::render {
namespace {

TEST(Direction, LeavesLeftToRightTextAsItIs) {
  for (const std::string text : {"", "Kyiv +1", "Київ +1", "東京 (+1)", "“Réunion”"}) {
    EXPECT_EQ(isolated(text), text);
    EXPECT_EQ(isolated_runs(text), text);
  }
}

TEST(Direction, SetsANameApartOnce) {
  EXPECT_EQ(isolated("נמל חיפה"), "\u2068נמל חיפה\u2069");
  EXPECT_EQ(isolated(isolated("נמל חיפה")), "\u2068נמל חיפה\u2069");
  EXPECT_EQ(isolated("ميناء 3 (old)"), "\u2068ميناء 3 (old)\u2069");
  EXPECT_EQ(isolated("the \u2068نهر\u2069 and נמל"), "\u2068the \u2068نهر\u2069 and נמל\u2069");
}

TEST(Direction, FindsRunsOfWords) {
  EXPECT_EQ(isolated_runs("נמל חיפה +1, ميناء −2"), "\u2068נמל חיפה\u2069 +1, \u2068ميناء\u2069 −2");
  EXPECT_EQ(isolated_runs("\u2068נמל\u2069: ميناء"), "\u2068נמל\u2069: \u2068ميناء\u2069");
  EXPECT_EQ(isolated_runs("צה\"ל 5 (נמל)"), "\u2068צה\"ל\u2069 5 (\u2068נמל\u2069)");
}

TEST(Direction, AnIsolateEndsWithItsLine) {
  std::vector<std::string> lines = {"see \u2068נמל", "חיפה\u2069 +1", "end"};
  close_isolates(lines);
  EXPECT_EQ(lines, (std::vector<std::string>{"see \u2068נמל\u2069", "\u2068חיפה\u2069 +1", "end"}));
}

TEST(Direction, FindsWhereANameBegins) {
  EXPECT_EQ(name_start("abc"), 0U);
  EXPECT_EQ(name_start("“abc”"), 3U);
  EXPECT_EQ(name_start("“\u2068abc"), 6U);
}

}  // namespace
}  // namespace detente::render
