// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/beliefs.hpp"
#include "detente/study/beliefs_study.hpp"
#include "support/mistaken_dilemma.hpp"

namespace detente::render {
namespace {

std::string told(const std::string& beliefs) {
  Report report;
  report.dispute = std::make_shared<const Case>(testing::mistaken_dilemma(beliefs));
  const auto result = weigh_beliefs(*report.dispute, {}, {});
  EXPECT_TRUE(result);
  return to_text(beliefs_memo(report, *result));
}

TEST(MemoBeliefs, NamesPeopleNotIds) {
  const std::string text = told(testing::no_such_option);
  EXPECT_NE(text.find("In the eyes of Ann"), std::string::npos) << text;
  EXPECT_NE(text.find("leaves out “Ben arms”"), std::string::npos) << text;
  EXPECT_NE(text.find("Not seen coming"), std::string::npos) << text;
  EXPECT_EQ(text.find("blind"), std::string::npos) << text;
}

TEST(MemoBeliefs, SaysThatThereAreNone) {
  EXPECT_NE(told("").find("The case says nothing about what anybody believes"), std::string::npos);
}

}  // namespace
}  // namespace detente::render
