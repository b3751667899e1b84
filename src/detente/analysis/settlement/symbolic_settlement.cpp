// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/symbolic_settlement.hpp"

#include <algorithm>

#include "detente/analysis/settlement/marco.hpp"
#include "detente/analysis/settlement/must_give.hpp"
#include "detente/analysis/settlement/packages.hpp"
#include "detente/analysis/settlement/symbolic_case.hpp"
#include "detente/model/point.hpp"
#include "detente/model/vote.hpp"

namespace detente {

struct SymbolicSettlement::State {
  State(const Case& of, const SatSolverFactory& make)
      : dispute(of),
        factory(make),
        solver(make()),
        symbolic(of, *solver),
        within(symbolic.within_directions()) {}

  const Case& dispute;
  const SatSolverFactory& factory;
  std::unique_ptr<SatSolver> solver;
  SymbolicCase symbolic;
  std::vector<int> within;  ///< levels reachable from today
};

namespace {

using Literals = std::vector<int>;

Literals with(Literals base, const Literals& more) {
  base.insert(base.end(), more.begin(), more.end());
  return base;
}

/// What holds once the demands at `given_up` are broken and the others kept.
Literals exactly_without(const Literals& demands, const std::vector<std::uint32_t>& given_up) {
  Literals literals = demands;
  for (const std::uint32_t k : given_up) literals[k] = -literals[k];
  return literals;
}

/// A literal for each line kept and each vote not needed, those that carry included, in the order of
/// their references; what has to give for a goal is asked about these.
std::vector<std::pair<ConstraintRef, int>> may_give(const Case& dispute, SymbolicCase& symbolic) {
  std::vector<std::pair<ConstraintRef, int>> demands;
  const std::vector<ConstraintRef> refs = constraints_of(dispute);
  for (std::size_t c = symbolic.rules(); c < refs.size(); ++c)
    if (refs[c].kind == ConstraintKind::RedLine) demands.emplace_back(refs[c], symbolic.kept()[c]);
  for (std::uint32_t k = 0; k < dispute.ratifications.size(); ++k)
    demands.emplace_back(ConstraintRef{ConstraintKind::Ratification, k},
                         -symbolic.clauses().literal_of(vote_needed(dispute, dispute.ratifications[k])));
  return demands;
}

/// One goal, step by step.
class Goal {
 public:
  Goal(const Case& dispute, SymbolicCase& symbolic, int goal, const SettlementOptions& options,
       const Budget& budget, SettlementResult& result)
      : dispute_(dispute),
        symbolic_(symbolic),
        refs_(constraints_of(dispute)),
        hard_{goal},
        options_(options),
        budget_(budget),
        result_(result) {}

  /// Empty: the budget ended.
  std::optional<bool> possible(const Literals& more) {
    const std::optional<bool> met = symbolic_.solver().solve(with(hard_, more), budget_);
    if (!met) result_.partial = true;
    return met;
  }

  void acceptable(const Literals& within) {
    const Literals all = with(hard_, symbolic_.kept());
    const SymbolicCase::Near near = symbolic_.nearest(all, symbolic_.found(), budget_);
    result_.partial = result_.partial || !near.exact;
    result_.nearest = near.scenario;
    result_.objections = objections_to(dispute_, near.scenario);
    const std::optional<bool> reachable = possible(with(symbolic_.kept(), within));
    result_.needs_unreachable_level = reachable.has_value() && !*reachable;
  }

  /// requires: the goal and the rules can hold together.
  void find_what_must_give(SatSolver& map) {
    const auto demands = may_give(dispute_, symbolic_);
    MarcoQuestion question{hard_, {}, symbolic_.level_literals(), options_.most_sets, options_.most_sets};
    question.hard.insert(question.hard.end(), symbolic_.kept().begin(),
                         symbolic_.kept().begin() + static_cast<std::ptrdiff_t>(symbolic_.rules()));
    for (const auto& [ref, literal] : demands) question.soft.push_back(literal);
    const MinimalSets sets = minimal_sets_of(symbolic_.solver(), map, question, budget_);
    if (sets.partial) return;
    for (const Correction& correction : sets.corrections) {
      result_.must_give.emplace_back();
      for (const std::uint32_t c : correction.of) result_.must_give.back().push_back(demands[c].first);
    }
    std::sort(result_.must_give.begin(), result_.must_give.end(), [](const auto& a, const auto& b) {
      return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    result_.chance_possible = chance_of_giving(dispute_, result_.must_give);
  }

  void explain(SatSolver& map) {
    MarcoQuestion question{hard_, symbolic_.kept(), symbolic_.level_literals(), options_.most_sets,
                           options_.most_sets};
    MinimalSets sets = minimal_sets_of(symbolic_.solver(), map, question, budget_);
    result_.partial = result_.partial || sets.partial;
    for (const std::vector<std::uint32_t>& of : sets.unsatisfiable) add_collision(of, sets.corrections);
    for (const Correction& correction : sets.corrections) {
      if (correction.of.empty() || correction.of.front() < symbolic_.rules()) continue;
      const SymbolicCase::Near near =
          symbolic_.nearest(with(hard_, exactly_without(symbolic_.kept(), correction.of)),
                            symbolic_.scenario_of(correction.seen), budget_);
      result_.partial = result_.partial || !near.exact;
      std::vector<ConstraintRef> of;
      for (const std::uint32_t c : correction.of) of.push_back(refs_[c]);
      result_.concessions.push_back(make_concession(dispute_, std::move(of), near.scenario));
    }
    sort_concessions(dispute_, result_.concessions, options_.order);
  }

 private:
  /// For each member a scenario that breaks it and keeps the others: a correction shows one, or the solver.
  void add_collision(const std::vector<std::uint32_t>& of, const std::vector<Correction>& corrections) {
    Collision collision;
    collision.derived = of.size() > 1;
    for (const std::uint32_t member : of) {
      collision.of.push_back(refs_[member]);
      if (const std::optional<Levels> shown = without(of, member, corrections))
        collision.without_each.push_back(*shown);
    }
    result_.collisions.push_back(std::move(collision));
  }

  std::optional<Levels> without(const std::vector<std::uint32_t>& of, std::uint32_t member,
                                const std::vector<Correction>& corrections) {
    for (const Correction& correction : corrections) {
      std::vector<std::uint32_t> common;
      std::set_intersection(correction.of.begin(), correction.of.end(), of.begin(), of.end(),
                            std::back_inserter(common));
      if (common == std::vector{member}) return symbolic_.scenario_of(correction.seen);
    }
    Literals others;
    for (const std::uint32_t other : of)
      others.push_back((other == member ? -1 : 1) * symbolic_.kept()[other]);
    const std::optional<bool> met = possible(others);
    return met && *met ? std::optional(symbolic_.found()) : std::nullopt;
  }

  const Case& dispute_;
  SymbolicCase& symbolic_;
  std::vector<ConstraintRef> refs_;
  Literals hard_;
  const SettlementOptions& options_;
  const Budget& budget_;
  SettlementResult& result_;
};

}  // namespace

SymbolicSettlement::SymbolicSettlement(const Case& dispute, const SatSolverFactory& factory)
    : state_(std::make_unique<State>(dispute, factory)) {}

SymbolicSettlement::~SymbolicSettlement() = default;

SettlementResult SymbolicSettlement::settle(const Condition& goal, const SettlementOptions& options,
                                            const Budget& budget) {
  SettlementResult result;
  result.goal = goal;
  result.counted = false;
  SymbolicCase& symbolic = state_->symbolic;
  Goal question(state_->dispute, symbolic, symbolic.clauses().literal_of(goal.formula), options, budget,
                result);
  const std::optional<bool> possible = question.possible(symbolic.kept());
  result.reason = SettlementReason::Lines;
  if (!possible) return result;
  result.possible = *possible;
  if (result.possible) {
    result.reason = SettlementReason::Possible;
    question.acceptable(state_->within);
    question.find_what_must_give(*state_->factory());
    return result;
  }
  result.counted = true;  // there is none
  const std::optional<bool> alone = question.possible({});
  if (alone && !*alone) {
    result.reason = SettlementReason::Goal;
    return result;
  }
  const Literals rules(symbolic.kept().begin(),
                       symbolic.kept().begin() + static_cast<std::ptrdiff_t>(symbolic.rules()));
  const std::optional<bool> feasible = question.possible(rules);
  if (feasible && !*feasible) result.reason = SettlementReason::Rules;
  const std::unique_ptr<SatSolver> map = state_->factory();
  question.explain(*map);
  if (result.reason == SettlementReason::Lines) question.find_what_must_give(*state_->factory());
  return result;
}

std::vector<WishPackage> SymbolicSettlement::packages(const SettlementOptions& options, const Budget& budget,
                                                      bool& partial) {
  const Case& dispute = state_->dispute;
  SymbolicCase& symbolic = state_->symbolic;
  std::vector<WishPackage> packages;
  if (dispute.wishes.empty()) return packages;
  MarcoQuestion question{symbolic.kept(), {}, symbolic.level_literals(), 0, options.most_sets};
  for (const Wish& wish : dispute.wishes)
    question.soft.push_back(symbolic.clauses().literal_of(wish.when.formula));
  const std::unique_ptr<SatSolver> map = state_->factory();
  const MinimalSets sets = minimal_sets_of(symbolic.solver(), *map, question, budget);
  partial = partial || sets.partial;
  const std::vector<Fixed> worths = point_worths(dispute);
  for (const Correction& correction : sets.corrections) {
    const SymbolicCase::Near near =
        symbolic.nearest(with(symbolic.kept(), exactly_without(question.soft, correction.of)),
                         symbolic.scenario_of(correction.seen), budget);
    partial = partial || !near.exact;
    std::vector<WishId> wishes;
    for (std::size_t w = 0; w < dispute.wishes.size(); ++w)
      if (!std::binary_search(correction.of.begin(), correction.of.end(), static_cast<std::uint32_t>(w)))
        wishes.emplace_back(w);
    packages.push_back(make_package(dispute, worths, std::move(wishes), near.scenario));
  }
  sort_packages(packages);
  return packages;
}

}  // namespace detente
