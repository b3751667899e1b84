// SPDX-License-Identifier: MIT
#include "detente/study/goal_importance.hpp"

#include "detente/analysis/settlement/settle.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

constexpr EntryRef line_entry(std::uint32_t k) { return {EntryKind::Line, k, 0, 0}; }
constexpr EntryRef vote_entry(std::uint32_t k) { return {EntryKind::Vote, k, 0, 0}; }

/// The whole of the first wish of the case.
QuestionImportance first_wish(const Case& dispute) {
  const World world = world_of(dispute);
  SettlementOptions options;
  options.packages = false;
  GoalSection goal;
  goal.wish = WishId(0U);
  goal.result =
      settle(dispute, world.space(), world.constraints(), dispute.wishes[0].when, options, world.budget());
  return goal_importance(dispute, goal, {});
}

void add_firm_line(Case& dispute, std::size_t actor, const Formula& never, double firmness) {
  add_line(dispute, actor, never);
  dispute.red_lines.back().firmness = Quantity{.likely = firmness};
}

void add_wish(Case& dispute, const Formula& formula) {
  Wish wish;
  wish.id = "wish";
  wish.when = when(formula);
  dispute.wishes.push_back(wish);
}

TEST(GoalImportance, OfTwoVetoesEachDecidesOnlyWhereTheOtherIsABluff) {
  Case dispute = small_case(2, {{0}, {1}});
  const Formula both = all_of({at(0, 2), at(1, 2)});
  add_firm_line(dispute, 0, both, 0.75);
  add_firm_line(dispute, 1, both, 0.5);
  add_firm_line(dispute, 0, at(0, 1), 0.9);
  dispute.red_lines[2].binding = false;
  dispute.red_lines[2].barred = Formula::constant(false);
  add_wish(dispute, both);
  const QuestionImportance question = first_wish(dispute);
  EXPECT_FALSE(question.possible);
  ASSERT_EQ(question.entries.size(), 2U) << "the third line has nothing to do with it";
  EXPECT_EQ(question.entries[0].entry, line_entry(0));
  EXPECT_NEAR(question.entries[0].decisive, 0.5, 1e-12);
  EXPECT_NEAR(question.entries[1].decisive, 0.25, 1e-12);
  EXPECT_NEAR(*question.entries[0].turns, 0.25, 1e-12);
  ASSERT_EQ(question.sets.size(), 1U);
  EXPECT_EQ(question.sets[0].of, (std::vector{line_entry(0), line_entry(1)}));
  EXPECT_NEAR(*question.sets[0].chance, 0.125, 1e-12);
}

TEST(GoalImportance, AnyOfFourLinesTheThreeLikeliestAreShown) {
  Case dispute = small_case(1, {{0, 5}});
  const double firmness[] = {0.9, 0.6, 0.8, 0.7};
  for (std::uint16_t k = 0; k < 4; ++k)
    add_firm_line(dispute, 0, at(0, static_cast<std::uint16_t>(2U << k)), firmness[k]);
  add_wish(dispute, at(0, 0b11110));
  const QuestionImportance question = first_wish(dispute);
  ASSERT_EQ(question.sets.size(), 3U);
  EXPECT_EQ(question.sets[0].of, std::vector{line_entry(1)});
  EXPECT_EQ(question.sets[1].of, std::vector{line_entry(3)});
  EXPECT_EQ(question.sets[2].of, std::vector{line_entry(2)});
  EXPECT_NEAR(question.entries[0].decisive, 0.9 * 0.8 * 0.7, 1e-12) << "where all the others hold";
}

TEST(GoalImportance, AVoteThatCarriesTurnsAGoalItOpens) {
  Case dispute = small_case(1, {{0}});
  add_constituency(dispute);
  dispute.polls[0].support = 0.6;
  dispute.polls[0].oppose = 0.4;
  dispute.polls[0].n = 20;
  add_failing_vote(dispute, 0);
  dispute.ratifications[0].poll = PollId(0U);
  dispute.ratifications[0].passes = true;
  add_wish(dispute, at(0, 2));
  const QuestionImportance question = first_wish(dispute);
  EXPECT_TRUE(question.possible);
  ASSERT_EQ(question.sets.size(), 1U);
  EXPECT_EQ(question.sets[0].of, std::vector{vote_entry(0)});
  EXPECT_GT(*question.sets[0].chance, 0.05);
  EXPECT_LT(*question.sets[0].chance, 0.45);
  EXPECT_NEAR(question.entries.at(0).decisive, 1, 1e-12);
}

TEST(GoalImportance, WhereNothingStandsInTheWayNothingIsTested) {
  Case dispute = small_case(1, {{0}, {0}});
  add_firm_line(dispute, 0, at(1, 2), 0.9);
  add_wish(dispute, at(0, 2));
  EXPECT_EQ(first_wish(dispute).untested, Untested::NothingStands);
  EXPECT_TRUE(first_wish(dispute).sets.empty());
}

TEST(GoalImportance, WhereRulesExcludeItNoLineMatters) {
  Case dispute = small_case(1, {{0}});
  add_rule(dispute, at(0, 2));
  add_wish(dispute, at(0, 2));
  EXPECT_EQ(first_wish(dispute).untested, Untested::RulesAlone);
}

}  // namespace
}  // namespace detente
