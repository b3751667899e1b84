// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/without_entry.hpp"

#include <algorithm>

namespace detente {

namespace {

/// The actor's preference in these inputs, to be changed there.
Preference& own_order(const Case& dispute, ForecastInputs& inputs, std::size_t index) {
  const Preference& written = dispute.preferences[index];
  const auto drawn = std::find_if(inputs.drawn_orders.begin(), inputs.drawn_orders.end(),
                                  [&](const Preference& p) { return p.actor == written.actor; });
  if (drawn != inputs.drawn_orders.end()) return *drawn;
  return inputs.drawn_orders.emplace_back(written);
}

/// Nothing is left to tell two scenarios apart by.
void make_indifferent(Preference& preference) {
  preference.ranking.clear();
  preference.order = {{}};
}

/// The first statement that reads so goes: statements that read alike can stand for each other.
void drop(Preference& preference, const Condition& statement) {
  for (std::vector<Condition>& level : preference.order) {
    const auto at = std::find_if(level.begin(), level.end(),
                                 [&](const Condition& c) { return c.formula == statement.formula; });
    if (at == level.end()) continue;
    level.erase(at);
    break;
  }
  std::erase_if(preference.order, [](const std::vector<Condition>& level) { return level.empty(); });
  if (preference.order.empty()) make_indifferent(preference);
}

}  // namespace

ForecastInputs with_entry(const Case& dispute, ForecastInputs inputs, const EntryRef& entry, bool there) {
  switch (entry.kind) {
    case EntryKind::Line:
      inputs.line_holds[entry.index] = there ? 1 : 0;
      break;
    case EntryKind::Vote:
      inputs.passes[entry.index] = there ? 0 : 1;
      break;
    case EntryKind::Stake:
      if (!there) inputs.worths[entry.index] = 0;
      break;
    case EntryKind::Statement:
      if (!there)
        drop(own_order(dispute, inputs, entry.index),
             dispute.preferences[entry.index].order[entry.level][entry.member]);
      break;
    case EntryKind::Ranking:
      if (!there) make_indifferent(own_order(dispute, inputs, entry.index));
      break;
  }
  return inputs;
}

ForecastInputs with_turned(const Case& dispute, const ForecastInputs& inputs, const EntryRef& entry) {
  const bool fails = entry.kind == EntryKind::Vote && inputs.passes[entry.index] != 0;
  return with_entry(dispute, inputs, entry, fails);
}

}  // namespace detente
