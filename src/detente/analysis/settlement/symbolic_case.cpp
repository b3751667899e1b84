// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/symbolic_case.hpp"

#include "detente/model/vote.hpp"

namespace detente {

namespace {

/// Levels up to which the lowest possible one is looked for from below, one by one; above, by halving.
constexpr std::uint32_t few_levels = 16;

const Formula& formula_of(const Case& dispute, ConstraintRef ref) {
  return ref.kind == ConstraintKind::Rule ? dispute.rules[ref.index].impossible.formula
                                          : dispute.red_lines[ref.index].barred;
}

}  // namespace

std::vector<std::uint32_t> SymbolicCase::level_counts(const Case& dispute) {
  std::vector<std::uint32_t> counts;
  for (const Axis& axis : dispute.axes) counts.push_back(axis.levels);
  return counts;
}

SymbolicCase::SymbolicCase(const Case& dispute, SatSolver& solver)
    : dispute_(dispute), solver_(solver), clauses_(solver, level_counts(dispute)) {
  for (const ConstraintRef ref : constraints_of(dispute)) {
    if (ref.kind == ConstraintKind::Ratification) {
      kept_.push_back(-clauses_.literal_of(vote_needed(dispute, dispute.ratifications[ref.index])));
    } else {
      kept_.push_back(-clauses_.literal_of(formula_of(dispute, ref)));
    }
  }
  std::vector<int> changed;
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    for (std::uint32_t level = 0; level < dispute.axes[a].levels; ++level)
      level_literals_.push_back(clauses_.at(AxisId(a), level));
    changed.push_back(-clauses_.at(AxisId(a), dispute.today[a]));
  }
  changed_more_than_ = clauses_.more_than(changed);
}

Levels SymbolicCase::scenario_of(const std::vector<bool>& seen) const {
  Levels levels;
  std::size_t at = 0;
  for (const Axis& axis : dispute_.axes) {
    std::uint8_t level = 0;
    for (std::uint8_t k = 0; k < axis.levels; ++k, ++at)
      if (seen[at]) level = k;
    levels.push_back(level);
  }
  return levels;
}

Levels SymbolicCase::found() const {
  std::vector<bool> seen;
  for (const int literal : level_literals_) seen.push_back(solver_.holds(literal));
  return scenario_of(seen);
}

std::uint32_t SymbolicCase::changes(const Levels& levels) const {
  std::uint32_t changed = 0;
  for (std::size_t a = 0; a < levels.size(); ++a) changed += levels[a] != dispute_.today[a] ? 1 : 0;
  return changed;
}

std::vector<int> SymbolicCase::within_directions() {
  std::vector<int> within;
  for (std::size_t a = 0; a < dispute_.axes.size(); ++a) {
    const LevelSet open = levels_open(dispute_.axes[a], dispute_.today[a]);
    if (open.count() < dispute_.axes[a].levels) within.push_back(clauses_.at_some(AxisId(a), open));
  }
  return within;
}

SymbolicCase::Near SymbolicCase::nearest(const std::vector<int>& assumptions, Levels known,
                                         const Budget& budget) {
  std::vector<int> fixed = assumptions;
  const auto possible_with = [&](int literal) -> std::optional<bool> {
    fixed.push_back(literal);
    const std::optional<bool> met = solver_.solve(fixed, budget);
    if (met && *met) known = found();
    if (!met || !*met) fixed.pop_back();
    return met;
  };
  while (changes(known) > 0) {
    const std::optional<bool> fewer = possible_with(-changed_more_than_[changes(known) - 1]);
    if (!fewer) return {known, false};
    if (!*fewer) break;
  }
  if (const std::uint32_t count = changes(known); count < changed_more_than_.size())
    fixed.push_back(-changed_more_than_[count]);
  for (std::size_t a = 0; a < dispute_.axes.size(); ++a) {
    // The lowest level possible is `low` or above; `known` holds one that is possible.
    for (std::uint32_t low = 0; low < known[a];) {
      const bool few = dispute_.axes[a].levels <= few_levels;
      const std::uint32_t middle = few ? low : (low + known[a]) / 2;
      const std::optional<bool> lower =
          possible_with(few ? clauses_.at(AxisId(a), low) : clauses_.at_most(AxisId(a), middle));
      if (!lower) return {known, false};
      if (!*lower) low = middle + 1;
    }
    fixed.push_back(clauses_.at(AxisId(a), known[a]));
  }
  return {known, true};
}

}  // namespace detente
