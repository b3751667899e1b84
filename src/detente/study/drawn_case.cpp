// SPDX-License-Identifier: MIT
#include "detente/study/drawn_case.hpp"

#include <algorithm>

#include "detente/study/drawn_order.hpp"

namespace detente {

Case drawn_case(const Case& dispute, const ForecastInputs& drawn) {
  Case changed = dispute;
  for (std::size_t k = 0; k < changed.stakes.size(); ++k)
    changed.stakes[k].worth = Quantity{.likely = drawn.worths[k]};
  for (std::size_t k = 0; k < changed.ratifications.size(); ++k)
    changed.ratifications[k].passes = drawn.passes[k] != 0;
  std::size_t k = 0;
  std::erase_if(changed.red_lines, [&](const RedLine&) { return drawn.line_holds[k++] == 0; });
  for (const Preference& order : drawn.drawn_orders) {
    const auto same = [&](const Preference& preference) { return preference.id == order.id; };
    const auto at = std::find_if(changed.preferences.begin(), changed.preferences.end(), same);
    if (at == changed.preferences.end()) continue;
    put_in_order(*at, order);
  }
  return changed;
}

}  // namespace detente
