// SPDX-License-Identifier: MIT
#include "detente/render/wording_levers.hpp"

#include <gtest/gtest.h>

#include "detente/render/words.hpp"
#include "small_levers.hpp"

namespace detente::render {
namespace {

TEST(WordingLevers, NamesNotIdsAndNeverMoreThanFortyWords) {
  const Report report = testing::small_report();
  LeverAnswer answer = testing::small_levers();
  const std::string one = lever_sentence(*report.dispute, answer, answer.levers[0]);
  EXPECT_NE(one.find("were waived"), std::string::npos) << one;
  EXPECT_EQ(one.find(report.dispute->red_lines[0].id), std::string::npos) << one;
  answer.levers[0].of.resize(12);
  EXPECT_LE(word_count(lever_sentence(*report.dispute, answer, answer.levers[0])), finding_words);
  answer.levers.clear();
  EXPECT_NE(levers_sentence(*report.dispute, answer).find("Nothing that was tried"), std::string::npos);
}

TEST(WordingLevers, AnAmountIsTheLeastOnlyWhereLessWasRuledOut) {
  const Report report = testing::small_report();
  Intervention pay;
  pay.kind = InterventionKind::Pay;
  pay.index = 1;
  pay.amount = 2;
  EXPECT_EQ(intervention_words(*report.dispute, pay),
            "a third party made it worth at least 2 units to Russia");
  pay.least = false;
  EXPECT_EQ(intervention_words(*report.dispute, pay), "a third party made it worth 2 units to Russia");
  EXPECT_NE(intervention_cost(*report.dispute, pay).find("a smaller amount is not ruled out"),
            std::string::npos);
}

}  // namespace
}  // namespace detente::render
