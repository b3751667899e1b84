// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/must_give.hpp"

#include "detente/analysis/settlement/chance_possible.hpp"
#include "detente/analysis/settlement/masks.hpp"
#include "detente/model/chance.hpp"
#include "detente/model/vote.hpp"
#include "detente/scenario/conditions.hpp"

namespace detente {

std::optional<std::vector<std::vector<ConstraintRef>>> must_give(const Case& dispute,
                                                                 const ScenarioSpace& space,
                                                                 const Constraints& constraints,
                                                                 const Bitmap& with_goal,
                                                                 const Budget& budget) {
  std::vector<ConstraintRef> refs;
  std::vector<Bitmap> votes;
  for (std::uint32_t k = 0; k < dispute.ratifications.size(); ++k)
    votes.push_back(scenarios_where(space, vote_needed(dispute, dispute.ratifications[k]), budget.threads));
  Columns columns;
  Bitmap nothing_needed = constraints.acceptable;
  nothing_needed &= with_goal;
  for (std::size_t c = constraints.rules; c < constraints.refs.size(); ++c) {
    if (constraints.refs[c].kind != ConstraintKind::RedLine) continue;
    refs.push_back(constraints.refs[c]);
    columns.push_back(&constraints.broken[c]);
  }
  for (std::uint32_t k = 0; k < votes.size(); ++k) {
    refs.push_back({ConstraintKind::Ratification, k});
    columns.push_back(&votes[k]);
    nothing_needed.and_not(votes[k]);
  }
  if (nothing_needed.any()) return std::vector<std::vector<ConstraintRef>>{{}};
  Bitmap feasible = with_goal;
  feasible &= space.feasible();
  const DistinctMasks masks = distinct_masks(columns, feasible, budget);
  bool partial = masks.partial;
  std::vector<std::vector<ConstraintRef>> sets;
  for (const ColumnSet& of : minimal_masks(masks.masks, budget, partial)) {
    sets.emplace_back();
    for (const std::uint32_t c : of) sets.back().push_back(refs[c]);
  }
  if (partial) return std::nullopt;
  return sets;
}

double chance_it_gives(const Case& dispute, ConstraintRef ref) {
  if (ref.kind == ConstraintKind::RedLine)
    return 1 - chance_line_holds(dispute, dispute.red_lines[ref.index]);
  const Ratification& vote = dispute.ratifications[ref.index];
  return vote.poll.index() < dispute.polls.size() ? chance_vote_passes(dispute, vote) : 0;
}

std::optional<double> chance_of_giving(const Case& dispute,
                                       const std::vector<std::vector<ConstraintRef>>& sets,
                                       const std::vector<ConstraintRef>& waived) {
  GivingWay gives;
  for (const std::vector<ConstraintRef>& set : sets)
    for (const ConstraintRef ref : set)
      if (gives.count(ref) == 0) gives[ref] = chance_it_gives(dispute, ref);
  for (const ConstraintRef ref : waived)
    if (const auto given = gives.find(ref); given != gives.end()) given->second = 1;
  const ChanceBounds chance = chance_possible(sets, gives);
  if (!chance.exact) return std::nullopt;
  return chance.middle();
}

}  // namespace detente
