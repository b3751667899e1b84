// SPDX-License-Identifier: MIT
#include "detente/study/goal_importance.hpp"

#include <algorithm>

#include "detente/analysis/settlement/chance_possible.hpp"
#include "detente/analysis/settlement/hitting_sets.hpp"
#include "detente/analysis/settlement/must_give.hpp"
#include "detente/study/entry_turning.hpp"

namespace detente {

namespace {

using GivingSets = std::vector<std::vector<ConstraintRef>>;

/// Looked for at most; three are shown.
constexpr std::uint64_t most_cuts = 1000;

/// As things stand: a vote that carries.
bool gives_already(const Case& dispute, ConstraintRef ref) {
  return ref.kind == ConstraintKind::Ratification && dispute.ratifications[ref.index].passes;
}

/// What of each set still stands in the way.
GivingSets still_standing(const Case& dispute, const GivingSets& must_give) {
  GivingSets left;
  for (std::vector<ConstraintRef> set : must_give) {
    std::erase_if(set, [&](ConstraintRef ref) { return gives_already(dispute, ref); });
    left.push_back(std::move(set));
  }
  return left;
}

bool within(const std::vector<ConstraintRef>& inner, const std::vector<ConstraintRef>& outer) {
  return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end());
}

GivingSets minimal_of(const GivingSets& sets) {
  GivingSets minimal;
  for (std::size_t k = 0; k < sets.size(); ++k) {
    bool keep = true;
    for (std::size_t other = 0; other < sets.size() && keep; ++other)
      keep = other == k || !within(sets[other], sets[k]) || (sets[other] == sets[k] && k < other);
    if (keep) minimal.push_back(sets[k]);
  }
  return minimal;
}

/// Sets of votes whose failing ends every way that is open as things stand.
GivingSets cuts_of(const Case& dispute, const GivingSets& must_give, const Budget& budget) {
  std::vector<std::vector<std::uint32_t>> open;
  for (const std::vector<ConstraintRef>& set : must_give) {
    if (!std::all_of(set.begin(), set.end(), [&](ConstraintRef ref) { return gives_already(dispute, ref); }))
      continue;
    open.emplace_back();
    for (const ConstraintRef ref : set) open.back().push_back(ref.index);
  }
  GivingSets cuts;
  for (const auto& votes : minimal_hitting_sets(open, most_cuts, budget).sets) {
    cuts.emplace_back();
    for (const std::uint32_t vote : votes) cuts.back().push_back({ConstraintKind::Ratification, vote});
  }
  return cuts;
}

std::vector<TurningSet> turning_sets(const Case& dispute, const GoalSection& goal, const Budget& budget) {
  const GivingSets refs = goal.result.possible ? cuts_of(dispute, goal.result.must_give, budget)
                                               : minimal_of(still_standing(dispute, goal.result.must_give));
  std::vector<TurningSet> sets;
  for (const std::vector<ConstraintRef>& of : refs) {
    std::vector<EntryRef> entries;
    for (const ConstraintRef ref : of) entries.push_back(entry_of(ref));
    sets.push_back(turning_set(dispute, std::move(entries)));
  }
  keep_smallest(sets);
  return sets;
}

std::optional<Untested> why_untested(const SettlementResult& result) {
  if (result.must_give.empty()) {
    const bool hopeless = result.reason == SettlementReason::Rules || result.reason == SettlementReason::Goal;
    return hopeless ? Untested::RulesAlone : Untested::Limit;
  }
  if (result.must_give.front().empty()) return Untested::NothingStands;
  return std::nullopt;
}

}  // namespace

QuestionImportance goal_importance(const Case& dispute, const GoalSection& goal, const Budget& budget) {
  QuestionImportance question;
  question.kind = QuestionKind::Goal;
  question.wish = goal.wish;
  question.possible = goal.result.possible;
  question.untested = why_untested(goal.result);
  if (question.untested) return question;
  GivingWay gives;
  for (const std::vector<ConstraintRef>& set : goal.result.must_give)
    for (const ConstraintRef ref : set) gives.emplace(ref, chance_it_gives(dispute, ref));
  const std::vector<ChanceBounds> decisive = decisive_chances(goal.result.must_give, gives);
  std::size_t k = 0;
  for (const auto& [ref, chance] : gives) {
    const ChanceBounds& bounds = decisive[k++];
    question.entries.push_back(
        {entry_of(ref), bounds.middle(), bounds.exact ? 0 : (bounds.high - bounds.low) / 2, {}});
  }
  question.tested = gives.size();
  question.sets = turning_sets(dispute, goal, budget);
  add_turning(dispute, question);
  return question;
}

}  // namespace detente
