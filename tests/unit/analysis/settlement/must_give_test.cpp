// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/must_give.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/settlement/settle.hpp"
#include "detente/model/chance.hpp"
#include "support/small_case.hpp"

namespace detente {
namespace {

using testing::add_line;
using testing::at;
using testing::join;
using testing::small_case;

/// A vote of a poll of its own on the axis, carried or lost at the likely values.
void add_vote(Case& c, std::size_t axis, double support) {
  Poll poll;
  poll.support = support;
  poll.oppose = 1 - support;
  c.polls.push_back(poll);
  Ratification vote;
  vote.axis = AxisId(axis);
  vote.option = OptionId(axis);
  vote.party = c.axes[axis].owner;
  vote.poll = PollId(c.polls.size() - 1);
  vote.passes = support >= 0.5;
  c.ratifications.push_back(vote);
}

SettlementResult answered(const Case& c, const Formula& goal) {
  const auto space = ScenarioSpace::build(c, {});
  return *settle(c, *space, testing::when(goal), {}, {});
}

TEST(MustGive, LinesGiveIndependently) {
  Case c = small_case(1, {{0}, {0}});
  for (const double firmness : {0.9, 0.8}) {
    add_line(c, 0, at(0, 2));
    c.red_lines.back().firmness = Quantity{.likely = firmness};
  }
  const SettlementResult both = answered(c, at(0, 2));
  EXPECT_FALSE(both.possible);
  ASSERT_TRUE(both.chance_possible);
  EXPECT_NEAR(*both.chance_possible, 0.1 * 0.2, 1e-12);
  EXPECT_EQ(answered(c, at(0, 1)).chance_possible, std::optional(1.0));
  EXPECT_EQ(answered(c, join(FormulaKind::And, {at(0, 1), at(0, 2)})).chance_possible, std::optional(0.0))
      << "a goal that contradicts itself";
}

TEST(MustGive, EitherOfTwoWays) {
  // x crosses a line with y and another without: one bluff is enough, whichever.
  Case c = small_case(1, {{0}, {0}});
  add_line(c, 0, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  add_line(c, 0, join(FormulaKind::And, {at(0, 2), at(1, 1)}));
  c.red_lines[0].firmness = Quantity{.likely = 0.5};
  c.red_lines[1].firmness = Quantity{.likely = 0.6};
  EXPECT_NEAR(*answered(c, at(0, 2)).chance_possible, 1 - 0.5 * 0.6, 1e-12);
}

TEST(MustGive, AVoteThatCarriesMayYetBeLost) {
  Case c = small_case(1, {{0}});
  add_vote(c, 0, 0.52);
  const SettlementResult result = answered(c, at(0, 2));
  EXPECT_TRUE(result.possible);
  EXPECT_NEAR(*result.chance_possible, chance_vote_passes(c, c.ratifications[0]), 1e-12);
  EXPECT_LT(*result.chance_possible, 0.9);
}

TEST(MustGive, RulesNeverGive) {
  Case c = small_case(1, {{0}});
  testing::add_rule(c, at(0, 2));
  EXPECT_EQ(answered(c, at(0, 2)).chance_possible, std::optional(0.0));
}

TEST(MustGive, OnceSomethingIsWaived) {
  Case c = small_case(1, {{0}});
  add_line(c, 0, at(0, 2));
  add_vote(c, 0, 0.3);
  const SettlementResult result = answered(c, at(0, 2));
  EXPECT_EQ(result.chance_possible, std::optional(0.0));
  const double carried = chance_vote_passes(c, c.ratifications[0]);
  EXPECT_NEAR(*chance_of_giving(c, result.must_give, {{ConstraintKind::RedLine, 0}}), carried, 1e-12);
  EXPECT_EQ(chance_it_gives(c, {ConstraintKind::RedLine, 0}), 0);
}

}  // namespace
}  // namespace detente
