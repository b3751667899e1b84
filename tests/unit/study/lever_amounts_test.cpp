// SPDX-License-Identifier: MIT
#include "detente/study/lever_amounts.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LeverAmounts, TheExampleOfTheHeader) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 1), 2);
  add_stake(dispute, 0, at(0, 2), 0);
  const World world = world_of(dispute);
  EXPECT_EQ(critical_worths(world, ActorId(0U), at(0, 2), 1), (std::vector<std::int64_t>{2'000'000'000}));
  EXPECT_EQ(worths_to_try({2'000'000'000}, 0, 1), (std::vector<std::int64_t>{2'000'000'000, 2'000'000'001}));
  EXPECT_TRUE(worths_to_try({2'000'000'000}, 0, -1).empty());
}

TEST(LeverAmounts, ATieTodayIsLeftByTheSmallestStep) {
  EXPECT_EQ(worths_to_try({5, 9}, 5, 1), (std::vector<std::int64_t>{6, 9, 10}));
  EXPECT_EQ(worths_to_try({5, 9}, 5, -1), (std::vector<std::int64_t>{4}));
}

std::optional<FirstYes> first_of(const std::vector<bool>& answers, std::size_t scan) {
  const auto yes = [&](std::size_t k) -> Expected<bool> { return answers[k]; };
  return *first_yes(answers.size(), scan, yes);
}

TEST(LeverAmounts, ScanningFindsTheFirstYesEvenWhereAnswersAlternate) {
  const auto found = first_of({false, true, false, false, true}, 5);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->position, 1U);
  EXPECT_TRUE(found->least);
  EXPECT_FALSE(first_of({false, false}, 5));
  EXPECT_FALSE(first_of({}, 5));
}

TEST(LeverAmounts, BisectionFindsAThresholdAndSaysThatMoreIsNotShown) {
  std::vector<bool> answers(1000, false);
  std::fill(answers.begin() + 613, answers.end(), true);
  const auto found = first_of(answers, 2);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->position, 613U);
  EXPECT_FALSE(found->least);
}

}  // namespace
}  // namespace detente
