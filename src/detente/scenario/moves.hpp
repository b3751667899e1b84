// SPDX-License-Identifier: MIT
// The moves of one actor from one scenario, one at a time: for searches that visit few scenarios. Analyses of
// the whole space use the axis reductions instead.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/scenario/layout.hpp"

namespace detente {

/// Levels an axis at `level` may take: [first, last].
struct LevelRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
constexpr LevelRange permitted(const MoveAxis& axis, std::uint32_t level) {
  switch (axis.change) {
    case Change::Free:
      return {0, axis.radix - 1};
    case Change::Up:
      return {level, axis.radix - 1};
    case Change::Down:
      return {0, level};
    case Change::Fixed:
      break;
  }
  return {level, level};
}

/// Calls visit(s1) for every scenario, feasible or not and `from` included, that differs from `from` only on
/// `axes`, each in a permitted direction; in increasing order of the index when strides increase.
template <class Visit>
void for_each_target(const std::vector<MoveAxis>& axes, ScenarioIndex from, Visit&& visit) {
  std::vector<LevelRange> ranges(axes.size());
  std::vector<std::uint32_t> digits(axes.size());
  ScenarioIndex at = from;
  for (std::size_t k = 0; k < axes.size(); ++k) {
    const auto level = static_cast<std::uint32_t>(from / axes[k].stride % axes[k].radix);
    ranges[k] = permitted(axes[k], level);
    digits[k] = ranges[k].first;
    at -= axes[k].stride * (level - digits[k]);
  }
  for (;;) {
    visit(at);
    std::size_t k = 0;
    for (; k < axes.size() && digits[k] == ranges[k].last; ++k) {
      at -= axes[k].stride * (digits[k] - ranges[k].first);
      digits[k] = ranges[k].first;
    }
    if (k == axes.size()) return;
    ++digits[k];
    at += axes[k].stride;
  }
}

}  // namespace detente
