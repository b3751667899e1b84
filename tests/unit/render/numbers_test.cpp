// SPDX-License-Identifier: MIT
#include "detente/render/numbers.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::titled_case;

TEST(Numbers, StakesComeFirstAndPollsGiveAllTheirShares) {
  const std::vector<CaseNumber> numbers = numbers_of(titled_case());
  ASSERT_GE(numbers.size(), 9U);
  EXPECT_EQ(numbers.front().kind, NumberKind::Stake);
  EXPECT_FALSE(numbers.front().probability);
  const auto polled = std::count_if(numbers.begin(), numbers.end(),
                                    [](const CaseNumber& n) { return n.kind == NumberKind::Poll; });
  EXPECT_EQ(polled, 3) << "for, neutral and against";
  const CaseNumber& vote = numbers[8];
  EXPECT_EQ(vote.kind, NumberKind::Threshold);
  EXPECT_TRUE(vote.probability);
}

TEST(Numbers, ALineThatSurelyHoldsHasNoNumber) {
  Case dispute = titled_case();
  const auto lines = [&] {
    const std::vector<CaseNumber> numbers = numbers_of(dispute);
    return std::count_if(numbers.begin(), numbers.end(),
                         [](const CaseNumber& n) { return n.kind == NumberKind::RedLine; });
  };
  const auto before = lines();
  dispute.red_lines[0].firmness = {.likely = 1};
  EXPECT_EQ(lines(), before - 1);
}

TEST(Numbers, WhatTheFileDoesNotSayIsTheProgramsDefault) {
  Case dispute = titled_case();
  dispute.outcomes.resize(1);
  const auto setting = [&](const std::string& id) {
    for (const CaseNumber& number : numbers_of(dispute))
      if (number.id == id) return number;
    return CaseNumber{};
  };
  EXPECT_EQ(setting("forecast.inertia").origin, NumberOrigin::ProgramDefault);
  EXPECT_EQ(setting("forecast.inertia").likely, dispute.forecast.inertia.likely);
  dispute.forecast.inertia.written = true;
  EXPECT_EQ(setting("forecast.inertia").origin, NumberOrigin::Judged);
  EXPECT_EQ(setting("forecast.rationality").origin, NumberOrigin::ProgramDefault);
  dispute.outcomes.clear();
  EXPECT_EQ(setting("forecast.inertia").id, "") << "nothing is forecast";
}

TEST(Numbers, InterestSizeAndPassageAreThreeThings) {
  Stake stake;
  EXPECT_FALSE(interest_of(stake));
  EXPECT_EQ(origin_of(stake, NumberKind::Stake), NumberOrigin::Judged);
  stake.cite = {"memo ¶1"};
  EXPECT_EQ(interest_of(stake), Basis::Inferred) << "cited, and nothing said of it";
  EXPECT_EQ(origin_of(stake, NumberKind::Stake), NumberOrigin::Judged);
  stake.basis = Basis::Stated;
  EXPECT_EQ(origin_of(stake, NumberKind::Stake), NumberOrigin::Judged)
      << "a source that states the interest states no size";
  stake.size = SizeOrigin::Stated;
  EXPECT_EQ(origin_of(stake, NumberKind::Stake), NumberOrigin::Stated);
  Poll poll;
  EXPECT_EQ(origin_of(poll, NumberKind::Poll), NumberOrigin::Judged) << "shares without a source";
  poll.cite = {"survey"};
  EXPECT_EQ(origin_of(poll, NumberKind::Poll), NumberOrigin::Stated);
  poll.size = SizeOrigin::Judged;
  EXPECT_EQ(origin_of(poll, NumberKind::Poll), NumberOrigin::Judged);
}

TEST(BasisCounts, EveryNumberCountsOnce) {
  BasisCounts counts;
  for (const auto basis : {std::optional(Basis::Stated), std::optional(Basis::Hinted),
                           std::optional(Basis::Judgement), std::optional<Basis>()})
    counts.add(basis);
  EXPECT_EQ(counts.stated, 1U);
  EXPECT_EQ(counts.hinted, 1U);
  EXPECT_EQ(counts.inferred, 0U);
  EXPECT_EQ(counts.judgement, 1U);
  EXPECT_EQ(counts.unmarked, 1U);
}

}  // namespace
}  // namespace detente::render
