// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/inverse.hpp"
#include "detente/render/words.hpp"
#include "detente/study/inverse_study.hpp"
#include "support/mistaken_dilemma.hpp"

namespace detente::render {
namespace {

TEST(MemoInverse, NamesPeopleAndCountsOrders) {
  Report report;
  report.dispute = std::make_shared<const Case>(testing::mistaken_dilemma(""));
  World world = *World::make(report.dispute, {});
  const auto result = find_conditions(world, {});
  ASSERT_TRUE(result);
  const std::string text = to_text(inverse_memo(report, *result));
  EXPECT_NE(text.find("12 of 24"), std::string::npos) << text;
  EXPECT_NE(text.find("What would keep Ann there"), std::string::npos) << text;
  for (const ConceptInverse& found : result->concepts)
    EXPECT_LE(word_count(inverse_sentence(*report.dispute, found)), finding_words);
  EXPECT_EQ(inverse_sentence(*report.dispute, result->concepts[3]),
            "Under SEQ it holds as things are wanted now.");
}

}  // namespace
}  // namespace detente::render
