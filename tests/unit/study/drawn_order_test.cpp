// SPDX-License-Identifier: MIT
#include "detente/study/drawn_order.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

Preference two_levels(bool reversed) {
  Preference preference;
  preference.id = "wants";
  Condition x = when(at(0, 2)), y = when(at(1, 2)), z = when(at(2, 2));
  x.text = "x";
  y.text = "y";
  z.text = "z";
  preference.order = reversed ? std::vector<std::vector<Condition>>{{z}, {y}, {x}}
                              : std::vector<std::vector<Condition>>{{z}, {x, y}};
  return preference;
}

std::vector<std::string> texts(const Preference& preference) {
  std::vector<std::string> found;
  for (const std::vector<Condition>& level : preference.order)
    found.push_back(level.size() == 1 ? level.front().text : "several");
  return found;
}

TEST(DrawnOrder, SplitsALevelOfSeveralAsDrawn) {
  Preference preference = two_levels(false);
  put_in_order(preference, two_levels(true));
  EXPECT_EQ(texts(preference), (std::vector<std::string>{"z", "y", "x"}));
  EXPECT_EQ(preference.id, "wants/z/y/x");
}

TEST(DrawnOrder, WhatWasMovedOrDroppedStaysSo) {
  Preference preference = two_levels(false);
  std::swap(preference.order[0], preference.order[1]);
  put_in_order(preference, two_levels(true));
  EXPECT_EQ(texts(preference), (std::vector<std::string>{"y", "x", "z"}));
  preference = two_levels(false);
  preference.order[1].pop_back();
  put_in_order(preference, two_levels(true));
  EXPECT_EQ(texts(preference), (std::vector<std::string>{"z", "x"}));
}

TEST(DrawnOrder, ASettingIsPutInOrderAsTheCaseIs) {
  std::vector<std::vector<StatementPlace>> order = {{{1, 0}, {1, 1}}, {{0, 0}}};
  put_in_order(order, two_levels(false), two_levels(true));
  EXPECT_EQ(order, (std::vector<std::vector<StatementPlace>>{{{1, 1}}, {{1, 0}}, {{0, 0}}}));
}

}  // namespace
}  // namespace detente
