// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::warnings_of;

/// A case of two actors, three options and a claim or two; `more` is put behind it.
std::vector<std::string> found_in(const std::string& more) {
  return warnings_of(
      "format = 1\n[case]\nid = 'c'\nas_of = 2024-01-01\n[[source]]\nid = 'm'\n"
      "[[actor]]\nid = 'a'\n[[actor]]\nid = 'b'\n"
      "[[option]]\nid = 'gate'\nactor = 'a'\nnow = 'no'\n"
      "[[option]]\nid = 'toll'\nactor = 'b'\nlevels = ['none', 'low', 'high']\nnow = 'none'\n"
      "[[stake]]\nid = 's'\nactor = 'a'\nwhen = 'gate'\nworth = -2\ncite = ['m 1']\n"
      "[[stake]]\nid = 't'\nactor = 'b'\nwhen = \"toll = 'high'\"\nworth = 1\ncite = ['m 1']\n" +
          more,
      true);
}

bool has(const std::vector<std::string>& found, const std::string& text) {
  return std::count(found.begin(), found.end(), text) == 1;
}

bool any(const std::vector<std::string>& found, const std::string& code) {
  return std::any_of(found.begin(), found.end(), [&](const std::string& w) { return w.rfind(code, 0) == 0; });
}

TEST(WarnMeaning, ALineThatTodayCrosses) {
  const std::string line = "[[redline]]\nid = 'l'\nactors = ['a']\ncite = ['m 2']\n";
  EXPECT_TRUE(has(found_in(line + "must = 'gate'"), "W809 today crosses red line 'l'"));
  EXPECT_FALSE(any(found_in(line + "never = 'gate'"), "W809"));
}

TEST(WarnMeaning, AnOptionThatNobodyReads) {
  const std::string idle = "[[option]]\nid = 'flag'\nactor = 'b'\nnow = 'no'\n";
  EXPECT_TRUE(has(found_in(idle),
                  "W810 no stake, line, rule, outcome, wish, preference or claim reads option 'flag'"));
  EXPECT_FALSE(any(found_in(idle + "[[wish]]\nid = 'w'\nwhen = 'flag'"), "W810"));
  EXPECT_FALSE(any(found_in(idle + "[[claim]]\nid = 'k'\nsays = 'so'\npossible = 'flag'"), "W810"));
  EXPECT_FALSE(any(found_in(idle + "[[rule]]\nid = 'r'\nimpossible = 'flag and gate'"), "W810"));
}

TEST(WarnMeaning, LevelsThatNothingTellsApart) {
  EXPECT_TRUE(has(found_in(""), "W811 nothing tells level 'low' of option 'toll' from 'none'"));
  EXPECT_FALSE(any(found_in("[[wish]]\nid = 'w'\nwhen = \"toll >= 'low'\""), "W811"));
}

TEST(WarnMeaning, AClaimThatCannotFail) {
  const auto claim = [](const std::string& query) {
    return found_in("[[outcome]]\nid = 'o'\nwhen = \"gate or toll >= 'low'\"\n[[claim]]\nid = 'k'\nsays = 'so'\n" +
                    query);
  };
  EXPECT_TRUE(has(claim("likely = { when = 'o', at_least = 0 }"),
                  "W812 claim 'k' cannot fail: every probability meets its threshold"));
  EXPECT_TRUE(has(claim("unlikely = { when = 'o', at_most = 1 }\nexpect = false"),
                  "W812 claim 'k' cannot hold: every probability meets its threshold"));
  EXPECT_FALSE(any(claim("likely = { when = 'o', at_least = 0.2 }"), "W812"));
}

TEST(WarnMeaning, ABeliefThatOverlooksWhatItsHolderDecides) {
  const std::string belief = "[[belief]]\nid = 'v'\nholder = 'b'\nabout = 'a'\n";
  EXPECT_TRUE(has(found_in(belief + "unaware_of = ['toll']"),
                  "W813 belief 'v': 'b' does not see option 'toll', which is its own"));
  EXPECT_FALSE(any(found_in(belief + "unaware_of = ['gate']"), "W813"));
}

TEST(WarnMeaning, AStakeWhoseSignAClaimContradicts) {
  const auto claim = [](const std::string& query) {
    return found_in("[[claim]]\nid = 'k'\nsays = 'so'\n" + query);
  };
  EXPECT_TRUE(has(claim("gains = { actor = 'a', from = { gate = 'yes' } }"),
                  "W814 by claim 'k' 'a' gains, by its own stakes it loses by 2"));
  EXPECT_FALSE(any(claim("loses = { actor = 'a', from = { gate = 'yes' } }"), "W814"));
  EXPECT_FALSE(any(claim("gains = { actor = 'a', from = { gate = 'yes' } }\nexpect = false"), "W814"));
  EXPECT_TRUE(any(claim("loses = { actor = 'b', from = { toll = 'high' } }"), "W814"));
}

TEST(WarnMeaning, BlocksThatAreCalledAlike) {
  const std::string two = "[[actor]]\nid = 'n'\ntitle = 'Growers (north)'\n[[actor]]\nid = 'u'\ntitle = 'Growers (south)'\n";
  EXPECT_TRUE(has(found_in(two), "W815 actors 'n' and 'u' are both called “Growers”"));
  const std::string wishes = "[[wish]]\nid = 'w'\ntitle = 'Open'\nwhen = 'gate'\n[[wish]]\nid = 'x'\ntitle = 'Open'\nwhen = 'not gate'";
  EXPECT_TRUE(has(found_in(wishes), "W815 wishes 'w' and 'x' are both called “Open”"));
  EXPECT_FALSE(any(found_in(""), "W815"));
}

TEST(WarnMeaning, WhatCanChangeAnswersComesFirst) {
  const std::vector<std::string> found = found_in(
      "[[option]]\nid = 'flag'\nactor = 'b'\nnow = 'no'\n[[redline]]\nid = 'l'\nactors = ['a']\nmust = 'gate'");
  ASSERT_GE(found.size(), 3U);
  EXPECT_EQ(found.front().substr(0, 4), "W809");
  EXPECT_EQ(found.back(), "W805 red line 'l' cites no source");
}

}  // namespace
}  // namespace detente
