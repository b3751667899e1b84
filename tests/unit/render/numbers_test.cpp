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
  ASSERT_EQ(numbers.size(), 9U);
  EXPECT_EQ(numbers.front().kind, NumberKind::Stake);
  EXPECT_FALSE(numbers.front().probability);
  const auto polled = std::count_if(numbers.begin(), numbers.end(),
                                    [](const CaseNumber& n) { return n.kind == NumberKind::Poll; });
  EXPECT_EQ(polled, 3) << "for, neutral and against";
  EXPECT_EQ(numbers.back().kind, NumberKind::Threshold);
  EXPECT_TRUE(numbers.back().probability);
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
