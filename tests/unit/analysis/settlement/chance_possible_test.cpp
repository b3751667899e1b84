// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/chance_possible.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

constexpr double tiny = 1e-12;
constexpr ConstraintRef a_rule{ConstraintKind::Rule, 0}, line_a{ConstraintKind::RedLine, 0},
    line_b{ConstraintKind::RedLine, 2}, lost_vote{ConstraintKind::Ratification, 0};

TEST(ChancePossible, BothLinesMustGive) {
  const GivingWay gives{{line_a, 0.1}, {line_b, 0.1}};
  EXPECT_NEAR(chance_possible({{line_a, line_b}}, gives).low, 0.01, tiny);
  const std::vector<ChanceBounds> decisive = decisive_chances({{line_a, line_b}}, gives);
  ASSERT_EQ(decisive.size(), 2U);
  EXPECT_NEAR(decisive[0].low, 0.1, tiny) << "it matters only where the other is a bluff";
  EXPECT_NEAR(decisive[1].low, 0.1, tiny);
}

TEST(ChancePossible, EitherLineWouldDo) {
  EXPECT_NEAR(chance_possible({{line_a}, {line_b}}, {{line_a, 0.1}, {line_b, 0.1}}).low, 0.19, tiny);
}

TEST(ChancePossible, AVoteTurnsLikeALine) {
  const GivingWay gives{{line_a, 0.25}, {line_b, 0.5}, {lost_vote, 0.4}};
  // The vote and one of two lines: 0.4 (1 - 0.75 * 0.5).
  EXPECT_NEAR(chance_possible({{line_a, lost_vote}, {line_b, lost_vote}}, gives).low, 0.25, tiny);
  EXPECT_NEAR(decisive_chances({{line_a, lost_vote}, {line_b, lost_vote}}, gives)[2].low, 0.625, tiny);
}

TEST(ChancePossible, RulesNeverGive) {
  EXPECT_EQ(chance_possible({{a_rule, line_a}}, {{line_a, 1}}).high, 0);
  EXPECT_NEAR(chance_possible({{a_rule}, {line_a}}, {{line_a, 0.3}}).low, 0.3, tiny);
}

TEST(ChancePossible, NothingInTheWayIsCertainAndNoWayOutIsNone) {
  EXPECT_EQ(chance_possible({{}}, {{line_a, 0.3}}).low, 1);
  EXPECT_EQ(chance_possible({}, {{line_a, 0.3}}).high, 0);
}

}  // namespace
}  // namespace detente
