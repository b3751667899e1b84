// SPDX-License-Identifier: MIT
#include "detente/casefile/source_map.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/toml_draft.hpp"

namespace detente {
namespace {

std::string at(DraftPlace place) { return std::to_string(place.line) + ":" + std::to_string(place.column); }

TEST(SourceMap, CountsBytesWhereTheParserCountsCharacters) {
  const SourceMap map("a\n\"é¶\" = x\n");
  EXPECT_EQ(at(map.place(2, 1)), "2:1");
  EXPECT_EQ(at(map.place(2, 3)), "2:4");
  EXPECT_EQ(at(map.place(2, 5)), "2:7");
  EXPECT_EQ(at(map.place(9, 5)), "9:5") << "a line that does not exist stays as it is";
}

// Places of the marked byte `X` inside the value of the only key, as parsed by the TOML library itself.
std::string place_of_x(const std::string& toml) {
  const auto draft = parse_toml(toml, "t");
  EXPECT_TRUE(draft) << toml;
  const auto* text = draft->root.entries.at(0).value.as<DraftText>();
  return at(text->place(text->text.find('X')));
}

TEST(SourceMap, FindsEveryByteOfAString) {
  EXPECT_EQ(place_of_x("a = \"b X\""), "1:8");
  EXPECT_EQ(place_of_x("a = 'b X'"), "1:8");
  EXPECT_EQ(place_of_x("\"é\" = 'é X'"), "1:12");
  EXPECT_EQ(place_of_x("a = \"\\\"b\\\" X\""), "1:12");
  EXPECT_EQ(place_of_x("a = \"\\t\\u00e9\\U0001F600X\""), "1:24") << "escapes of one, two and four bytes";
  EXPECT_EQ(place_of_x("a = \"\"\"b\n  X\"\"\""), "2:3");
  EXPECT_EQ(place_of_x("a = \"\"\"\nb\nX\"\"\""), "3:1") << "a first line break does not count";
  EXPECT_EQ(place_of_x("a = '''\nb\nX'''"), "3:1");
  EXPECT_EQ(place_of_x("a = \"\"\"b \\\n   \n  X\"\"\""), "3:3") << "a backslash joins lines";
  EXPECT_EQ(place_of_x("a = \"\"\"b\r\n X\"\"\""), "2:2");
  EXPECT_EQ(place_of_x("a = \"\"\"\r\nX\"\"\""), "2:1");
  EXPECT_EQ(place_of_x("a = \"\"\"b \"q\" X\"\"\"\""), "1:14") << "quotes inside, and one before the end";
  EXPECT_EQ(place_of_x("\xEF\xBB\xBF"
                       "a = 'X'"),
            "1:6")
      << "behind a byte order mark";
}

TEST(SourceMap, TheEndOfAStringHasAPlace) {
  const auto draft = parse_toml("a = \"bc\"", "t");
  const auto* text = draft->root.entries.at(0).value.as<DraftText>();
  EXPECT_EQ(at(text->place(2)), "1:8");
}

TEST(SourceMap, FallsBackToTheOpeningQuote) {
  const SourceMap map("a = \"bc\"");
  const DraftText text = map.text("something else", {1, 5});
  EXPECT_EQ(at(text.place(0)), "1:5");
  EXPECT_EQ(at(text.place(7)), "1:5");
}

}  // namespace
}  // namespace detente
