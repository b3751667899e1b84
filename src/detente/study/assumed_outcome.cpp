// SPDX-License-Identifier: MIT
#include "detente/study/assumed_outcome.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>

#include "detente/model/point.hpp"
#include "detente/study/history_start.hpp"

namespace detente {

namespace {

constexpr std::size_t most_combinations = 4096;

/// Levels an axis may have had before the first event that sets it.
std::vector<std::uint8_t> possible_levels(const Case& dispute, AxisId id) {
  const Axis& axis = dispute.axis(id);
  const std::uint8_t first = first_level(dispute, id);
  std::vector<std::uint8_t> levels;
  for (std::uint8_t level = 0; level < axis.levels; ++level)
    if (!against_direction(axis, level, first)) levels.push_back(level);
  return levels;
}

/// Those an outcome reads: the others cannot change it.
std::vector<AxisId> read_by_outcomes(const Case& dispute, const std::vector<AxisId>& open) {
  std::vector<AxisId> read;
  for (const AxisId axis : open)
    if (std::any_of(dispute.outcomes.begin(), dispute.outcomes.end(), [&](const Outcome& outcome) {
          const std::vector<AxisId> axes = axes_of(outcome.when.formula);
          return std::find(axes.begin(), axes.end(), axis) != axes.end();
        }))
      read.push_back(axis);
  return read;
}

}  // namespace

std::vector<AxisId> outcome_hangs_on(const Case& dispute, const Levels& at, const std::vector<AxisId>& open) {
  std::vector<AxisId> axes = read_by_outcomes(dispute, open);
  std::vector<Levels> scenarios{at};
  for (const AxisId axis : axes) {
    std::vector<Levels> more;
    for (const Levels& scenario : scenarios) {
      for (const std::uint8_t level : possible_levels(dispute, axis)) {
        more.push_back(scenario);
        more.back()[axis.index()] = level;
      }
    }
    if (more.size() > most_combinations) return axes;
    scenarios = std::move(more);
  }
  std::map<Levels, std::optional<OutcomeId>> outcomes;
  for (const Levels& scenario : scenarios)
    if (feasible(dispute, scenario)) outcomes.emplace(scenario, outcome_of(dispute, scenario));
  std::vector<AxisId> hangs;
  bool differ = false;
  for (const auto& [scenario, outcome] : outcomes) differ |= outcome != outcomes.begin()->second;
  for (const AxisId axis : axes) {
    const bool matters = std::any_of(outcomes.begin(), outcomes.end(), [&](const auto& entry) {
      Levels other = entry.first;
      for (std::uint8_t level = 0; level < dispute.axis(axis).levels; ++level) {
        other[axis.index()] = level;
        const auto found = outcomes.find(other);
        if (found != outcomes.end() && found->second != entry.second) return true;
      }
      return false;
    });
    if (matters) hangs.push_back(axis);
  }
  return hangs.empty() && differ ? axes : hangs;
}

}  // namespace detente
