// SPDX-License-Identifier: MIT
#include "detente/study/entry_turning.hpp"

#include <algorithm>

#include "detente/analysis/forecast/outcome_importance.hpp"
#include "detente/analysis/settlement/must_give.hpp"

namespace detente {

namespace {

/// Below, nobody would wait for it.
constexpr double hardly = 0.005;

bool may_turn(const std::optional<double>& chance) { return !chance || *chance > hardly; }

}  // namespace

EntryRef entry_of(ConstraintRef ref) {
  return {ref.kind == ConstraintKind::RedLine ? EntryKind::Line : EntryKind::Vote, ref.index, 0, 0};
}

std::optional<double> chance_it_turns(const Case& dispute, const EntryRef& entry) {
  if (entry.kind == EntryKind::Line) return chance_it_gives(dispute, {ConstraintKind::RedLine, entry.index});
  if (entry.kind != EntryKind::Vote) return std::nullopt;
  const double carries = chance_it_gives(dispute, {ConstraintKind::Ratification, entry.index});
  return dispute.ratifications[entry.index].passes ? 1 - carries : carries;
}

TurningSet turning_set(const Case& dispute, std::vector<EntryRef> of) {
  TurningSet set{std::move(of), 1};
  std::sort(set.of.begin(), set.of.end());
  for (const EntryRef& entry : set.of) {
    const std::optional<double> turns = chance_it_turns(dispute, entry);
    set.chance = set.chance && turns ? std::optional(*set.chance * *turns) : std::nullopt;
  }
  return set;
}

void keep_smallest(std::vector<TurningSet>& sets) {
  std::stable_sort(sets.begin(), sets.end(), [](const TurningSet& a, const TurningSet& b) {
    if (a.of.size() != b.of.size()) return a.of.size() < b.of.size();
    const bool first = may_turn(a.chance), second = may_turn(b.chance);
    if (first != second) return first;
    return a.chance.value_or(0) > b.chance.value_or(0);
  });
  sets.resize(std::min(sets.size(), turning_sets_shown));
}

void sort_entries(std::vector<EntryImportance>& entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const EntryImportance& a, const EntryImportance& b) {
    if (a.decisive != b.decisive) return a.decisive > b.decisive;
    return may_turn(a.turns) && !may_turn(b.turns);
  });
}

EntryImportance counted_importance(const Case& dispute, const EntryRef& entry, std::uint32_t decided,
                                   std::uint32_t draws) {
  return {entry, static_cast<double>(decided) / draws, error_of_share(decided, draws),
          chance_it_turns(dispute, entry)};
}

void add_turning(const Case& dispute, QuestionImportance& question) {
  for (EntryImportance& entry : question.entries) entry.turns = chance_it_turns(dispute, entry.entry);
  for (TurningSet& set : question.sets) set = turning_set(dispute, std::move(set.of));
  sort_entries(question.entries);
  keep_smallest(question.sets);
}

}  // namespace detente
