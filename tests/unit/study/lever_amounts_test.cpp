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

/// What trying each number in turn finds, with bounds that exclude where they can.
TEST(LeverAmounts, BranchAndBoundFindsTheFirstYes) {
  Dice dice(3);
  for (int run = 0; run < 200; ++run) {
    const std::int64_t last = 1 + static_cast<std::int64_t>(dice.below(60));
    std::vector<std::int64_t> yeses, breaks;
    for (std::int64_t k = 1; k <= last; ++k) {
      if (k > 1 && !dice.chance(3)) {
        if (!yeses.empty() && yeses.back() == k - 1) yeses.push_back(k);
        continue;  // nothing changes here
      }
      breaks.push_back(k);
      if (dice.chance(6)) yeses.push_back(k);
    }
    std::size_t asked = 0;
    AmountSearch search;
    search.last = last;
    search.yes = [&](std::int64_t k) -> Expected<bool> {
      ++asked;
      return std::count(yeses.begin(), yeses.end(), k) > 0;
    };
    search.possible = [&](std::int64_t from, std::int64_t to) {
      return std::any_of(yeses.begin(), yeses.end(),
                         [&](std::int64_t k) { return k >= from - 2 && k <= to + 2; });
    };
    search.next = [&](std::int64_t k) {
      const auto it = std::upper_bound(breaks.begin(), breaks.end(), k);
      return it == breaks.end() ? last + 1 : *it;
    };
    bool whole = false;
    const auto found = least_yes(search, 1000, whole).value();
    EXPECT_TRUE(whole);
    ASSERT_EQ(found.has_value(), !yeses.empty());
    if (found) {
      EXPECT_EQ(found->at, yeses.front());
      EXPECT_TRUE(found->least);
    }
  }
}

TEST(LeverAmounts, ASearchGivenUpSaysSo) {
  AmountSearch search;
  search.last = 1000;
  search.yes = [](std::int64_t k) -> Expected<bool> { return k >= 700; };
  search.possible = [](std::int64_t, std::int64_t) { return true; };
  search.next = [](std::int64_t k) { return k + 1; };
  bool whole = true;
  const auto found = least_yes(search, 5, whole).value();
  EXPECT_FALSE(whole);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->at, 700);
  EXPECT_FALSE(found->least);
}

TEST(LeverAmounts, LocalWorthsAreTheDifferencesOfTheirSums) {
  const LocalWorths worths({1, 4}, {2, 9});
  // 2 - 4, 2 - 1, 9 - 4, 9 - 1
  EXPECT_EQ(worths.at_or_above(-5), -2);
  EXPECT_EQ(worths.at_or_above(-1), 1);
  EXPECT_EQ(worths.at_or_above(6), 8);
  EXPECT_EQ(worths.at_or_above(9), std::nullopt);
  EXPECT_EQ(worths.at_or_below(7), 5);
  EXPECT_EQ(worths.at_or_below(-2), -2);
  EXPECT_EQ(worths.at_or_below(-3), std::nullopt);
}

TEST(LeverAmounts, AThresholdIsFoundByBisection) {
  for (std::size_t from = 0; from <= 9; ++from)
    EXPECT_EQ(*threshold(9, [&](std::size_t k) -> Expected<bool> { return k >= from; }),
              from < 9 ? std::optional(from) : std::nullopt);
}

}  // namespace
}  // namespace detente
