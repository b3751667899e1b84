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
                       "W807 red line 'theirs' rules nothing out: its holders own no option, and no vote of "
                       "theirs is needed for it"),
            1);
}

/// The warnings and notes of one code, as they are printed.
Found of_code(const std::string& text, const std::string& code) {
  Found found;
  for (const Diagnostic& d : testing::load(text, true).warnings)
    if (code_name(d.code) == code) found.push_back(to_string(d));
  return found;
}

TEST(Warnings, AVoteThatCatchesAMiddleLevel) {
  const std::string poll = "[[poll]]\nid = 'p'\nof = 'people'\nsupport = 0.5\noppose = 0.2\non = ";
  const std::string vote = "\n[[ratification]]\nid = 'r'\nparty = 'moscow'\npoll = 'p'\noption = ";
  const auto found = [&](const std::string& rest) { return of_code(testing::base_case + rest, "W820"); };
  const Found caught = found(poll + "'market'" + vote + "'market'");
  ASSERT_EQ(caught.size(), 1U);
  EXPECT_NE(caught[0].find("needed for every level of 'market' above 'closed', 'firm by firm' among them"),
            std::string::npos);
  EXPECT_NE(caught[0].find("from = \"open\""), std::string::npos);
  EXPECT_TRUE(found(poll + "'market'" + vote + "'market'\nfrom = 'firm by firm'").empty()) << "said";
  EXPECT_TRUE(found(poll + "\"market = 'open'\"" + vote + "'market'").empty()) << "the poll says it";
  EXPECT_TRUE(found(poll + "'visas'" + vote + "'visas'").empty()) << "there is no level between";
}

TEST(Warnings, AStakeAboveTheScale) {
  const std::string stakes =
      "[[stake]]\nid = 'war'\nactor = 'moscow'\nwhen = 'visas'\nworth = -40\n"
      "[[stake]]\nid = 'peace'\nactor = 'moscow'\nwhen = 'market'\nworth = 23\n";
  std::string points = testing::base_case + stakes;
  points.replace(points.find("format = 1"), 10, "format = 2");
  const Found found = of_code(points, "W821");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].find("warning[W821]: stake 'war' is worth 40 points"), std::string::npos);
  EXPECT_NE(found[0].find("write unit = 6.3 "), std::string::npos) << "a tenth of 63: " << found[0];
  const Found old = of_code(testing::base_case + stakes, "W821");
  ASSERT_EQ(old.size(), 1U);
  EXPECT_NE(old[0].find("note[W821]"), std::string::npos);
  points.insert(points.find("id = \"moscow\""), "unit = 2\n");
  EXPECT_TRUE(of_code(points, "W821").empty()) << "20 points";
}

}  // namespace
}  // namespace detente
