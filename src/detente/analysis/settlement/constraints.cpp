// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/constraints.hpp"

#include <fmt/format.h>

#include <cassert>

#include "detente/model/vote.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

Bitmap where_broken(const Case& dispute, const ScenarioSpace& space, ConstraintRef ref, unsigned threads) {
  switch (ref.kind) {
    case ConstraintKind::Rule:
      return scenarios_where(space, dispute.rules[ref.index].impossible.formula, threads);
    case ConstraintKind::RedLine:
      return scenarios_where(space, dispute.red_lines[ref.index].barred, threads);
    case ConstraintKind::Ratification:
      break;
  }
  return scenarios_where(space, vote_needed(dispute, dispute.ratifications[ref.index]), threads);
}

Diagnostic too_large(std::size_t constraints, std::uint64_t bytes, std::uint64_t limit) {
  return {Code::MemoryLimit,
          Severity::Error,
          {},
          fmt::format("{} constraints over this space need {} MB, the limit is {} MB", constraints,
                      bytes >> 20, limit >> 20),
          "raise --max-memory, or fix options that do not matter for the question"};
}

}  // namespace

Bitmap Constraints::acceptable_without(std::size_t c) const {
  assert(c < broken.size());
  Bitmap rest(acceptable.size(), true);
  for (std::size_t k = 0; k < broken.size(); ++k)
    if (k != c) rest.and_not(broken[k]);
  return rest;
}

std::vector<ConstraintRef> constraints_of(const Case& dispute) {
  std::vector<ConstraintRef> refs;
  for (std::uint32_t k = 0; k < dispute.rules.size(); ++k) refs.push_back({ConstraintKind::Rule, k});
  for (std::uint32_t k = 0; k < dispute.red_lines.size(); ++k)
    if (dispute.red_lines[k].binding) refs.push_back({ConstraintKind::RedLine, k});
  for (std::uint32_t k = 0; k < dispute.ratifications.size(); ++k)
    if (!dispute.ratifications[k].passes) refs.push_back({ConstraintKind::Ratification, k});
  return refs;
}

const Block& constraint_block(const Case& dispute, ConstraintRef ref) {
  switch (ref.kind) {
    case ConstraintKind::Rule:
      return dispute.rules[ref.index];
    case ConstraintKind::RedLine:
      return dispute.red_lines[ref.index];
    case ConstraintKind::Ratification:
      break;
  }
  return dispute.ratifications[ref.index];
}

LevelSet levels_open(const Axis& axis, std::uint8_t now) {
  switch (axis.change) {
    case Change::Free:
      break;
    case Change::Up:
      return LevelSet::below(axis.levels) - LevelSet::below(now);
    case Change::Down:
      return LevelSet::below(std::size_t{now} + 1);
    case Change::Fixed:
      return LevelSet::of(now);
  }
  return LevelSet::below(axis.levels);
}

Expected<Constraints> find_constraints(const Case& dispute, const ScenarioSpace& space,
                                       const Budget& budget) {
  Constraints found;
  found.refs = constraints_of(dispute);
  found.rules = dispute.rules.size();
  const std::uint64_t bytes = (found.refs.size() + 1) * (space.total() / 8 + 8);
  if (budget.max_memory_bytes > 0 && bytes > budget.max_memory_bytes)
    return fail(too_large(found.refs.size(), bytes, budget.max_memory_bytes));
  found.acceptable = space.feasible();
  for (const ConstraintRef ref : found.refs) {
    if (budget.exhausted()) return fail(stopped(budget));
    found.broken.push_back(where_broken(dispute, space, ref, budget.threads));
    found.acceptable.and_not(found.broken.back());
  }
  return found;
}

}  // namespace detente
