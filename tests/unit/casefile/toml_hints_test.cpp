// SPDX-License-Identifier: MIT
#include "detente/casefile/toml_hints.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/toml_draft.hpp"

namespace detente {
namespace {

TEST(TomlHints, DatesInWordsAndOtherOrders) {
  for (const std::string line :
       {"as_of = March 2019", "date = 3 Sept. 2020", "as_of = 31.12.2021", "as_of = 2021/12/31",
        "as_of = 2021-12  # the last month", "date = by 2021-12-01"})
    EXPECT_NE(toml_hint(line).find("a date is written 2024-01-31"), std::string::npos) << line;
}

TEST(TomlHints, NumbersAsElsewhere) {
  EXPECT_EQ(toml_hint("worth = -3,75"), "fractions are written with a point: 2.5");
  EXPECT_EQ(toml_hint("worth = { low = 1, high = 3,5 }"), "fractions are written with a point: 2.5");
  EXPECT_NE(toml_hint("support = 40 %").find("0.4 for 40 %"), std::string::npos);
}

TEST(TomlHints, TextWithoutQuotes) {
  EXPECT_EQ(toml_hint("now = closed"), "a text stands in quotes: \"closed\"");
  EXPECT_EQ(toml_hint("title = \"open"), "");
  EXPECT_EQ(toml_hint("[[actor]"), "");
  EXPECT_EQ(toml_hint("worth = 1e"), "");
  EXPECT_EQ(toml_hint(""), "");
}

TEST(TomlHints, StandBesideTheFault) {
  const auto draft = parse_toml("format = 1\n[case]\nas_of = April 1999\n", "c.toml");
  ASSERT_FALSE(draft);
  EXPECT_EQ(draft.error().front().span.line, 3U);
  EXPECT_NE(draft.error().front().hint.find("a date is written"), std::string::npos);
}

}  // namespace
}  // namespace detente
