// SPDX-License-Identifier: MIT
#include "detente/verify/constraint_formula.hpp"

#include "detente/model/vote.hpp"

namespace detente {

Formula broken_by(const Case& dispute, const ConstraintRef& ref) {
  if (ref.kind == ConstraintKind::Rule) return dispute.rules[ref.index].impossible.formula;
  if (ref.kind == ConstraintKind::RedLine) return dispute.red_lines[ref.index].barred;
  return vote_needed(dispute, dispute.ratifications[ref.index]);
}

bool exists(const Case& dispute, const ConstraintRef& ref) {
  if (ref.kind == ConstraintKind::Rule) return ref.index < dispute.rules.size();
  if (ref.kind == ConstraintKind::RedLine) {
    return ref.index < dispute.red_lines.size() && dispute.red_lines[ref.index].binding;
  }
  return ref.index < dispute.ratifications.size() && !dispute.ratifications[ref.index].passes;
}

std::vector<ConstraintRef> all_constraints(const Case& dispute) {
  std::vector<ConstraintRef> refs;
  const auto add = [&](ConstraintKind kind, std::size_t count) {
    for (std::uint32_t k = 0; k < count; ++k) {
      if (exists(dispute, {kind, k})) refs.push_back({kind, k});
    }
  };
  add(ConstraintKind::Rule, dispute.rules.size());
  add(ConstraintKind::RedLine, dispute.red_lines.size());
  add(ConstraintKind::Ratification, dispute.ratifications.size());
  return refs;
}

std::string id_of(const Case& dispute, const ConstraintRef& ref) {
  if (ref.kind == ConstraintKind::Rule) return dispute.rules[ref.index].id;
  if (ref.kind == ConstraintKind::RedLine) return dispute.red_lines[ref.index].id;
  return dispute.ratifications[ref.index].id;
}

}  // namespace detente
