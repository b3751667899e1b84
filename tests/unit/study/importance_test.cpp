// SPDX-License-Identifier: MIT
// The questions of a case one after the other, packages among them.
#include "detente/study/importance.hpp"

#include "detente/study/package_importance.hpp"
#include "detente/study/run.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

Wish wish_for(const char* id, const Formula& formula) {
  Wish wish;
  wish.id = wish.title = id;
  wish.when = when(formula);
  return wish;
}

Expected<Study> mattering(const Case& dispute, std::optional<std::uint32_t> samples,
                          const Budget& budget = {}) {
  StudyRequest request;
  request.settlement = request.importance = true;
  request.forecast = ForecastRequest{};
  request.forecast->samples = samples;
  request.forecast->point = !samples;
  StudySubject subject;
  subject.dispute = std::make_shared<const Case>(dispute);
  return run_study(subject, request, budget);
}

/// Two sides, each with an option; together worth 2 to both, the first option alone 3 to the second side.
Case bargain() {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 0, all_of({at(0, 2), at(1, 2)}), 2);
  add_stake(dispute, 1, all_of({at(0, 2), at(1, 2)}), 2);
  dispute.wishes = {wish_for("both", all_of({at(0, 2), at(1, 2)})), wish_for("first", at(0, 2))};
  Outcome outcome;
  outcome.id = "together";
  outcome.when = when(all_of({at(0, 2), at(1, 2)}));
  dispute.outcomes = {outcome};
  return dispute;
}

const QuestionImportance& asked(const Importance& importance, QuestionKind kind, std::uint32_t wish = 0) {
  for (const QuestionImportance& question : importance.questions)
    if (question.kind == kind && (kind == QuestionKind::Outcome || question.wish == WishId(wish)))
      return question;
  ADD_FAILURE() << "not asked";
  return importance.questions.front();
}

TEST(Importance, AsksOfWishesThenOfOutcomesThenOfPackages) {
  const Expected<Study> study = mattering(bargain(), 8);
  ASSERT_TRUE(study);
  const Importance& importance = *study->report.importance;
  ASSERT_EQ(importance.questions.size(), 5U);
  EXPECT_EQ(importance.questions[0].kind, QuestionKind::Goal);
  EXPECT_EQ(importance.questions[2].kind, QuestionKind::Outcome);
  EXPECT_EQ(importance.questions[4].kind, QuestionKind::Package);
  EXPECT_EQ(importance.questions[4].wish, WishId(1U));
  EXPECT_FALSE(importance.partial);
}

TEST(Importance, AtThePointNothingIsDrawn) {
  Case dispute = bargain();
  add_line(dispute, 0, at(0, 2));
  const Expected<Study> study = mattering(dispute, {});
  ASSERT_TRUE(study);
  EXPECT_FALSE(asked(*study->report.importance, QuestionKind::Goal).untested) << "exact, without draws";
  EXPECT_EQ(asked(*study->report.importance, QuestionKind::Outcome).untested, Untested::NoDraws);
}

TEST(Importance, AStakeDecidesWhichPackageIsEgalitarian) {
  // Level 1 is worth (2, 2), level 2 (5, 1); without the second side's stake in level 1 it is (2, 0).
  Case dispute = small_case(2, {{0, 3}, {1}});
  const Formula some = all_of({at(0, 0b110), at(1, 2)});
  const auto with = [&](std::uint16_t levels) { return all_of({at(0, levels), at(1, 2)}); };
  add_stake(dispute, 0, with(0b010), 2);
  add_stake(dispute, 1, with(0b010), 2);
  add_stake(dispute, 0, with(0b100), 5);
  add_stake(dispute, 1, with(0b100), 1);
  dispute.wishes = {wish_for("some", some)};
  const Expected<Study> study = mattering(dispute, 8);
  ASSERT_TRUE(study);
  const QuestionImportance& package = asked(*study->report.importance, QuestionKind::Package);
  ASSERT_FALSE(package.untested);
  EXPECT_EQ(package.draws, 8U);
  ASSERT_EQ(package.entries.size(), 2U);
  EXPECT_EQ(package.entries[0].entry, (EntryRef{EntryKind::Stake, 0, 0, 0}));
  EXPECT_EQ(package.entries[1].entry, (EntryRef{EntryKind::Stake, 1, 0, 0}));
  EXPECT_EQ(package.entries[0].decisive, 1);
  ASSERT_EQ(package.sets.size(), 2U);
  EXPECT_EQ(package.sets[0].of.size(), 1U);
}

TEST(Importance, AGoalThatNobodyMaySignHasNoPackage) {
  Case dispute = bargain();
  add_line(dispute, 0, at(0, 2));
  const Expected<Study> study = mattering(dispute, 8);
  ASSERT_TRUE(study);
  EXPECT_EQ(asked(*study->report.importance, QuestionKind::Package).untested, Untested::NoPackage);
}

TEST(Importance, TheNumberOfThreadsChangesNothing) {
  Case dispute = bargain();
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness = Quantity{.likely = 0.5};
  Budget four;
  four.threads = 4;
  const Expected<Study> one = mattering(dispute, 32), many = mattering(dispute, 32, four);
  ASSERT_TRUE(one && many);
  const auto& first = one->report.importance->questions;
  const auto& second = many->report.importance->questions;
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t q = 0; q < first.size(); ++q) {
    ASSERT_EQ(first[q].entries.size(), second[q].entries.size());
    for (std::size_t k = 0; k < first[q].entries.size(); ++k) {
      EXPECT_EQ(first[q].entries[k].entry, second[q].entries[k].entry);
      EXPECT_EQ(first[q].entries[k].decisive, second[q].entries[k].decisive);
    }
  }
}

}  // namespace
}  // namespace detente
