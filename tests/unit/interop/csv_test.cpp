// SPDX-License-Identifier: MIT
#include "detente/interop/csv.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

TEST(Csv, ReadsQuotesLineBreaksAndSpreadsheets) {
  const auto csv = read_csv("\xEF\xBB\xBF\"a;b\";c\r\n\"x \"\"y\"\"\r\nz\";1\r\n\r\nlast;\"\"", "f");
  ASSERT_TRUE(csv);
  EXPECT_EQ(csv->separator, ';');
  ASSERT_EQ(csv->rows.size(), 3U);
  EXPECT_EQ(csv->rows[0].cells, (std::vector<std::string>{"a;b", "c"}));
  EXPECT_EQ(csv->rows[1].cells, (std::vector<std::string>{"x \"y\"\r\nz", "1"}));
  EXPECT_EQ(csv->rows[2].cells, (std::vector<std::string>{"last", ""}));
  EXPECT_EQ(csv->rows[2].line, 5U);
}

TEST(Csv, AnOpenQuoteIsAFault) {
  const auto csv = read_csv("a,b\n\"x,1\n", "f");
  ASSERT_FALSE(csv);
  EXPECT_EQ(csv.error().front().span.line, 2U);
}

TEST(Csv, WhatIsWrittenIsReadBack) {
  for (const std::string cell : {"plain", "a,b", "a;b", "say \"no\"", "two\nlines", ""}) {
    const auto csv = read_csv(csv_cell(cell) + ",x", "f");
    ASSERT_TRUE(csv);
    EXPECT_EQ(csv->rows.at(0).cells.at(0), cell);
  }
}

}  // namespace
}  // namespace detente::interop
