// SPDX-License-Identifier: MIT
#include "detente/verify/preference_order.hpp"

#include <algorithm>

#include "detente/model/point.hpp"

namespace detente {
namespace {

bool matches(const std::string& pattern, const std::string& scenario) {
  for (std::size_t k = 0; k < scenario.size(); ++k) {
    if (pattern[k] != '-' && pattern[k] != scenario[k]) return false;
  }
  return true;
}

/// Position in the ranking, best = 0; unmatched scenarios come last together.
std::size_t place(const Preference& preference, const std::string& scenario) {
  for (std::size_t k = 0; k < preference.ranking.size(); ++k) {
    const std::vector<std::string>& tied = preference.ranking[k];
    if (std::any_of(tied.begin(), tied.end(), [&](const std::string& p) { return matches(p, scenario); }))
      return k;
  }
  return preference.ranking.size();
}

std::ptrdiff_t holding(const std::vector<Condition>& group, const Levels& levels) {
  return std::count_if(group.begin(), group.end(),
                       [&](const Condition& c) { return holds(c.formula, levels); });
}

}  // namespace

PreferenceOrder::PreferenceOrder(const Case& dispute) : dispute_(dispute), worths_(point_worths(dispute)) {}

std::weak_ordering PreferenceOrder::compare(ActorId actor, const Levels& a, const Levels& b) const {
  const auto own = std::find_if(dispute_.preferences.begin(), dispute_.preferences.end(),
                                [&](const Preference& p) { return p.actor == actor; });
  const bool stated = own != dispute_.preferences.end();
  if (stated && !own->ranking.empty()) {
    return place(*own, scenario_string(dispute_, b)) <=> place(*own, scenario_string(dispute_, a));
  }
  const auto lines = lines_crossed(dispute_, actor, b) <=> lines_crossed(dispute_, actor, a);
  if (lines != 0) return lines;
  if (!stated) {
    return utility_of(dispute_, worths_, actor, a).nano <=> utility_of(dispute_, worths_, actor, b).nano;
  }
  for (const std::vector<Condition>& group : own->order) {
    const auto statement = holding(group, a) <=> holding(group, b);
    if (statement != 0) return statement;
  }
  return std::weak_ordering::equivalent;
}

}  // namespace detente
