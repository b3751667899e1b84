// SPDX-License-Identifier: MIT
#include "property/case_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "detente/analysis/settlement/settle.hpp"
#include "detente/analysis/stability/stability.hpp"
#include "detente/analysis/stability/witness.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/rankings.hpp"
#include "detente/scenario/reachability.hpp"
#include "detente/verify/settlement_witness.hpp"
#include "detente/verify/stability_witness.hpp"
#include "oracle/naive_stability.hpp"

namespace detente::testing {
namespace {

Budget budget(unsigned threads) { return {.threads = threads}; }

template <class T>
std::string refusal(const char* what, const Expected<T>& result) {
  return fmt::format("{} refused: {}", what, to_string(result.error().front()));
}

}  // namespace

std::optional<std::string> Readings::same_set(const char* what, const Bitmap& met,
                                              const std::function<bool(std::size_t)>& expected) const {
  if (met.size() != index.size()) return fmt::format("{}: {} bits", what, met.size());
  for (std::size_t s = 0; s < index.size(); ++s) {
    if (met.test(index[s]) != expected(s)) {
      return fmt::format("{}: scenario {} {}", what, naive.text(naive.scenarios()[s]),
                         expected(s) ? "is missing" : "should not be there");
    }
  }
  return std::nullopt;
}

Wrong check_space(const Readings& r) {
  if (r.space.total() != r.index.size()) return "number of scenarios";
  const auto feasible = std::count(r.bare.feasible.begin(), r.bare.feasible.end(), 1);
  if (r.space.feasible_count() != static_cast<std::uint64_t>(feasible)) return "number of feasible scenarios";
  const std::set<ScenarioIndex> distinct(r.index.begin(), r.index.end());
  if (distinct.size() != r.index.size() || *distinct.rbegin() != r.space.total() - 1) return "indices clash";
  for (std::size_t s = 0; s < r.index.size(); ++s) {
    const Levels& levels = r.naive.scenarios()[s];
    if (r.space.levels_of(r.index[s]) != levels) return "levels_of is not the opposite of index_of";
    for (std::size_t a = 0; a < levels.size(); ++a) {
      if (r.space.level(r.index[s], AxisId(a)) != levels[a]) return "level";
    }
  }
  if (r.space.levels_of(r.space.today()) != r.dispute.today) return "today";
  return r.same_set("feasible", r.space.feasible(), [&](std::size_t s) { return r.bare.feasible[s] != 0; });
}

Wrong check_sets(const Readings& r) {
  const auto levels = [&](std::size_t s) -> const Levels& { return r.naive.scenarios()[s]; };
  if (auto wrong = r.same_set("acceptable", acceptable_scenarios(r.dispute, r.space, 1),
                              [&](std::size_t s) { return r.naive.acceptable(levels(s)); })) {
    return wrong;
  }
  const std::vector<Bitmap> outcomes = scenarios_by_outcome(r.dispute, r.space, 1);
  if (outcomes.size() != r.dispute.outcomes.size() + 1) return "number of outcomes";
  for (std::size_t k = 0; k < outcomes.size(); ++k) {
    if (auto wrong = r.same_set("outcome", outcomes[k], [&](std::size_t s) {
          return r.bare.feasible[s] && r.naive.outcome(levels(s)) == k;
        })) {
      return wrong;
    }
  }
  for (const Wish& wish : r.dispute.wishes) {
    if (auto wrong = r.same_set("condition", scenarios_where(r.space, wish.when.formula, 2),
                                [&](std::size_t s) { return r.naive.holds(wish.when.syntax, levels(s)); })) {
      return *wrong + " of " + wish.when.text;
    }
  }
  return std::nullopt;
}

Wrong check_rankings(const Readings& r) {
  for (std::size_t i = 0; i < r.dispute.actors.size(); ++i) {
    const auto ranking = rank_scenarios(r.dispute, r.space, ActorId(i), budget(1));
    if (!ranking) return refusal("rank_scenarios", ranking);
    std::uint32_t distinct = 0;
    for (std::size_t s = 0; s < r.index.size(); ++s) {
      const auto expected = static_cast<std::uint32_t>(r.bare.feasible[s] ? r.bare.rank[i][s] : 0);
      distinct = std::max(distinct, expected);
      if (ranking->rank(r.index[s]) != expected) {
        return fmt::format("rank of {} for {}: {} by definition, met {}",
                           r.naive.text(r.naive.scenarios()[s]), r.dispute.actors[i].id, expected,
                           ranking->rank(r.index[s]));
      }
    }
    if (ranking->distinct != distinct) return "number of different ranks";
  }
  return std::nullopt;
}

Wrong check_reachability(const Readings& r) {
  const auto by_moves = reachable_by_moves(r.dispute, r.space, r.space.today(), budget(1));
  if (!by_moves) return refusal("reachable_by_moves", by_moves);
  const std::set<int> expected = r.naive.reachable(r.bare, false);
  if (auto wrong = r.same_set("reachable by moves", *by_moves,
                              [&](std::size_t s) { return expected.count(static_cast<int>(s)) > 0; })) {
    return wrong;
  }
  const auto within = reachable_within_lines(r.dispute, r.space, budget(1));
  if (!within) return refusal("reachable_within_lines", within);
  const std::set<int> expected_within = r.naive.reachable(r.bare, true);
  return r.same_set("reachable within lines", *within,
                    [&](std::size_t s) { return expected_within.count(static_cast<int>(s)) > 0; });
}

namespace {

/// Every seventeenth scenario explained, and the explanation verified on the case itself.
Wrong check_witnesses(const Readings& r, const std::vector<Ranking>& rankings, const ConceptResult& result) {
  for (std::size_t s = 0; s < r.index.size(); s += 17) {
    if (!r.bare.feasible[s]) continue;
    const auto witness = explain_stability(r.space, rankings, r.index[s], result.concept_,
                                           {.improvements = 100000}, budget(1));
    if (!witness) return refusal("explain_stability", witness);
    if (witness->stable != result.equilibria.test(r.index[s])) return "a witness contradicts the equilibria";
    const Verification verified = verify_stability(r.dispute, *witness);
    if (!verified.passed()) return "verify_stability: " + verified.faults.front().message;
    if (!witness->complete || verified.unchecked > 0) return "a witness is incomplete or left unchecked";
  }
  return std::nullopt;
}

}  // namespace

Wrong check_stability(const Readings& r, unsigned threads) {
  const auto rankings = rank_for_decision_makers(r.dispute, r.space, budget(threads));
  if (!rankings) return refusal("rank_for_decision_makers", rankings);
  const StabilityOptions options{.concepts = {SolutionConcept::Nash, SolutionConcept::Gmr,
                                              SolutionConcept::Smr, SolutionConcept::Seq,
                                              SolutionConcept::Sseq}};
  const auto met = analyse_stability(r.dispute, r.space, *rankings, options, budget(threads));
  if (!met) return refusal("analyse_stability", met);
  const oracle::Verdicts expected = oracle::verdicts(r.bare);
  for (std::size_t k = 0; k < oracle::kConcepts; ++k) {
    const ConceptResult& result = met->concepts.at(k);
    if (auto wrong = r.same_set("equilibria", result.equilibria,
                                [&](std::size_t s) { return expected.equilibrium[k][s] != 0; })) {
      return fmt::format("concept {}: {}", k, *wrong);
    }
    for (std::size_t d = 0; d < met->deciders.size(); ++d) {
      const std::vector<char>& stable = expected.stable[k][met->deciders[d].index()];
      if (auto wrong =
              r.same_set("stable", result.stable.at(d), [&](std::size_t s) { return stable[s] != 0; })) {
        return fmt::format("concept {}, {}: {}", k, r.dispute.actor(met->deciders[d]).id, *wrong);
      }
    }
    if (auto wrong = check_witnesses(r, *rankings, result)) return fmt::format("concept {}: {}", k, *wrong);
  }
  return std::nullopt;
}

namespace {

std::string id_of(const Case& dispute, const ConstraintRef& ref) {
  if (ref.kind == ConstraintKind::Rule) return dispute.rules.at(ref.index).id;
  if (ref.kind == ConstraintKind::RedLine) return dispute.red_lines.at(ref.index).id;
  return dispute.ratifications.at(ref.index).id;
}

std::set<std::string> ids_of(const Case& dispute, const std::vector<ConstraintRef>& refs) {
  std::set<std::string> ids;
  for (const ConstraintRef& ref : refs) ids.insert(id_of(dispute, ref));
  return ids;
}

std::string listed(const std::set<std::set<std::string>>& sets) {
  std::string text;
  for (const auto& set : sets) text += fmt::format("{{{}}} ", fmt::join(set, ", "));
  return text;
}

template <class Found>
Wrong same_sets(const char* what, const Readings& r, const std::vector<Found>& met,
                const std::set<std::set<std::size_t>>& expected) {
  const std::vector<std::string> ids = r.naive.constraint_ids();
  std::set<std::set<std::string>> wanted, got;
  for (const auto& set : expected) {
    std::set<std::string> names;
    for (const std::size_t k : set) names.insert(ids.at(k));
    wanted.insert(names);
  }
  for (const Found& found : met) got.insert(ids_of(r.dispute, found.of));
  if (wanted == got && got.size() == met.size()) return std::nullopt;
  return fmt::format("{}: by definition {}, met {}", what, listed(wanted), listed(got));
}

/// How far from today: axes changed, then the scenario string.
std::pair<int, std::string> distance(const Readings& r, const Levels& levels) {
  int changed = 0;
  for (std::size_t a = 0; a < levels.size(); ++a) changed += levels[a] != r.dispute.today[a] ? 1 : 0;
  return {changed, r.naive.text(levels)};
}

/// The nearest scenario for which `wanted` holds, or empty.
std::optional<Levels> nearest(const Readings& r, const std::function<bool(const Levels&)>& wanted) {
  std::optional<Levels> best;
  for (const Levels& levels : r.naive.scenarios()) {
    if (wanted(levels) && (!best || distance(r, levels) < distance(r, *best))) best = levels;
  }
  return best;
}

/// A level that its own option's direction never leads to from today.
bool out_of_reach(const Case& dispute, const Levels& levels) {
  for (std::size_t a = 0; a < levels.size(); ++a) {
    const int by = levels[a] - dispute.today[a];
    const Change change = dispute.axes[a].change;
    if (by != 0 &&
        (change == Change::Fixed || (change == Change::Up && by < 0) || (change == Change::Down && by > 0)))
      return true;
  }
  return false;
}

Wrong check_packages(const Readings& r, const SettlementResult& met) {
  std::set<std::set<std::size_t>> got;
  for (const WishPackage& p : met.packages) {
    std::set<std::size_t> wishes;
    for (const WishId wish : p.wishes) wishes.insert(wish.index());
    got.insert(wishes);
    const auto fulfils = [&](const Levels& levels) {
      for (std::size_t w = 0; w < r.dispute.wishes.size(); ++w) {
        if (r.naive.holds(r.dispute.wishes[w].when.syntax, levels) != (wishes.count(w) > 0)) return false;
      }
      return r.naive.acceptable(levels);
    };
    if (nearest(r, fulfils) != p.scenario) return "a package is not shown by the scenario nearest today";
    std::set<std::size_t> worse, met_worse;
    for (std::size_t i = 0; i < r.dispute.actors.size(); ++i) {
      const int actor = static_cast<int>(i);
      if (r.naive.utility(actor, p.scenario) < r.naive.utility(actor, r.dispute.today)) worse.insert(i);
    }
    for (const ActorId actor : p.worse_off) met_worse.insert(actor.index());
    if (worse != met_worse) return "who is worse off";
  }
  const auto expected =
      r.dispute.wishes.empty() ? std::set<std::set<std::size_t>>{} : oracle::packages(r.naive, r.dispute);
  if (got != expected || got.size() != met.packages.size()) return "packages";
  return std::nullopt;
}

}  // namespace

Wrong check_settlement(const Readings& r, const Condition& goal, unsigned threads) {
  const auto met = settle(r.dispute, r.space, goal, {}, budget(threads));
  if (!met) return refusal("settle", met);
  const oracle::NaiveSettlement expected = oracle::settle(r.naive, goal.syntax);
  if (met->acceptable != expected.acceptable || met->possible != (expected.acceptable > 0)) {
    return fmt::format("acceptable: {} by definition, met {}", expected.acceptable, met->acceptable);
  }
  const SettlementReason reason = expected.acceptable > 0 ? SettlementReason::Possible
                                  : !expected.goal_alone  ? SettlementReason::Goal
                                  : expected.rules_allow  ? SettlementReason::Lines
                                                          : SettlementReason::Rules;
  if (met->reason != reason) return "reason";
  if (auto wrong = same_sets("collisions", r, met->collisions, expected.collisions)) return wrong;
  if (auto wrong = same_sets("concessions", r, met->concessions, expected.concessions)) return wrong;
  const auto good = [&](const Levels& levels) {
    return r.naive.acceptable(levels) && r.naive.holds(goal.syntax, levels);
  };
  if (nearest(r, good) != met->nearest) return "nearest";
  const bool in_reach = nearest(r, [&](const Levels& levels) {
                          return good(levels) && !out_of_reach(r.dispute, levels);
                        }).has_value();
  if (met->needs_unreachable_level != (met->possible && !in_reach)) return "needs_unreachable_level";
  if (auto wrong = check_packages(r, *met)) return wrong;
  const Verification verified = verify_settlement(r.dispute, *met);
  if (!verified.passed()) return "verify_settlement: " + verified.faults.front().message;
  if (verified.unchecked > 0) return "verify_settlement left something unchecked";
  return std::nullopt;
}

}  // namespace detente::testing
