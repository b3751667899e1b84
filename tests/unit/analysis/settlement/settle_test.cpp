// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/settle.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "detente/model/vote.hpp"
#include "support/random_case.hpp"

namespace detente {
namespace {

using testing::add_line;
using testing::add_rule;
using testing::at;
using testing::join;
using testing::small_case;
using testing::when;
using RefSet = std::set<ConstraintRef>;

const SettlementOptions plain{};

SettlementResult settled(const Case& dispute, const Formula& goal, const SettlementOptions& options = plain) {
  const Expected<ScenarioSpace> space = ScenarioSpace::build(dispute, {});
  EXPECT_TRUE(space) << to_string(space.error().front());
  const Expected<SettlementResult> result = settle(dispute, *space, when(goal), options, {});
  EXPECT_TRUE(result) << to_string(result.error().front());
  return *result;
}

ConstraintRef rule(std::uint32_t k) { return {ConstraintKind::Rule, k}; }
ConstraintRef line(std::uint32_t k) { return {ConstraintKind::RedLine, k}; }

TEST(Settle, TheExampleOfTheHeader) {
  Case dispute = small_case(2, {{0}, {1}});
  add_line(dispute, 0, at(0, 2));                                      // never x
  add_line(dispute, 1, join(FormulaKind::And, {at(0, 1), at(1, 1)}));  // must: x or y
  dispute.today = {0, 1}, dispute.axes[1].now = 1;
  const SettlementResult result = settled(dispute, at(1, 1));
  EXPECT_FALSE(result.possible);
  EXPECT_EQ(result.reason, SettlementReason::Lines);
  ASSERT_EQ(result.collisions.size(), 1U);
  EXPECT_EQ(result.collisions[0].of, (std::vector{line(0), line(1)}));
  EXPECT_TRUE(result.collisions[0].derived);
  ASSERT_EQ(result.concessions.size(), 2U);
}

TEST(Settle, OneLineAloneIsStatedNotDerived) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  const SettlementResult result = settled(dispute, at(0, 2));
  ASSERT_EQ(result.collisions.size(), 1U);
  EXPECT_FALSE(result.collisions[0].derived);
  EXPECT_EQ(result.concessions[0].scenario, Levels{1});
}

TEST(Settle, RulesAloneLeaveNothingToConcede) {
  Case dispute = small_case(1, {{0}, {0}});
  add_rule(dispute, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  add_line(dispute, 0, at(0, 2));
  const SettlementResult result = settled(dispute, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  EXPECT_EQ(result.reason, SettlementReason::Rules);
  EXPECT_TRUE(result.concessions.empty());
  ASSERT_EQ(result.collisions.size(), 2U) << "the rule, and the line, each by itself";
  EXPECT_EQ(result.collisions[0].of, std::vector{rule(0)});
  EXPECT_EQ(result.collisions[1].of, std::vector{line(0)});
}

TEST(Settle, AGoalThatContradictsItselfCollidesWithNothing) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  const SettlementResult result = settled(dispute, join(FormulaKind::And, {at(0, 1), at(0, 2)}));
  EXPECT_EQ(result.reason, SettlementReason::Goal);
  EXPECT_TRUE(result.collisions.empty());
  EXPECT_TRUE(result.concessions.empty());
}

TEST(Settle, LinesThatDoNotBindAndVotesThatPassAreNoConstraints) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2), false);
  testing::add_failing_vote(dispute, 0);
  dispute.ratifications[0].passes = true;
  EXPECT_TRUE(settled(dispute, at(0, 2)).possible);
  dispute.ratifications[0].passes = false;
  const SettlementResult result = settled(dispute, at(0, 2));
  ASSERT_EQ(result.collisions.size(), 1U);
  EXPECT_EQ(result.collisions[0].of, (std::vector{ConstraintRef{ConstraintKind::Ratification, 0}}));
}

TEST(Settle, AGoalBehindAClosedDoorIsPossibleButMarked) {
  const Case shut = small_case(1, {{0, 2, Change::Fixed}, {0}});
  SettlementResult result = settled(shut, at(0, 2));
  EXPECT_TRUE(result.possible);
  EXPECT_TRUE(result.needs_unreachable_level);
  EXPECT_FALSE(settled(shut, at(1, 2)).needs_unreachable_level);
  const Case down = small_case(1, {{0, 3, Change::Down, 1}});
  EXPECT_TRUE(settled(down, at(0, 4)).needs_unreachable_level);
  EXPECT_FALSE(settled(down, at(0, 5)).needs_unreachable_level) << "the lowest level is open";
  const Case up = small_case(1, {{0, 3, Change::Up, 1}});
  EXPECT_TRUE(settled(up, at(0, 1)).needs_unreachable_level);
  EXPECT_FALSE(settled(up, at(0, 2)).needs_unreachable_level) << "staying is no move";
}

TEST(Settle, ConcessionsComeEasiestFirst) {
  Case three = small_case(1, {{0}, {0}, {0}});
  for (std::size_t k = 0; k < 3; ++k) add_line(three, 0, at(k, 2));
  const Formula any = join(FormulaKind::Or, {at(0, 2), at(1, 2), at(2, 2)});
  const auto order = [&](const Case& c, ConcessionOrder by = ConcessionOrder::Ease) {
    SettlementOptions options;
    options.order = by;
    std::vector<std::uint32_t> lines;
    for (const Concession& concession : settled(c, any, options).concessions)
      lines.push_back(concession.of.at(0).index);
    return lines;
  };
  EXPECT_EQ(order(three), (std::vector<std::uint32_t>{0, 1, 2})) << "all alike: file order";
  three.red_lines[2].firmness.likely = 0.4;
  EXPECT_EQ(order(three), (std::vector<std::uint32_t>{2, 0, 1})) << "the softest first";
  three.red_lines[1].price = Quantity{.likely = 1};
  three.red_lines[2].price = Quantity{.likely = 5};
  EXPECT_EQ(order(three), (std::vector<std::uint32_t>{2, 0, 1})) << "a price is another order";
  three.red_lines[0].price = Quantity{.likely = 3};
  EXPECT_EQ(order(three), (std::vector<std::uint32_t>{2, 0, 1}));
  EXPECT_EQ(order(three, ConcessionOrder::Price), (std::vector<std::uint32_t>{1, 0, 2}));
}

TEST(Settle, OneLineIsEasierThanThreeFirmerOnes) {
  // The goal x: with y it crosses three lines held with 0.8 each, without y one held with 0.6.
  Case c = small_case(1, {{0}, {0}});
  const Formula hard = join(FormulaKind::And, {at(0, 2), at(1, 2)}),
                easy = join(FormulaKind::And, {at(0, 2), at(1, 1)});
  for (int k = 0; k < 3; ++k) {
    add_line(c, 0, hard);
    c.red_lines.back().firmness = Quantity{.likely = 0.8};
  }
  add_line(c, 0, easy);
  c.red_lines.back().firmness = Quantity{.likely = 0.6, .low = 0.3, .high = 0.9};
  const std::vector<Concession> concessions = settled(c, at(0, 2)).concessions;
  ASSERT_EQ(concessions.size(), 2U);
  EXPECT_EQ(concessions[0].of.size(), 1U);
  EXPECT_NEAR(concessions[0].ease, 0.4, 1e-12);
  EXPECT_NEAR(concessions[1].ease, 0.2 * 0.2 * 0.2, 1e-12);
  EXPECT_NEAR(concessions[1].firmness, 0.512, 1e-12);
}

TEST(Settle, WhereNoneEverGivesTheFewestCertainLinesComeFirst) {
  Case c = small_case(1, {{0}, {0}});
  const Formula hard = join(FormulaKind::And, {at(0, 2), at(1, 2)}),
                easy = join(FormulaKind::And, {at(0, 2), at(1, 1)});
  add_line(c, 0, hard);
  add_line(c, 0, hard);
  add_line(c, 0, easy);
  add_line(c, 0, easy);
  c.red_lines[2].firmness = Quantity{.likely = 0.9};
  const std::vector<Concession> concessions = settled(c, at(0, 2)).concessions;
  ASSERT_EQ(concessions.size(), 2U);
  EXPECT_EQ(concessions[0].of.front().index, 2U) << "one certain line, not two";
  EXPECT_EQ(concessions[0].ease, 0);
}

TEST(Settle, ALineItsHolderCannotKeepIsAnObjection) {
  Case c = small_case(2, {{0}, {0}});
  add_line(c, 1, at(0, 2), false);
  const SettlementResult result = settled(c, at(0, 2));
  EXPECT_TRUE(result.possible);
  EXPECT_EQ(result.objections, (std::vector<Objection>{{0, true}}));
  // A way round it that changes more is left to be seen.
  c.red_lines[0].never = testing::when(join(FormulaKind::And, {at(0, 2), at(1, 1)}));
  EXPECT_EQ(settled(c, at(0, 2)).objections, (std::vector<Objection>{{0, false}}));
  EXPECT_TRUE(settled(c, at(0, 1)).objections.empty());
}

TEST(Settle, MoreCollisionsThanAskedForIsPartial) {
  Case dispute = small_case(1, {{0}});
  for (int k = 0; k < 3; ++k) add_line(dispute, 0, at(0, 2));
  SettlementOptions two;
  two.most_sets = 2;
  const SettlementResult result = settled(dispute, at(0, 2), two);
  EXPECT_EQ(result.collisions.size(), 2U);
  EXPECT_TRUE(result.partial);
}

TEST(Settle, ManyMoreConstraintsThanAWordHolds) {
  Case dispute = small_case(1, {{0}, {0}});
  for (std::size_t k = 0; k < 70; ++k) add_line(dispute, 0, at(k % 2, 2));
  const SettlementResult result = settled(dispute, join(FormulaKind::And, {at(0, 2), at(1, 2)}));
  EXPECT_EQ(result.collisions.size(), 70U) << "each line by itself forbids the goal";
  ASSERT_EQ(result.concessions.size(), 1U);
  EXPECT_EQ(result.concessions[0].of.size(), 70U);
}

// ------------------------------------------------------------------- against the definitions, on random
// cases

bool breaks(const Case& dispute, ConstraintRef ref, const Levels& levels) {
  switch (ref.kind) {
    case ConstraintKind::Rule:
      return holds(dispute.rules[ref.index].impossible.formula, levels);
    case ConstraintKind::RedLine:
      return holds(dispute.red_lines[ref.index].barred, levels);
    case ConstraintKind::Ratification:
      break;
  }
  return needs_vote(dispute, dispute.ratifications[ref.index], levels);
}

/// The definitions of the header, read out one subset of constraints at a time.
struct NaiveSettlement {
  std::vector<ConstraintRef> refs;
  std::vector<Levels> with_goal;
  std::set<RefSet> collisions, concessions;

  NaiveSettlement(const Case& dispute, const Formula& goal, const SettlementOptions& options)
      : refs(constraints_of(dispute)) {
    testing::for_each_scenario(dispute, [&](const Levels& levels) {
      bool in = holds(goal, levels) && (!options.given || holds(*options.given, levels));
      for (const AxisLevel& pin : options.pinned) in = in && levels[pin.axis.index()] == pin.level;
      if (in) with_goal.push_back(levels);
    });
    for (std::uint32_t set = 0; set < (1U << refs.size()); ++set) consider(dispute, set);
  }
  bool satisfiable(const Case& dispute, std::uint32_t set) const {
    return std::any_of(with_goal.begin(), with_goal.end(), [&](const Levels& levels) {
      for (std::size_t c = 0; c < refs.size(); ++c)
        if (((set >> c) & 1) && breaks(dispute, refs[c], levels)) return false;
      return true;
    });
  }
  void consider(const Case& dispute, std::uint32_t set) {
    const std::uint32_t all = (1U << refs.size()) - 1;
    bool collides = !with_goal.empty() && !satisfiable(dispute, set);
    bool frees = satisfiable(dispute, all & ~set) && !satisfiable(dispute, all);
    RefSet members;
    for (std::size_t c = 0; c < refs.size(); ++c) {
      if (((set >> c) & 1) == 0) continue;
      members.insert(refs[c]);
      collides = collides && satisfiable(dispute, set & ~(1U << c));
      frees =
          frees && refs[c].kind != ConstraintKind::Rule && !satisfiable(dispute, (all & ~set) | (1U << c));
    }
    if (collides) collisions.insert(members);
    if (frees) concessions.insert(members);
  }
};

std::size_t changed_axes(const Case& dispute, const Levels& levels) {
  std::size_t changed = 0;
  for (std::size_t a = 0; a < levels.size(); ++a) changed += levels[a] != dispute.today[a];
  return changed;
}

/// Minimal by definition, and each member's own scenario breaks that member alone.
void check_witnesses(const Case& dispute, const NaiveSettlement& naive, const SettlementResult& result) {
  for (const Collision& collision : result.collisions) {
    ASSERT_EQ(collision.without_each.size(), collision.of.size());
    for (std::size_t k = 0; k < collision.of.size(); ++k) {
      const Levels& shown = collision.without_each[k];
      EXPECT_NE(std::find(naive.with_goal.begin(), naive.with_goal.end(), shown), naive.with_goal.end());
      for (std::size_t j = 0; j < collision.of.size(); ++j)
        EXPECT_EQ(breaks(dispute, collision.of[j], shown), j == k);
    }
  }
  for (const Concession& concession : result.concessions)
    for (const ConstraintRef ref : naive.refs)
      EXPECT_EQ(breaks(dispute, ref, concession.scenario),
                std::count(concession.of.begin(), concession.of.end(), ref) > 0);
}

void check_sets(const NaiveSettlement& naive, const SettlementResult& result) {
  std::set<RefSet> collisions, concessions;
  for (const Collision& c : result.collisions) collisions.insert(RefSet(c.of.begin(), c.of.end()));
  for (const Concession& c : result.concessions) concessions.insert(RefSet(c.of.begin(), c.of.end()));
  EXPECT_EQ(collisions, naive.collisions);
  EXPECT_EQ(concessions, naive.concessions);
  EXPECT_EQ(collisions.size(), result.collisions.size()) << "each once";
  EXPECT_EQ(concessions.size(), result.concessions.size()) << "each once";
}

void check_possible(const Case& dispute, const NaiveSettlement& naive, const SettlementResult& result) {
  std::optional<Levels> nearest;
  std::uint64_t acceptable_count = 0;
  bool feasible_goal = false;
  for (const Levels& levels : naive.with_goal) {  // by scenario string, so the first of equals stays
    feasible_goal = feasible_goal || feasible(dispute, levels);
    if (!acceptable(dispute, levels)) continue;
    ++acceptable_count;
    if (!nearest || changed_axes(dispute, levels) < changed_axes(dispute, *nearest)) nearest = levels;
  }
  EXPECT_EQ(result.acceptable, acceptable_count);
  EXPECT_EQ(result.possible, acceptable_count > 0);
  EXPECT_EQ(result.nearest, nearest);
  const SettlementReason reason = acceptable_count > 0      ? SettlementReason::Possible
                                  : naive.with_goal.empty() ? SettlementReason::Goal
                                  : feasible_goal           ? SettlementReason::Lines
                                                            : SettlementReason::Rules;
  EXPECT_EQ(result.reason, reason);
}

TEST(Settle, AgreesWithTheDefinitionsOnRandomCases) {
  std::size_t impossible = 0, derived = 0;
  for (std::uint64_t seed = 0; seed < 1500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Case dispute = testing::random_case(seed);
    testing::Dice dice(seed + 1'000'000);
    SettlementOptions options;
    if (dice.chance(4)) options.given = testing::random_formula(dice, dispute);
    if (dice.chance(4)) options.pinned = {{AxisId(0U), dispute.today[0]}};
    const Formula goal = testing::random_formula(dice, dispute);
    const SettlementResult result = settled(dispute, goal, options);
    const NaiveSettlement naive(dispute, goal, options);
    check_sets(naive, result);
    check_possible(dispute, naive, result);
    check_witnesses(dispute, naive, result);
    EXPECT_FALSE(result.partial);
    if (HasFailure()) break;
    impossible += result.reason == SettlementReason::Lines;
    for (const Collision& collision : result.collisions) derived += collision.derived;
  }
  EXPECT_GT(impossible, 150U) << "the cases must be worth testing";
  EXPECT_GT(derived, 50U);
}

}  // namespace
}  // namespace detente
