// SPDX-License-Identifier: MIT
#include "detente/interop/case_names.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

TEST(IdPool, MakesIdsThatDifferAndAreAllowed) {
  IdPool pool;
  EXPECT_EQ(pool.make("Who drives?", "issue"), "who_drives");
  EXPECT_EQ(pool.make("who-drives", "issue"), "who_drives_2");
  EXPECT_EQ(pool.make("24 months", "issue"), "issue_24_months");
  EXPECT_EQ(pool.make("价格", "issue"), "issue");
  EXPECT_EQ(pool.make("", "issue"), "issue_2");
  EXPECT_EQ(pool.make("and", "issue"), "and_1") << "a reserved word";
}

TEST(CaseNames, QuoteWhatAnybodyMayHaveWritten) {
  EXPECT_EQ(toml_text("a \"b\" \\ \n"), "\"a \\\"b\\\" \\\\ \\u000a\"");
  EXPECT_EQ(level_name("two\nlines"), "two lines");
  EXPECT_EQ(level_name("ten' of \"them\""), "ten' of 'them'") << "one kind of quotes is left";
  EXPECT_EQ(level_name(""), "(empty)");
  EXPECT_EQ(level_name(std::string(199, 'x') + "é"), std::string(199, 'x')) << "never half a character";
  EXPECT_EQ(level_literal("ten' long"), "\"ten' long\"");
  EXPECT_EQ(level_literal("ten"), "'ten'");
}

}  // namespace
}  // namespace detente::interop
