// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

// Three options of one actor; c excludes a: six feasible scenarios.
std::string file(const std::string& preference) {
  std::string text = "format = 1\n[case]\nid = 'x'\n[[actor]]\nid = 'p'\n";
  for (const char* id : {"a", "b", "c"})
    text += "[[option]]\nid = '" + std::string(id) + "'\nactor = 'p'\nnow = 'no'\n";
  return text + "[[rule]]\nid = 'r'\nimpossible = 'a and c'\n" + preference;
}

std::string ranking(const std::string& rows) {
  return "[[preference]]\nid = 'o'\nactor = 'p'\nranking = " + rows;
}

TEST(CheckRankings, EveryFeasibleScenarioOnce) {
  testing::load(file(ranking("['NNN', ['NNY', 'NYN'], 'NYY', 'YNN', 'YYN']")), true);
  testing::load(file(ranking("['N--', 'Y--']")), true);
  testing::load(file(ranking("['NNN', 'YNY']\nrest = 'last'")), true);
  expect_faults(
      {
          {file("@" + ranking("['NNN', 'NNY', 'NYN', 'YNN', 'YYN']")), Code::RankingIncomplete,
           "ranking 'o' leaves out 1 feasible scenario, first NYY", "rest = \"last\""},
          {file("@" + ranking("['Y--']")), Code::RankingIncomplete,
           "leaves out 4 feasible scenarios, first NNN"},
          {file(ranking("['NNN', 'NNY', 'NYN', '@N--', 'Y--']")), Code::RankingIncomplete,
           "'N--' in ranking 'o' matches scenario NNN, which is ranked already", "exactly once"},
          {file(ranking("['---', ['@YNN']]\nrest = 'last'")), Code::RankingIncomplete,
           "matches scenario YNN"},
      },
      true);
}

TEST(CheckRankings, SeveralLevels) {
  const std::string head =
      "format = 1\n[case]\nid = 'x'\n[[actor]]\nid = 'p'\n[[option]]\nid = 'a'\nactor = 'p'\nlevels = "
      "['x', 'y', 'z']\nnow = 'x'\n[[option]]\nid = 'b'\nactor = 'p'\nnow = 'no'\n";
  testing::load(head + ranking("['2-', ['0N', '1Y'], '1N', '0Y']"), true);
  expect_faults({{head + "@" + ranking("['2N', '0-', '1-']"), Code::RankingIncomplete, "first 2Y"}}, true);
}

// Too many scenarios to look at one by one: the ranking is believed here and checked where it is used.
TEST(CheckRankings, LargeSpacesAreLeftToTheAnalyses) {
  std::string text = "format = 1\n[case]\nid = 'x'\n[[actor]]\nid = 'p'\n", one;
  for (int k = 0; k < 40; ++k) {
    text += "[[option]]\nid = 'o" + std::to_string(k) + "'\nactor = 'p'\nnow = 'no'\n";
    one += "N";
  }
  testing::load(text + ranking("['" + one + "']"), true);
}

}  // namespace
}  // namespace detente
