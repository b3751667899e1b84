// SPDX-License-Identifier: MIT
#include "detente/study/history_start.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "detente/model/point.hpp"

namespace detente {

namespace {

using FirstLevels = std::vector<std::optional<std::uint8_t>>;

FirstLevels first_levels(const Case& dispute) {
  FirstLevels first(dispute.axes.size());
  for (const std::size_t event : events_by_date(dispute)) {
    if (after_today(dispute, dispute.events[event])) continue;
    for (const AxisLevel& set : dispute.events[event].set)
      if (!first[set.axis.index()]) first[set.axis.index()] = set.level;
  }
  return first;
}

std::uint8_t assumed_level(const Axis& axis, std::uint8_t first) {
  if (axis.joint && !against_direction(axis, 0, first)) return 0;
  std::uint8_t best = first;
  for (std::uint8_t level = 0; level < axis.levels; ++level)
    if (!against_direction(axis, level, first) && std::abs(level - first) > std::abs(best - first))
      best = level;
  return best;
}

/// How many scenarios of the history up to today break a rule, the start included.
std::size_t breaks(const Case& dispute, Levels at) {
  std::size_t broken = feasible(dispute, at) ? 0 : 1;
  for (const std::size_t event : events_by_date(dispute)) {
    if (after_today(dispute, dispute.events[event])) continue;
    for (const AxisLevel& set : dispute.events[event].set) at[set.axis.index()] = set.level;
    if (!feasible(dispute, at)) ++broken;
  }
  return broken;
}

}  // namespace

std::vector<std::size_t> events_by_date(const Case& dispute) {
  std::vector<std::size_t> order;
  for (std::size_t k = 0; k < dispute.events.size(); ++k) order.push_back(k);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return key(dispute.events[a].date) < key(dispute.events[b].date);
  });
  return order;
}

bool after_today(const Case& dispute, const Event& event) {
  return dispute.info.as_of.year > 0 && key(event.date) > key(dispute.info.as_of);
}

bool against_direction(const Axis& axis, std::uint8_t from, std::uint8_t to) {
  return from != to && (axis.change == Change::Fixed || (axis.change == Change::Up && to < from) ||
                        (axis.change == Change::Down && to > from));
}

Levels start_of_history(const Case& dispute, std::vector<AxisId>& assumed) {
  const FirstLevels first = first_levels(dispute);
  Levels start = dispute.today;
  std::vector<std::size_t> axes;
  for (std::size_t a = 0; a < first.size(); ++a) {
    if (!first[a]) continue;
    start[a] = assumed_level(dispute.axes[a], *first[a]);
    axes.push_back(a);
    assumed.emplace_back(a);
  }
  std::size_t broken = axes.empty() ? 0 : breaks(dispute, start);
  for (std::size_t k = 0; k < axes.size() && broken > 0; ++k) {
    Levels other = start;
    other[axes[k]] = *first[axes[k]];
    const std::size_t now = breaks(dispute, other);
    if (now < broken) {
      start = other;
      broken = now;
    }
  }
  return start;
}

std::uint8_t first_level(const Case& dispute, AxisId axis) { return *first_levels(dispute)[axis.index()]; }

}  // namespace detente
