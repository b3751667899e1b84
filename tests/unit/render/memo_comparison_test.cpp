// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/comparison.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::titled_case;

CaseComparison differing(std::size_t judgements, std::size_t wording) {
  CaseComparison comparison;
  for (std::size_t k = 0; k < judgements + wording; ++k) {
    DraftEdit edit;
    edit.kind = EditKind::Changed;
    edit.block = "redline";
    edit.id = "quiet";
    edit.key = k < judgements ? "firmness" : "because";
    edit.before = "{ high = 1, likely = 0.9, low = 0.8 }";
    edit.after = "0.5";
    edit.wording = k >= judgements;
    comparison.edits.push_back(edit);
  }
  comparison.answers.resize(2);
  return comparison;
}

TEST(MemoComparison, SaysHowMuchDiffers) {
  const std::string rest = " None of 2 answers that both give come out otherwise in the second.";
  EXPECT_EQ(comparison_sentence({}), "The two cases are the same.");
  EXPECT_EQ(comparison_sentence(differing(2, 0)),
            "The cases differ in 2 judgements and in nothing else." + rest);
  EXPECT_EQ(comparison_sentence(differing(0, 1)), "The cases differ in wording alone, in 1 place." + rest);
  EXPECT_EQ(comparison_sentence(differing(1, 2)),
            "The cases differ in 1 judgement and, in 2 places, in wording alone." + rest);
}

TEST(MemoComparison, GivesQuantitiesInTheWordsOfTheReport) {
  Report first, second;
  auto one = std::make_shared<Case>(titled_case());
  auto other = std::make_shared<Case>(*one);
  other->red_lines[0].firmness = {.likely = 0.5};
  CaseComparison comparison = differing(1, 0);
  comparison.edits[0].id = one->red_lines[0].id;
  comparison.answers.clear();
  first.dispute = one;
  second.dispute = other;
  std::vector<std::string> row;
  for (const auto& part : comparison_memo({first, second}, comparison))
    if (const auto* table = std::get_if<Table>(&part)) row = table->rows.front();
  ASSERT_EQ(row.size(), 3U);
  EXPECT_EQ(row[1], "0.9 (0.8 to 1)");
  EXPECT_EQ(row[2], "0.5");
}

}  // namespace
}  // namespace detente::render
