// SPDX-License-Identifier: MIT
#include "detente/casefile/toml_limits.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

TEST(TomlLimits, NestingCountsOutsideStringsAndComments) {
  const std::string brackets(40, '[');
  EXPECT_TRUE(find_excess("a = " + brackets));
  EXPECT_FALSE(find_excess("a = '" + brackets + "'"));
  EXPECT_FALSE(find_excess("a = \"\\\"" + brackets + "\""));
  EXPECT_FALSE(find_excess("a = \"\"\"\n\"" + brackets + "\n\"\"\""));
  EXPECT_FALSE(find_excess("a = 1 # " + brackets + "\n"));
  EXPECT_TRUE(find_excess("# comment\n" + brackets));
  EXPECT_FALSE(
      find_excess("a = [[1], [2]]\n[[b]]\n[[b]]\n[[b]]\n[[b]]\n[[b]]\n[[b]]\n[[b]]\n[[b]]\n[[b]]\n"));
  EXPECT_FALSE(find_excess("a = [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 1.5]"));
}

TEST(TomlLimits, OutsideQuotesAndCommentsOnlyAscii) {
  EXPECT_FALSE(find_excess("a = 'é' # é\nb = \"“é”\"\nc = \"\"\"\né\n\"\"\""));
  EXPECT_FALSE(
      find_excess("\xEF\xBB\xBF"
                  "a = 'é'"));
  EXPECT_FALSE(find_excess("a = [\"\"\"said \"no\"\"\"\"\", 'é']")) << "two quotes before the closing three";
  for (const char* bad : {"a¶ = 1", "a = “b”", "é = 1", "a = 'b' €"}) {
    const auto excess = find_excess(bad);
    ASSERT_TRUE(excess) << bad;
    EXPECT_STREQ(excess->message,
                 "only plain letters, digits and signs may stand outside quotes and comments");
  }
  EXPECT_EQ(find_excess("a¶ = 1")->offset, 1U);
}

TEST(TomlLimits, AStringDoesNotBeginInAWord) {
  for (const char* bad : {"a = 0\"É\"", "a = 'b''c'", "a = ['b']'c'", "a'b' = 1"}) {
    const auto excess = find_excess(bad);
    ASSERT_TRUE(excess) << bad;
    EXPECT_STREQ(excess->message, "a quote in the middle of a word");
  }
  EXPECT_FALSE(find_excess("'a'.\"b\" = {'c'=[\"d\",'e'],f\t=\t'g'}\r\n'h' = ''\ni = \"\""));
}

TEST(TomlLimits, AStringHasAnEnd) {
  for (const char* bad : {"a = \"x\nb = 1", "a = 'x", "a = 1\nb = '''x''", "a = \"x\\\"\n", "a = \"x\\\n\""})
    EXPECT_TRUE(find_excess(bad)) << bad;
  EXPECT_EQ(find_excess("a = 1\nb = '''x''")->offset, 10U) << "where it begins";
  EXPECT_FALSE(find_excess("a = \"\"\"x \\\n  y\"\"\"\nb = 'c:\\'\n# it's a comment"));
}

TEST(TomlLimits, SixteenBits) {
  EXPECT_TRUE(looks_like_utf16("\xff\xfe"));
  EXPECT_TRUE(looks_like_utf16({"\0a", 2}));
  EXPECT_FALSE(looks_like_utf16("\xEF\xBB\xBF"));
  EXPECT_FALSE(looks_like_utf16("a"));
  EXPECT_FALSE(looks_like_utf16(""));
}

TEST(TomlLimits, Values) {
  std::string list = "a = [";
  for (std::size_t k = 1; k < max_toml_values; ++k) list += "1,";
  EXPECT_FALSE(find_excess(list + "]"));
  const auto excess = find_excess(list + "1,]");
  ASSERT_TRUE(excess);
  EXPECT_STREQ(excess->message, "too many values");
}

TEST(TomlLimits, Utf8) {
  EXPECT_FALSE(find_bad_utf8("plain, é, ¶, €, 😀"));
  EXPECT_EQ(find_bad_utf8("ab\xff"), 2U);
  EXPECT_EQ(find_bad_utf8("\xc0\x80"), 0U) << "overlong";
  EXPECT_EQ(find_bad_utf8("\xe0\x80\x80"), 0U) << "overlong";
  EXPECT_EQ(find_bad_utf8("\xed\xa0\x80"), 0U) << "a surrogate";
  EXPECT_EQ(find_bad_utf8("\xf4\x90\x80\x80"), 0U) << "beyond Unicode";
  EXPECT_EQ(find_bad_utf8("a\xe2\x82"), 1U) << "cut short";
}

}  // namespace
}  // namespace detente
