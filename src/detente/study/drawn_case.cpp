// SPDX-License-Identifier: MIT
#include "detente/study/drawn_case.hpp"

#include <algorithm>

namespace detente {

namespace {

Quantity plain(double value) {
  Quantity quantity;
  quantity.likely = value;
  return quantity;
}

/// Ids stand for the conditions of a block where rankings are compared (World), so an order needs its own.
std::string id_with_order(const Preference& preference) {
  std::string id = preference.id;
  for (const std::vector<Condition>& group : preference.order)
    for (const Condition& statement : group) id += "/" + statement.text;
  return id;
}

}  // namespace

Case drawn_case(const Case& dispute, const ForecastInputs& drawn) {
  Case changed = dispute;
  for (std::size_t k = 0; k < changed.stakes.size(); ++k) changed.stakes[k].worth = plain(drawn.worths[k]);
  for (std::size_t k = 0; k < changed.ratifications.size(); ++k)
    changed.ratifications[k].passes = drawn.passes[k] != 0;
  std::size_t k = 0;
  std::erase_if(changed.red_lines, [&](const RedLine&) { return drawn.line_holds[k++] == 0; });
  for (const Preference& order : drawn.drawn_orders) {
    const auto same = [&](const Preference& preference) { return preference.id == order.id; };
    const auto at = std::find_if(changed.preferences.begin(), changed.preferences.end(), same);
    if (at == changed.preferences.end()) continue;
    *at = order;
    at->id = id_with_order(order);
  }
  return changed;
}

}  // namespace detente
