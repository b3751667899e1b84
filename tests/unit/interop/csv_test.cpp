// SPDX-License-Identifier: MIT
#include "detente/interop/csv.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

std::vector<std::string> texts(const CsvRow& row) {
  std::vector<std::string> all;
  for (const CsvCell& cell : row) all.push_back(cell.text);
  return all;
}

/// The first two cells of every row, joined.
std::vector<std::string> pairs(const std::string& text) {
  std::vector<std::string> all;
  for (const CsvRow& row : read_csv(text, "f", {}).value().rows)
    all.push_back(row.at(0).text + "|" + row.at(1).text);
  return all;
}

TEST(Csv, ReadsQuotesLineBreaksAndSpreadsheets) {
  const auto csv = read_csv("\"a;b\";c\r\n\"x \"\"y\"\"\r\nz\";1\r\n\r\nlast;\"\"", "f", {});
  ASSERT_TRUE(csv);
  EXPECT_EQ(csv->separator, ';');
  ASSERT_EQ(csv->rows.size(), 3U);
  EXPECT_EQ(texts(csv->rows[0]), (std::vector<std::string>{"a;b", "c"}));
  EXPECT_EQ(texts(csv->rows[1]), (std::vector<std::string>{"x \"y\"\r\nz", "1"}));
  EXPECT_EQ(texts(csv->rows[2]), (std::vector<std::string>{"last", ""}));
  EXPECT_EQ(csv->rows[2][0].line, 5U);
  EXPECT_EQ(csv->rows[1][1].line, 3U);
  EXPECT_EQ(csv->rows[1][1].column, 4U);
}

TEST(Csv, AnOpenQuoteIsAFault) {
  const auto csv = read_csv("a,b\n\"x,1\n", "f", {});
  ASSERT_FALSE(csv);
  EXPECT_EQ(csv.error().front().span.line, 2U);
}

TEST(Csv, TheSeparatorMakesAllRowsEquallyLong) {
  using Pairs = std::vector<std::string>;
  EXPECT_EQ(pairs("utility: East, West;toll\n2,5;none\n1,5;full\n"),
            (Pairs{"utility: East, West|toll", "2,5|none", "1,5|full"}));
  EXPECT_EQ(pairs("toll;fee, in marks,x\n1,2,3\n4,5,6\n"), (Pairs{"toll;fee|in marks", "1|2", "4|5"}))
      << "the first line alone has as many of either";
  EXPECT_EQ(pairs("toll\tfee;x\nnone\t1\n"), (Pairs{"toll|fee;x", "none|1"}));
}

TEST(Csv, ALineMayNameTheSeparator) {
  EXPECT_EQ(pairs("sep=|\r\na|b\r\n1|2\r\n"), (std::vector<std::string>{"a|b", "1|2"}));
  EXPECT_EQ(pairs("\"SEP=;\"\na,x;b\n"), (std::vector<std::string>{"a,x|b"}));
  EXPECT_EQ(read_csv("sep=;\na;b\n", "f", {})->rows[0][0].line, 2U);
}

TEST(Csv, BlanksAndBlankRowsDoNotCount) {
  EXPECT_EQ(pairs(" a ,\xC2\xA0"
                  "b\n, \n\" \",\t\n1,2\n"),
            (std::vector<std::string>{"a|b", "1|2"}));
}

TEST(Csv, LinesMayEndWithReturnsAlone) {
  const auto csv = read_csv("a,b\r1,2\r3,4", "f", {});
  ASSERT_TRUE(csv);
  ASSERT_EQ(csv->rows.size(), 3U);
  EXPECT_EQ(csv->rows[2][1].line, 3U);
}

TEST(Csv, NoCellBeginsAFormula) {
  EXPECT_EQ(csv_cell("=2+5"), "'=2+5");
  EXPECT_EQ(csv_cell("@now"), "'@now");
  EXPECT_EQ(csv_cell("-x;y"), "\"'-x;y\"");
  EXPECT_EQ(csv_cell("\tx"), "\"'\tx\"");
  EXPECT_EQ(csv_cell("'=2"), "''=2") << "else one would be taken away that was there";
  for (const char* number : {"-5", "+0.25", "-1e3"}) EXPECT_EQ(csv_cell(number), number);
  EXPECT_EQ(csv_cell("'quoted'"), "'quoted'");
}

TEST(Csv, ATimeLimitStopsIt) {
  const Budget over{.max_seconds = 1, .start = std::chrono::steady_clock::now() - std::chrono::seconds(5)};
  const auto csv = read_csv("a,b\n1,2\n", "f", over);
  ASSERT_FALSE(csv);
  EXPECT_EQ(csv.error().front().code, Code::TimeLimit);
}

TEST(Csv, WhatIsWrittenIsReadBack) {
  for (const std::string cell : {"plain", "a,b", "a;b", "say \"no\"", "two\nlines", "", "=1", "=1", "-", "-2",
                                 "'-2", "+x", "@", "\tx", "a\tb", "'", "it's"}) {
    const auto csv = read_csv(csv_cell(cell) + ",x", "f", {});
    ASSERT_TRUE(csv);
    EXPECT_EQ(csv->rows.at(0).at(0).text, cell);
  }
}

}  // namespace
}  // namespace detente::interop
