// SPDX-License-Identifier: MIT
#include "detente/casefile/toml_draft.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/toml_limits.hpp"

namespace detente {
namespace {

const DraftValue& only(const Expected<Draft>& draft) { return draft->root.entries.at(0).value; }

TEST(TomlDraft, KeepsEveryKindOfValue) {
  EXPECT_EQ(only(parse_toml("a = true", "t")).what(), "a truth value");
  EXPECT_EQ(*only(parse_toml("a = 3", "t")).as<std::int64_t>(), 3);
  EXPECT_EQ(*only(parse_toml("a = 1.5", "t")).as<double>(), 1.5);
  EXPECT_EQ(only(parse_toml("a = 'x'", "t")).what(), "a string");
  EXPECT_EQ(only(parse_toml("a = 2013-10-01", "t")).as<DraftDay>()->month, 10);
  EXPECT_EQ(only(parse_toml("a = 10:00:00", "t")).what(), "a time of day");
  EXPECT_EQ(only(parse_toml("a = 2013-10-01T10:00:00Z", "t")).what(), "a time of day");
  EXPECT_EQ(only(parse_toml("a = [1, 2]", "t")).what(), "a list");
  EXPECT_EQ(only(parse_toml("[a]", "t")).what(), "a table");
  EXPECT_TRUE(parse_toml("", "t")->root.entries.empty());
}

TEST(TomlDraft, BlocksStandWhereTheirHeaderDoes) {
  const auto draft = parse_toml("\n[[a]]\nk = 1\n  [[a]]\nb.c = 2\n", "t");
  const auto& blocks = *only(draft).as<std::vector<DraftValue>>();
  EXPECT_EQ(blocks[0].place.line, 2U);
  EXPECT_EQ(blocks[0].place.column, 1U);
  EXPECT_EQ(blocks[1].place.line, 4U);
  EXPECT_EQ(blocks[1].place.column, 3U);
  const DraftEntry& b = blocks[1].as<DraftTable>()->entries.at(0);
  EXPECT_EQ(b.key, "b");
  EXPECT_EQ(b.place.line, 5U);
  EXPECT_EQ(b.value.as<DraftTable>()->entries.at(0).place.column, 3U);
}

struct BadToml {
  std::string text;
  std::uint32_t line, column;
  std::string message;  ///< a piece of it
};

TEST(TomlDraft, OneFaultOfSyntaxWithItsPlace) {
  const std::vector<BadToml> table = {
      {"a = \n", 1, 5, "expected value"},
      {"\na = 1\na = 2\n", 3, 5, "cannot redefine"},
      {"a = 'x\n", 1, 5, "the string that begins here is not closed on its line"},
      {"a = 1\nb = \"x\\\nc = \"y\"\n", 2, 5, "not closed on its line"},
      {"a = 1\nb = \"x", 2, 5, "not closed on its line"},
      {"a = 1\nb = \"\"\"x\ny\n\"\"\nc = 1\n", 2, 5, "the text that begins here is never closed"},
      {"\"é\" = ?\n", 1, 8, ""},
      {"a = 'ok'\nb = '\xff'\n", 2, 6, "byte 0xFF is not UTF-8"},
      {"a = '\xc3", 1, 6, "byte 0xC3 is not UTF-8"},
      {"\xff\xfe" + std::string("a\0=\0", 4), 1, 1, "the file is UTF-16, not UTF-8"},
      {"a = 1e999", 1, 0, "floating-point"},
      {"a = 99999999999999999999", 1, 0, "64 bits"},
      {"[x]\na = [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]", 2, 21, "nested too deeply"},
      {"a.b.c.d.e.f.g.h.i.j = 1", 1, 18, "nested too deeply"},
      {"[a.b.c.d.e.f.g.h.i.j]", 1, 19, "nested too deeply"},
  };
  for (const BadToml& bad : table) {
    const auto draft = parse_toml(bad.text, "t.toml");
    ASSERT_FALSE(draft) << bad.text;
    ASSERT_EQ(draft.error().size(), 1U);
    const Diagnostic& fault = draft.error()[0];
    EXPECT_EQ(fault.code, Code::TomlSyntax);
    EXPECT_EQ(fault.span.file, "t.toml");
    EXPECT_EQ(fault.span.line, bad.line) << bad.text;
    if (bad.column > 0) {
      EXPECT_EQ(fault.span.column, bad.column) << bad.text;
    }
    EXPECT_NE(fault.message.find(bad.message), std::string::npos) << fault.message;
  }
}

TEST(TomlDraft, SaysHowToMendIt) {
  const auto hint = [](const std::string& text) { return parse_toml(text, "t").error()[0].hint; };
  EXPECT_NE(hint(std::string("\xfe\xff\0a", 4)).find("iconv -f UTF-16 -t UTF-8"), std::string::npos);
  EXPECT_NE(hint(std::string("a\0=\0", 4)).find("iconv -f UTF-16 -t UTF-8"), std::string::npos);
  EXPECT_NE(hint("a = '\xe9'").find("save it as UTF-8"), std::string::npos);
  EXPECT_NE(hint("a = \"x\n").find("close it with a double quote"), std::string::npos);
  EXPECT_NE(hint("a = 'x\n").find("close it with a single quote"), std::string::npos);
  EXPECT_NE(hint("a = 'It's'\n").find("stands between the other kind"), std::string::npos);
}

TEST(TomlDraft, RefusesWhatIsTooLarge) {
  const auto draft = parse_toml(std::string(max_file_bytes + 1, ' '), "t");
  ASSERT_FALSE(draft);
  EXPECT_EQ(draft.error()[0].code, Code::FileTooLarge);
}

}  // namespace
}  // namespace detente
