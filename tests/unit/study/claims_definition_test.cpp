// SPDX-License-Identifier: MIT
// Claims against their definitions, read out scenario by scenario.
#include <map>
#include <memory>

#include "judged.hpp"
#include "oracle/naive_stability.hpp"
#include "support/random_claims.hpp"

namespace detente {
namespace {

using namespace testing;

/// The altered case with every scenario listed, by scenario string.
struct Naive {
  Case dispute;
  const Claim& claim;
  std::vector<Levels> scenarios;
  std::vector<Fixed> worths;
  bool today_feasible = true;

  Naive(const Case& original, const Claim& asked) : dispute(original), claim(asked) {
    Alteration without = claim.altered;
    without.set.clear();
    dispute = altered(original, without).value();
    for (const AxisLevel& set : claim.altered.set) {
      dispute.axes[set.axis.index()].now = dispute.today[set.axis.index()] = set.level;
      dispute.axes[set.axis.index()].change = Change::Fixed;
    }
    worths = point_worths(dispute);
    today_feasible = feasible(dispute, dispute.today);
    for_each_scenario(dispute, [this](const Levels& levels) { scenarios.push_back(levels); });
  }
  bool within(const Levels& levels) const {
    for (const AxisLevel& set : claim.altered.set)
      if (levels[set.axis.index()] != set.level) return false;
    return !claim.given || holds(claim.given->formula, levels);
  }
  bool in_a(const Levels& levels) const { return within(levels) && acceptable(dispute, levels); }
  /// Fewer own lines first, then the higher sum. requires: no ordinal preference.
  std::pair<int, Fixed> value(ActorId actor, const Levels& levels) const {
    return {-static_cast<int>(lines_crossed(dispute, actor, levels)),
            utility_of(dispute, worths, actor, levels)};
  }
  bool prefers(ActorId actor, const Levels& a, const Levels& b) const {
    return value(actor, a) > value(actor, b);
  }
  bool can_move(ActorId actor, const Levels& from, const Levels& to) const {
    if (from == to || !feasible(dispute, to)) return false;
    for (std::size_t a = 0; a < from.size(); ++a) {
      if (from[a] == to[a]) continue;
      const Axis& axis = dispute.axes[a];
      const bool permitted = axis.change == Change::Free || (axis.change == Change::Up && to[a] > from[a]) ||
                             (axis.change == Change::Down && to[a] < from[a]);
      if (axis.owner != actor || !permitted) return false;
    }
    return true;
  }
  std::vector<bool> seq_equilibria() const {
    oracle::BareConflict conflict;
    conflict.actors = static_cast<int>(dispute.actors.size());
    for (const Axis& axis : dispute.axes) {
      conflict.radix.push_back(axis.levels);
      conflict.owner.push_back(static_cast<int>(axis.owner.value));
      conflict.change.push_back(static_cast<oracle::Direction>(axis.change));
    }
    for (const Levels& levels : scenarios) conflict.feasible.push_back(feasible(dispute, levels));
    for (std::size_t i = 0; i < dispute.actors.size(); ++i) {
      std::vector<std::pair<int, Fixed>> values;
      for (const Levels& levels : scenarios) values.push_back(value(ActorId(i), levels));
      std::vector<int> rank;
      for (const auto& mine : values)
        rank.push_back(static_cast<int>(
            std::count_if(values.begin(), values.end(), [&](const auto& other) { return mine > other; })));
      conflict.rank.push_back(std::move(rank));
    }
    const auto verdicts = oracle::verdicts(conflict).equilibrium[oracle::kSeq];
    return {verdicts.begin(), verdicts.end()};
  }
};

using Answer = std::optional<bool>;  ///< empty = nothing to test

struct Definition {
  const Naive& naive;

  template <class Test>
  std::size_t count(Test&& test) const {
    return static_cast<std::size_t>(std::count_if(naive.scenarios.begin(), naive.scenarios.end(), test));
  }
  bool nothing_given() const {
    const bool asked = naive.claim.given || !naive.claim.altered.set.empty();
    return asked && count([this](const Levels& s) { return naive.in_a(s); }) == 0;
  }
  Answer possible(const Condition& goal) const {
    if (nothing_given()) return {};
    if (count([&](const Levels& s) { return naive.within(s) && holds(goal.formula, s); }) == 0) return {};
    return count([&](const Levels& s) { return naive.in_a(s) && holds(goal.formula, s); }) > 0;
  }
  Answer endures(const Condition& when, bool every, bool stable) const {
    if (!naive.today_feasible) return {};
    const std::vector<bool> seq = naive.seq_equilibria();
    std::size_t all = 0, lasting = 0;
    for (std::size_t n = 0; n < seq.size(); ++n) {
      if (!naive.in_a(naive.scenarios[n]) || !holds(when.formula, naive.scenarios[n])) continue;
      ++all, lasting += seq[n];
    }
    if (all == 0) return {};
    if (stable) return every ? lasting == all : lasting > 0;
    return every ? lasting < all : lasting == 0;
  }

  Answer operator()(const ClaimPossible& q) const { return possible(q.goal); }
  Answer operator()(const ClaimImpossible& q) const {
    const Answer is = possible(q.goal);
    return is ? Answer(!*is) : is;
  }
  Answer operator()(const ClaimStable& q) const { return endures(q.when, q.every, true); }
  Answer operator()(const ClaimUnstable& q) const { return endures(q.when, q.every, false); }
  Answer operator()(const ClaimBlocks& q) const {
    if (!naive.today_feasible) return {};
    std::size_t goals = 0, left = 0;
    for (const Levels& s : naive.scenarios) {
      if (!naive.in_a(s) || !holds(q.goal.formula, s)) continue;
      ++goals;
      left +=
          count([&](const Levels& t) {
            return naive.can_move(q.actor, s, t) && naive.prefers(q.actor, t, s) && !holds(q.goal.formula, t);
          }) > 0;
    }
    return goals == 0 ? Answer() : goals == left;
  }
  Answer operator()(const ClaimNoOwnMove& q) const {
    if (!naive.today_feasible) return {};
    const Levels& today = naive.dispute.today;
    const auto reached = [&](const Levels& s) { return naive.within(s) && holds(q.goal.formula, s); };
    if (reached(today) || count([&](const Levels& s) { return naive.in_a(s) && reached(s); }) == 0) return {};
    return count([&](const Levels& s) { return naive.can_move(q.actor, today, s) && reached(s); }) == 0;
  }
  Answer operator()(const ClaimPrefers& q) const {
    std::vector<AxisId> axes = axes_of(q.better.formula);
    const auto differ_only_there = [&](const Levels& a, const Levels& b) {
      for (std::size_t k = 0; k < a.size(); ++k)
        if (a[k] != b[k] && std::count(axes.begin(), axes.end(), AxisId(k)) == 0) return false;
      return true;
    };
    std::size_t pairs = 0, so = 0;
    for (const Levels& a : naive.scenarios)
      for (const Levels& b : naive.scenarios) {
        if (!naive.in_a(a) || !naive.in_a(b) || !holds(q.better.formula, a) || !holds(q.worse.formula, b))
          continue;
        if (!differ_only_there(a, b)) continue;
        ++pairs, so += naive.prefers(q.actor, a, b);
      }
    return pairs == 0 ? Answer() : pairs == so;
  }
  Answer operator()(const ClaimBest& q) const {
    if (!naive.today_feasible) return {};
    const std::vector<bool> seq = naive.seq_equilibria();
    std::vector<Levels> lasting, inside;
    for (std::size_t n = 0; n < seq.size(); ++n) {
      const Levels& s = naive.scenarios[n];
      if (!seq[n] || !naive.in_a(s)) continue;
      lasting.push_back(s);
      if (outcome_of(naive.dispute, s) == q.outcome) inside.push_back(s);
    }
    if (inside.empty()) return {};
    return std::none_of(lasting.begin(), lasting.end(), [&](const Levels& s) {
      return std::all_of(inside.begin(), inside.end(),
                         [&](const Levels& best) { return naive.prefers(q.actor, s, best); });
    });
  }
  template <class Other>
  Answer operator()(const Other&) const {
    return {};
  }
};

/// The kinds read out here; the others have hand-made tests (and collisions the tests of settlement).
bool read_out(const ClaimQuery& query) {
  return !std::holds_alternative<ClaimCollision>(query) && !std::holds_alternative<ClaimGains>(query) &&
         !std::holds_alternative<ClaimLoses>(query);
}

TEST(ClaimsDefinition, AgreesOnRandomCases) {
  RandomShape shape;
  shape.axes = 4;
  std::map<std::size_t, std::map<Verdict, int>> seen;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Case dispute = random_claims_case(seed, shape);
    World world = world_of(dispute);
    for (std::size_t k = 0; k < dispute.claims.size(); ++k) {
      const Claim& claim = dispute.claims[k];
      if (!read_out(claim.query)) continue;
      SCOPED_TRACE("seed " + std::to_string(seed) + " kind " + std::to_string(k));
      const Naive naive(dispute, claim);
      const Answer answer = std::visit(Definition{naive}, claim.query);
      const Expected<ClaimVerdict> verdict = judge_claim(world, ClaimId(k));
      ASSERT_TRUE(verdict) << to_string(verdict.error().front());
      const Verdict expected = !answer                   ? Verdict::Untestable
                               : *answer == claim.expect ? Verdict::Holds
                                                         : Verdict::Fails;
      ASSERT_EQ(verdict->verdict, expected);
      ASSERT_EQ(verdict->query_holds, answer.value_or(false));
      ++seen[k][expected];
    }
  }
  for (const auto& [kind, counts] : seen)
    for (const Verdict verdict : {Verdict::Holds, Verdict::Fails, Verdict::Untestable})
      EXPECT_GE(counts.count(verdict) ? counts.at(verdict) : 0, 3) << "kind " << kind << " is hardly tested";
}

}  // namespace
}  // namespace detente
