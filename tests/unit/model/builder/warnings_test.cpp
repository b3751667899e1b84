// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::warnings_of;
using Found = std::vector<std::string>;

const std::string sourced = "cite = ['memo']\n";

// The base case: moscow is silent, and neither its line nor its stake cites anything.
TEST(Warnings, OfTheBaseCase) {
  EXPECT_EQ(warnings_of(""),
            (Found{"W801 actor 'moscow' has neither stakes nor a preference nor a red line",
                   "W805 red line 'kept' cites no source", "W805 stake 'gain' cites no source"}));
}

TEST(Warnings, SilentActors) {
  const auto silent = [](const std::string& piece) {
    const Found found = warnings_of(piece);
    return std::count_if(found.begin(), found.end(),
                         [](const std::string& w) { return w.rfind("W801", 0) == 0; });
  };
  EXPECT_EQ(silent("[[stake]]\nid = 's'\nactor = 'moscow'\nwhen = 'visas'\nworth = 1"), 0);
  EXPECT_EQ(silent("[[preference]]\nid = 's'\nactor = 'moscow'\norder = ['visas']"), 0);
  EXPECT_EQ(silent("[[redline]]\nid = 's'\nactors = ['moscow']\nnever = 'visas'"), 0);
  EXPECT_EQ(silent("[[actor]]\nid = 'armenia'"), 2);
}

TEST(Warnings, SourcesOrAMarkedJudgement) {
  const auto of = [](const std::string& support) {
    const Found found =
        warnings_of("[[stake]]\nid = 's'\nactor = 'moscow'\nwhen = 'visas'\nworth = 1\n" + support);
    return std::count(found.begin(), found.end(), "W805 stake 's' cites no source");
  };
  EXPECT_EQ(of(""), 1);
  EXPECT_EQ(of("cite = ['memo p. 1']"), 0);
  EXPECT_EQ(of("basis = 'judgement'"), 1);
  EXPECT_EQ(of("because = 'so'"), 1);
  EXPECT_EQ(of("basis = 'judgement'\nbecause = 'so'"), 0);
  EXPECT_EQ(of("basis = 'stated'\nbecause = 'so'"), 1);
}

TEST(Warnings, OneWordForAFileWithoutSources) {
  EXPECT_EQ(
      warnings_of(
          "format = 1\n[case]\nid = 'c'\n[[actor]]\nid = 'a'\n[[option]]\nid = 'o'\nactor = 'a'\nnow = 'no'\n"
          "[[stake]]\nid = 's'\nactor = 'a'\nwhen = 'o'\nworth = 1\n[[stake]]\nid = 't'\nactor = 'a'\nwhen = "
          "'o'\nworth = 1",
          true),
      (Found{"W805 the file has no [[source]]: 2 stakes and red lines cite nothing"}));
}

TEST(Warnings, LinesThatBindNobody) {
  const Found found =
      warnings_of("[[redline]]\nid = 'theirs'\nactors = ['people']\nnever = 'visas'\n" + sourced);
  EXPECT_EQ(std::count(found.begin(), found.end(),
                       "W807 red line 'theirs' rules nothing out: its holders own no option, and no vote of theirs is needed for it"),
            1);
}

}  // namespace
}  // namespace detente
