// SPDX-License-Identifier: MIT
#include "detente/study/compare.hpp"

#include <algorithm>

#include "ways_case.hpp"

namespace detente {
namespace {

using namespace testing;

CaseComparison compared(const std::string& first, const std::string& second) {
  const auto comparison =
      compare_cases(draft_of(first), case_of(first), draft_of(second), case_of(second), {});
  EXPECT_TRUE(comparison);
  return *comparison;
}

const AnswerPair& pair_of(const CaseComparison& comparison, AnswerKind kind, const std::string& id) {
  const auto at =
      std::find_if(comparison.answers.begin(), comparison.answers.end(),
                   [&](const AnswerPair& pair) { return pair.first.kind == kind && pair.first.id == id; });
  EXPECT_NE(at, comparison.answers.end());
  return *at;
}

const std::string tolls_banned = river + R"([[redline]]
id = "no_toll"
actors = ["north"]
never = "toll"
veto = true
because = "the treaty needs both"
)";

TEST(Compare, ACaseIsLikeItself) {
  const CaseComparison comparison = compared(river, "# the same\n" + river);
  EXPECT_TRUE(comparison.edits.empty());
  for (const AnswerPair& pair : comparison.answers) EXPECT_FALSE(pair.differs());
}

TEST(Compare, TheOneDifferenceThatTurnsAnAnswerIsNamed) {
  // South's line needs a toll, North's forbids it: together they end the crossing.
  const std::string second = with(tolls_banned, "worth = 2", "worth = 5");
  const CaseComparison comparison = compared(river, second);
  ASSERT_EQ(comparison.edits.size(), 2U);
  const AnswerPair& claim = pair_of(comparison, AnswerKind::Claim, "crossing_possible");
  EXPECT_EQ(claim.first.value, "holds");
  EXPECT_EQ(claim.second.value, "fails");
  ASSERT_EQ(claim.alone.size(), 1U);
  EXPECT_EQ(comparison.edits[claim.alone.front()].id, "no_toll");
  EXPECT_EQ(pair_of(comparison, AnswerKind::Wish, "crossing").alone, claim.alone);
}

TEST(Compare, WhereNoneSufficesTheNeededOnesAreNamed) {
  // Neither line alone ends the crossing; both together do.
  const std::string open = with(river, "never = \"bridge.south and not toll\"", "never = \"false\"");
  const CaseComparison comparison = compared(open, tolls_banned);
  const AnswerPair& wish = pair_of(comparison, AnswerKind::Wish, "crossing");
  ASSERT_TRUE(wish.differs());
  EXPECT_TRUE(wish.alone.empty());
  EXPECT_EQ(wish.needed.size(), 2U);
}

TEST(Compare, ADifferenceThatNeedsAnotherMakesNoCaseAlone) {
  const std::string second = river + R"([[option]]
id = "ferry"
actor = "north"
now = "no"
[[stake]]
id = "ferry_cost"
actor = "north"
when = "ferry"
worth = -1
)";
  const CaseComparison comparison =
      compared(river, with(second, "never = \"bridge.south and not toll\"", "never = \"bridge.south\""));
  ASSERT_EQ(comparison.dependent.size(), 1U);
  EXPECT_EQ(comparison.edits[comparison.dependent.front()].id, "ferry_cost");
  EXPECT_TRUE(pair_of(comparison, AnswerKind::Wish, "crossing").differs());
}

TEST(Compare, WhatOnlyOneAsksStandsApart) {
  const CaseComparison comparison =
      compared(river, river + "[[wish]]\nid = \"peace\"\nwhen = \"not wall\"\n");
  EXPECT_TRUE(comparison.only_first.empty());
  ASSERT_EQ(comparison.only_second.size(), 1U);
  EXPECT_EQ(comparison.only_second.front().id, "peace");
}

}  // namespace
}  // namespace detente
