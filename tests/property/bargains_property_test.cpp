// SPDX-License-Identifier: MIT
// Who signs for a goal, what they have of it and who can answer, on random cases with joint options, against
// the definitions. Environment: settings.hpp.
#include <gtest/gtest.h>

#include "detente/analysis/settlement/bargains.hpp"
#include "detente/analysis/settlement/constraints.hpp"
#include "detente/analysis/settlement/signatories.hpp"
#include "detente/scenario/conditions.hpp"
#include "oracle/naive_bargaining.hpp"
#include "oracle/naive_signatories.hpp"
#include "property/settings.hpp"
#include "support/joint_case.hpp"

namespace detente::testing {
namespace {

/// A random case and goal, and everything the definitions need.
struct Problem {
  Case dispute;
  ScenarioSpace space;
  Constraints constraints;
  std::optional<BargainingTable> table;
  Bitmap having;  ///< acceptable, with the goal
  std::vector<Levels> feasible, acceptable;

  static Problem random(std::uint64_t seed) {
    RandomShape shape;
    shape.axes = 7;
    shape.stakes = 12;
    shape.lines = 3;
    Case dispute = random_case(seed, shape);
    Dice dice(seed + 1);
    join_some(dice, dispute);
    ScenarioSpace space = *ScenarioSpace::build(dispute, {});
    Constraints constraints = *find_constraints(dispute, space, {});
    Problem p{std::move(dispute), std::move(space), std::move(constraints), {}, {}, {}, {}};
    const std::vector<ActorId> parties = bargaining_parties(p.dispute);
    if (!parties.empty()) p.table = *bargaining_table(p.dispute, p.space, parties, {});
    p.having = scenarios_where(p.space, random_formula(dice, p.dispute), 1);
    p.having &= p.constraints.acceptable;
    p.space.feasible().for_each([&](ScenarioIndex n) {
      p.feasible.push_back(p.space.levels_of(n));
      if (p.having.test(n)) p.acceptable.push_back(p.feasible.back());
      return true;
    });
    return p;
  }
  BargainGround ground() const {
    return {dispute, space, table ? &*table : nullptr, signed_by(dispute, space, 1), {}};
  }
  std::string text(const Levels& levels) const { return scenario_string(dispute, levels); }
};

std::set<std::size_t> numbers(const std::vector<ActorId>& actors) {
  std::set<std::size_t> set;
  for (const ActorId actor : actors) set.insert(actor.index());
  return set;
}

/// The bargaining problem of these signatories, solved by the definitions.
oracle::NaiveBargaining solved(const Problem& p, const std::vector<Levels>& candidates,
                               const std::set<std::size_t>& who) {
  std::vector<oracle::Candidate> all;
  for (const Levels& levels : candidates) {
    oracle::Candidate candidate;
    for (const std::size_t actor : who)
      candidate.utilities.push_back(oracle::worth(p.dispute, actor, levels));
    for (std::size_t a = 0; a < levels.size(); ++a)
      candidate.changed += levels[a] != p.dispute.today[a] ? 1 : 0;
    candidate.text = p.text(levels);
    all.push_back(std::move(candidate));
  }
  std::vector<std::int64_t> today;
  for (const std::size_t actor : who) today.push_back(oracle::worth(p.dispute, actor, p.dispute.today));
  return oracle::bargain(all, today);
}

std::optional<std::string> text(const Problem& p, const std::optional<BargainingSolution>& solution) {
  return solution ? std::optional(p.text(solution->scenario)) : std::nullopt;
}

void check_solutions(const Problem& p, const Bargain& met, const std::vector<Levels>& candidates) {
  const oracle::NaiveBargaining expected = solved(p, candidates, numbers(met.signatories));
  EXPECT_EQ(met.efficient->candidates, candidates.size());
  EXPECT_EQ(met.efficient->count, expected.pareto.size());
  EXPECT_EQ(met.efficient->nobody_below, expected.nobody_below);
  EXPECT_EQ(met.efficient->somebody_gains, expected.somebody_gains);
  EXPECT_EQ(met.efficient->everybody_gains, expected.everybody_gains);
  EXPECT_EQ(text(p, met.efficient->nash), expected.nash);
  EXPECT_EQ(text(p, met.efficient->kalai_smorodinsky), expected.kalai_smorodinsky);
  EXPECT_EQ(text(p, met.efficient->egalitarian), expected.egalitarian);
  EXPECT_EQ(text(p, met.efficient->leximin), expected.leximin);
  EXPECT_EQ(text(p, met.efficient->utilitarian), expected.utilitarian);
  EXPECT_EQ(p.text(*met.package), expected.nash ? *expected.nash : *expected.egalitarian);
}

/// Everybody whose stakes the package changes, or whose line it crosses, stands by, and answers if it can.
void check_bystanders(const Problem& p, const Bargain& met) {
  const std::set<std::size_t> who = numbers(met.signatories), votes = numbers(met.conditions);
  std::set<std::size_t> touched;
  for (const Bystander& bystander : met.bystanders) {
    const std::size_t actor = bystander.actor.index();
    touched.insert(actor);
    EXPECT_FALSE(who.count(actor) > 0 || votes.count(actor) > 0);
    EXPECT_EQ(bystander.answer.has_value(),
              oracle::can_answer(p.dispute, p.feasible, *met.package, actor, who));
    if (bystander.change) {
      EXPECT_EQ(bystander.change->nano, oracle::worth(p.dispute, actor, *met.package) -
                                            oracle::worth(p.dispute, actor, p.dispute.today));
    }
  }
  for (std::size_t actor = 0; actor < p.dispute.actors.size(); ++actor)
    if (who.count(actor) == 0 && votes.count(actor) == 0 &&
        oracle::worth(p.dispute, actor, *met.package) != oracle::worth(p.dispute, actor, p.dispute.today)) {
      EXPECT_EQ(touched.count(actor), 1U) << actor;
    }
}

TEST(BargainsProperty, AgreeWithTheDefinitions) {
  std::uint64_t joint = 0, several = 0, answers = 0, bare = 0, room = 0;
  for (std::uint32_t k = 0; k < settings(1500).count && !HasFailure(); ++k) {
    const std::uint64_t seed = settings().seed * 1'000'003 + settings().first + k;
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Problem p = Problem::random(seed);
    const Bargains met = *find_bargains(p.ground(), p.having, {});
    const std::set<std::set<std::size_t>> expected = oracle::minimal_signatories(p.dispute, p.acceptable);
    std::set<std::set<std::size_t>> sets;
    for (const Bargain& bargain : met.listed) {
      const std::set<std::size_t> who = numbers(bargain.signatories);
      sets.insert(who);
      const std::vector<Levels> candidates = oracle::within(p.dispute, p.acceptable, who);
      ASSERT_TRUE(bargain.package.has_value());
      ASSERT_EQ(bargain.efficient.has_value(), !who.empty() && bargain.without_stakes.empty());
      if (bargain.efficient) check_solutions(p, bargain, candidates);
      check_bystanders(p, bargain);
      joint += who.size() > 1 ? 1 : 0;
      bare += bargain.without_stakes.empty() ? 0 : 1;
      room += bargain.efficient && bargain.efficient->everybody_gains > 0 ? 1 : 0;
      for (const Bystander& bystander : bargain.bystanders) answers += bystander.answer ? 1 : 0;
    }
    EXPECT_EQ(sets, expected);
    EXPECT_EQ(met.left_out, 0U);
    several += expected.size() > 1 ? 1 : 0;
  }
  if (settings(1500).count < 400) return;  // a handful need not have every kind
  for (const std::uint64_t seen : {joint, several, answers, bare, room})
    EXPECT_GT(seen, settings(1500).count / 100) << "the random cases miss a kind";
}

TEST(BargainsProperty, FixedPartiesMoveOnlyWhatIsTheirs) {
  for (std::uint32_t k = 0; k < settings(500).count && !HasFailure(); ++k) {
    SCOPED_TRACE("case " + std::to_string(k));
    const Problem p = Problem::random(k);
    const std::vector<ActorId> parties = bargaining_parties(p.dispute);
    if (parties.size() < 2) continue;
    const std::vector<ActorId> two(parties.begin(), parties.begin() + 2);
    const Bargain met = *fixed_bargain(p.ground(), p.having, two, {});
    const std::vector<Levels> candidates = oracle::within(p.dispute, p.acceptable, numbers(two));
    EXPECT_TRUE(met.fixed);
    EXPECT_EQ(met.signatories, two);
    ASSERT_EQ(met.package.has_value(), !candidates.empty());
    if (met.efficient) check_solutions(p, met, candidates);
  }
}

}  // namespace
}  // namespace detente::testing
