// SPDX-License-Identifier: MIT
#include "detente/scenario/ranking_batches.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente {
namespace {

using namespace testing;

RankingLevel level(std::size_t conditions) { return RankingLevel(conditions, {at(0, 2), 0, 1}); }

TEST(RankingBatches, TakeWholeLevelsOrPartsOfOne) {
  const auto space = ScenarioSpace::build(small_case(1, {{0}}), Budget{});
  const std::vector<RankingLevel> levels{level(1), level(2), level(5), level(1)};
  BatchSequence sequence(levels);
  const ConditionBatch first = sequence.next(*space, 4);
  EXPECT_EQ(first.formulas.size(), 3U);
  EXPECT_TRUE(first.closes);
  EXPECT_EQ(first.worth, (std::vector<std::int64_t>{0, 3, 1, 4, 1, 4, 2, 5}));
  const ConditionBatch part = sequence.next(*space, 4);
  EXPECT_EQ(part.formulas.size(), 4U);
  EXPECT_FALSE(part.closes);
  const ConditionBatch rest = sequence.next(*space, 4);
  EXPECT_EQ(rest.formulas.size(), 1U);
  EXPECT_TRUE(rest.closes);
  EXPECT_EQ(sequence.next(*space, 16).formulas.size(), 1U);
  EXPECT_TRUE(sequence.done());
}

TEST(RankingBatches, EqualValuesBecomeOneClass) {
  const auto space = ScenarioSpace::build(small_case(1, {{0}}), Budget{});
  const std::vector<RankingLevel> levels{level(3)};
  BatchSequence sequence(levels);
  const ConditionBatch part = sequence.next(*space, 2);
  const ClassStep step = refine({ClassValue{}}, part, {1, 1, 1, 0});  // both together never occurs
  ASSERT_EQ(step.classes.size(), 2U);
  EXPECT_EQ(step.classes[1].worth, 1);
  EXPECT_EQ(step.next[1], step.next[2]);
  const ClassStep last = refine(step.classes, sequence.next(*space, 2), {1, 1, 1, 1});
  EXPECT_EQ(last.classes.size(), 3U);
  EXPECT_EQ(last.next, (std::vector<std::uint32_t>{0, 1, 1, 2}));
  EXPECT_EQ(last.classes[2].closed, 2U);
  EXPECT_EQ(last.classes[2].worth, 0);
}

}  // namespace
}  // namespace detente
