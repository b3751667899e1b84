// SPDX-License-Identifier: MIT
#include "detente/model/effect.hpp"

#include <algorithm>

namespace detente {

std::uint8_t effective_level(const Option& option, const Levels& levels) {
  std::uint8_t lowest = levels[option.axes.front().index()];
  for (const AxisId axis : option.axes) lowest = std::min(lowest, levels[axis.index()]);
  return lowest;
}

bool changes_effect(const Case& dispute, const Levels& from, const Levels& to) {
  return std::any_of(dispute.options.begin(), dispute.options.end(), [&](const Option& option) {
    return effective_level(option, from) != effective_level(option, to);
  });
}

}  // namespace detente
