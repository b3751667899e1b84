// SPDX-License-Identifier: MIT
// Random whole cases: every lever of the search against trying the same interventions by the definitions,
// with the amounts at which any two utilities can change places. Least amounts fail just below.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "detente/casefile/read_case.hpp"
#include "detente/expression/parse.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/levers.hpp"
#include "oracle/naive_case.hpp"
#include "oracle/naive_stability.hpp"
#include "property/random_case_file.hpp"
#include "property/settings.hpp"

namespace detente::testing {
namespace {

using Kind = InterventionKind;

/// The case changed by the definition of each kind, without the product's code. Closed options are left to
/// `so`.
Case changed_by(const Case& dispute, const std::vector<Intervention>& of, const Condition& target) {
  Case copy = dispute;
  std::set<std::uint32_t> lines, rules;
  for (const Intervention& one : of) {
    const auto k = one.index;
    if (one.kind == Kind::WaiveLine) lines.insert(k);
    if (one.kind == Kind::DropRule) rules.insert(k);
    if (one.kind == Kind::WinRatification) {
      // Every opponent of that poll comes round for this vote alone.
      copy.polls.push_back(copy.polls[copy.ratifications[k].poll.index()]);
      copy.polls.back().support += copy.polls.back().oppose;
      copy.polls.back().oppose = 0;
      copy.ratifications[k].poll = PollId(copy.polls.size() - 1);
      copy.ratifications[k].threshold = Quantity{.likely = 0};
    }
    if (one.kind == Kind::MoveStake || one.kind == Kind::Pay) {
      Stake more;
      more.id = "more";
      more.actor = one.kind == Kind::Pay ? ActorId(k) : dispute.stakes[k].actor;
      more.when = one.kind == Kind::Pay ? target : dispute.stakes[k].when;
      more.worth.likely = one.amount;
      copy.stakes.push_back(more);
    }
    if (one.kind == Kind::Commit) copy.axes[k].change = one.change;
    if (one.kind == Kind::FreeOption) copy.axes[k].change = Change::Free;
    if (one.kind == Kind::MoveParameter) copy.parameters[k].value.likely += one.amount;
    if (one.kind == Kind::DropStatement || one.kind == Kind::MoveStatement) {
      auto& order = copy.preferences[k].order;
      auto group = order[one.level];
      group.erase(group.begin() + one.member);
      const Condition statement = order[one.level][one.member];
      order[one.level] = group;
      if (group.empty()) order.erase(order.begin() + one.level);
      if (one.kind == Kind::MoveStatement)
        order.insert(order.begin() + one.level + static_cast<int>(one.amount), {statement});
    }
  }
  std::uint32_t at = 0;
  std::erase_if(copy.red_lines, [&](const RedLine&) { return lines.count(at++) > 0; });
  at = 0;
  std::erase_if(copy.rules, [&](const Rule&) { return rules.count(at++) > 0; });
  return copy;
}

/// Whether the target is so after the interventions, scenario by scenario.
bool so(const Case& dispute, const std::vector<Intervention>& of, const Condition& target, LeverGoal goal) {
  const Case copy = changed_by(dispute, of, target);
  const oracle::NaiveCase naive(copy);
  oracle::BareConflict bare = naive.bare();
  std::vector<char> asked;
  for (std::size_t n = 0; n < naive.scenarios().size(); ++n) {
    const Levels& levels = naive.scenarios()[n];
    bool open = true;
    for (const Intervention& one : of) {
      const auto level = levels[one.index < levels.size() ? one.index : 0];
      const auto now = one.index < levels.size() ? dispute.axes[one.index].now : 0;
      if (one.kind == Kind::CloseOption && level != now) open = false, bare.feasible[n] = 0;
      if (one.kind == Kind::BarLevel && level == one.level) open = false, bare.feasible[n] = 0;
      if (one.kind == Kind::Commit) open = open && (one.change == Change::Up ? level >= now : level <= now);
    }
    asked.push_back(open && naive.acceptable(levels) && naive.holds(target.syntax, levels) ? 1 : 0);
  }
  if (std::count(asked.begin(), asked.end(), 1) == 0) return false;
  if (goal == LeverGoal::Acceptable) return true;
  const oracle::Verdicts verdicts = oracle::verdicts(bare);
  for (std::size_t n = 0; n < asked.size(); ++n)
    if (asked[n] != 0 && verdicts.equilibrium[oracle::kSeq][n] != 0) return true;
  return false;
}

/// The least amount in the direction of the candidate, by trying every difference of two utilities of its
/// actor, and just beyond each. Empty: none works.
std::optional<double> least_amount(const Case& dispute, const Intervention& candidate,
                                   const Condition& target) {
  const oracle::NaiveCase naive(dispute);
  const int actor = static_cast<int>(
      candidate.kind == Kind::Pay ? candidate.index : dispute.stakes[candidate.index].actor.index());
  std::set<std::int64_t> utilities, amounts{1};
  for (const Levels& levels : naive.scenarios()) utilities.insert(naive.utility(actor, levels));
  for (const std::int64_t a : utilities)
    for (const std::int64_t b : utilities)
      if (a > b) amounts.insert({a - b, a - b + 1});
  for (const std::int64_t amount : amounts) {
    Intervention one = candidate;
    one.amount = std::copysign(static_cast<double>(amount) / 1e9, candidate.amount);
    if (so(dispute, {one}, target, LeverGoal::Stable)) return one.amount;
  }
  return std::nullopt;
}

struct Seen {
  std::uint32_t cases = 0, levers = 0, amounts = 0, sets = 0, none = 0;
};

void compare_acceptable(const Case& dispute, const LeverAnswer& answer, Seen& seen) {
  for (const Lever& lever : answer.levers) {
    EXPECT_TRUE(so(dispute, lever.of, answer.target, LeverGoal::Acceptable));
    for (std::size_t k = 0; k < lever.of.size(); ++k) {
      std::vector<Intervention> less = lever.of;
      less.erase(less.begin() + static_cast<std::ptrdiff_t>(k));
      EXPECT_FALSE(so(dispute, less, answer.target, LeverGoal::Acceptable)) << "a part of it does as well";
    }
    ++seen.sets;
  }
  // Every single and every pair that works contains a lever.
  const std::vector<Intervention> all = interventions_for(dispute, LeverGoal::Acceptable);
  for (std::size_t a = 0; a < all.size(); ++a)
    for (std::size_t b = a; b < all.size(); ++b) {
      std::vector<Intervention> set{all[a]};
      if (b != a) set.push_back(all[b]);
      const bool found = std::any_of(answer.levers.begin(), answer.levers.end(), [&](const Lever& lever) {
        return std::all_of(lever.of.begin(), lever.of.end(), [&](const Intervention& one) {
          return std::find(set.begin(), set.end(), one) != set.end();
        });
      });
      EXPECT_EQ(so(dispute, set, answer.target, LeverGoal::Acceptable), found);
    }
}

void compare_stable(const Case& dispute, const LeverAnswer& answer, Seen& seen) {
  const bool ranked = std::any_of(dispute.preferences.begin(), dispute.preferences.end(),
                                  [](const Preference& p) { return !p.ranking.empty(); });
  for (const Intervention& candidate : interventions_for(dispute, LeverGoal::Stable)) {
    if (candidate.kind == Kind::MoveParameter || candidate.kind == Kind::MoveStatement) continue;
    if (candidate.kind == Kind::DropRule && ranked) continue;  // a ranking of scenarios it forbade is missing
    const auto found = std::find_if(answer.levers.begin(), answer.levers.end(), [&](const Lever& lever) {
      const Intervention& one = lever.of.front();
      return one.kind == candidate.kind && one.index == candidate.index && one.level == candidate.level &&
             one.member == candidate.member && one.change == candidate.change &&
             (!has_amount(one) || (one.amount > 0) == (candidate.amount > 0));
    });
    const bool there = found != answer.levers.end();
    if (has_amount(candidate)) {
      const std::optional<double> least = least_amount(dispute, candidate, answer.target);
      EXPECT_EQ(there, least.has_value());
      if (!there || !least) continue;
      EXPECT_NEAR(found->of.front().amount, *least, 5e-10);
      EXPECT_TRUE(found->of.front().least);
      ++seen.amounts;
    } else {
      EXPECT_EQ(there, so(dispute, {candidate}, answer.target, LeverGoal::Stable))
          << static_cast<int>(candidate.kind) << " of " << candidate.index;
    }
    seen.levers += there ? 1 : 0;
  }
  for (const Lever& lever : answer.levers)
    EXPECT_TRUE(so(dispute, lever.of, answer.target, LeverGoal::Stable));
}

TEST(LeversProperty, WhatTheDefinitionsSay) {
  const Settings which = settings(60);
  Seen seen;
  for (std::uint32_t n = which.first; n < which.first + which.count; ++n) {
    const CaseFile file = random_case_file(which.seed, n, 16);
    SCOPED_TRACE("case " + std::to_string(n) + " of seed " + std::to_string(which.seed));
    const auto loaded = read_case(file.text(), "random.toml");
    ASSERT_TRUE(loaded);
    const Case& dispute = *loaded->dispute;
    ++seen.cases;
    for (const std::string& text : file.goals) {
      const auto target = make_condition(text, dispute.symbols, {});
      ASSERT_TRUE(target);
      for (const LeverGoal goal : {LeverGoal::Acceptable, LeverGoal::Stable}) {
        SCOPED_TRACE(text + (goal == LeverGoal::Stable ? " stable" : " acceptable"));
        Expected<World> world = World::make(loaded->dispute, {});
        ASSERT_TRUE(world);
        LeverRequest request;
        request.question = {goal, *target, SolutionConcept::Seq, 0, 0};
        request.scan = 1U << 20;
        request.samples = 0;
        const Expected<LeverAnswer> answer = find_levers(*world, request);
        ASSERT_TRUE(answer) << to_string(answer.error().front());
        EXPECT_EQ(answer->already, so(dispute, {}, *target, goal));
        if (answer->already) continue;
        seen.none += answer->levers.empty() ? 1 : 0;
        goal == LeverGoal::Stable ? compare_stable(dispute, *answer, seen)
                                  : compare_acceptable(dispute, *answer, seen);
        if (HasFailure()) FAIL() << file.text();
      }
    }
  }
  std::printf("%u cases: %u levers, %u with an amount, %u sets; no lever %u times\n", seen.cases, seen.levers,
              seen.amounts, seen.sets, seen.none);
  if (which.count < 60) return;
  EXPECT_GT(seen.amounts, 20U);
  EXPECT_GT(seen.sets, 20U);
  EXPECT_GT(seen.levers, seen.amounts);
}

}  // namespace
}  // namespace detente::testing
