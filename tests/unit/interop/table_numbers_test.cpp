// SPDX-License-Identifier: MIT
#include "detente/interop/table_numbers.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace detente::interop {
namespace {

/// What the first cell comes to beside the others; -1 where it is refused.
double read(char separator, const std::vector<std::string>& cells) {
  TableNumbers numbers(separator);
  for (const std::string& cell : cells) numbers.meet(cell);
  const auto value = numbers.read(cells.front());
  return std::holds_alternative<double>(value) ? std::get<double>(value) : -1;
}

TEST(TableNumbers, BetweenCommasDecimalsHavePoints) {
  EXPECT_EQ(read(',', {"1.250"}), 1.25);
  EXPECT_EQ(read(',', {"0,5"}), -1);
  EXPECT_EQ(read(',', {"2,400.5"}), -1);
}

TEST(TableNumbers, ElseOneMarkInTheWholeTable) {
  EXPECT_EQ(read(';', {"0,5", "2"}), 0.5);
  EXPECT_EQ(read(';', {"0.5", "2"}), 0.5);
  EXPECT_EQ(read(';', {"0.5", "0,5"}), -1);
  EXPECT_EQ(read(';', {"0,5", "0.5"}), -1);
  EXPECT_EQ(read('\t', {"0,5"}), 0.5);
}

TEST(TableNumbers, WhatMayMarkThousandsIsRefused) {
  EXPECT_EQ(read(';', {"2.400", "0,5"}), -1);
  EXPECT_EQ(read(';', {"2.400", "700"}), -1);
  EXPECT_EQ(read(';', {"2.400", "0.25"}), 2.4) << "another number shows the point to be a decimal one";
  EXPECT_EQ(read(';', {"0.125"}), 0.125) << "no thousands begin with 0";
  EXPECT_EQ(read(';', {"2400.125"}), 2400.125);
  EXPECT_EQ(read('\t', {"2,400"}), -1);
  EXPECT_EQ(read('\t', {"2,400", "0,5"}), 2.4);
  EXPECT_EQ(read(';', {"1.200.000"}), -1);
  EXPECT_EQ(read(';', {"1.200,50"}), -1);
}

TEST(TableNumbers, RefusesWhatIsNone) {
  for (const char* cell : {"", "much", "1 200", "50 %"}) EXPECT_EQ(read(';', {cell}), -1) << cell;
}

}  // namespace
}  // namespace detente::interop
