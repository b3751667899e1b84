// SPDX-License-Identifier: MIT
#include "detente/model/worth_range.hpp"

#include <algorithm>
#include <set>

#include "detente/model/point.hpp"

namespace detente {

namespace {

constexpr std::uint64_t most_combinations = 65536;

/// Stakes that share axes, directly or by way of one another.
struct Group {
  std::vector<std::size_t> stakes;
  std::set<AxisId> axes;
};

bool meets(const Group& group, const std::vector<AxisId>& axes) {
  return std::any_of(axes.begin(), axes.end(), [&](AxisId axis) { return group.axes.count(axis) > 0; });
}

std::vector<Group> groups_of(const Case& dispute, ActorId actor) {
  std::vector<Group> groups;
  for (std::size_t k = 0; k < dispute.stakes.size(); ++k) {
    if (dispute.stakes[k].actor != actor) continue;
    const std::vector<AxisId> axes = axes_of(dispute.stakes[k].when.formula);
    Group joined{{k}, {axes.begin(), axes.end()}};
    for (Group& group : groups) {
      if (!meets(group, axes)) continue;
      joined.stakes.insert(joined.stakes.end(), group.stakes.begin(), group.stakes.end());
      joined.axes.insert(group.axes.begin(), group.axes.end());
      group.stakes.clear();
    }
    std::erase_if(groups, [](const Group& group) { return group.stakes.empty(); });
    groups.push_back(std::move(joined));
  }
  return groups;
}

/// The next combination of levels of these axes; false after the last.
bool next(const Case& dispute, const std::set<AxisId>& axes, Levels& levels) {
  for (const AxisId axis : axes) {
    if (++levels[axis.index()] < dispute.axis(axis).levels) return true;
    levels[axis.index()] = 0;
  }
  return false;
}

double range_of(const Case& dispute, const Group& group, const std::vector<Fixed>& worths) {
  std::uint64_t combinations = 1;
  for (const AxisId axis : group.axes)
    combinations = std::min(most_combinations + 1, combinations * dispute.axis(axis).levels);
  double low = 0, high = 0;
  if (combinations > most_combinations) {
    for (const std::size_t k : group.stakes) {
      low += std::min(0.0, worths[k].to_double());
      high += std::max(0.0, worths[k].to_double());
    }
    return high - low;
  }
  Levels levels(dispute.axes.size(), 0);
  bool first = true;
  do {
    double sum = 0;
    for (const std::size_t k : group.stakes)
      if (holds(dispute.stakes[k].when.formula, levels)) sum += worths[k].to_double();
    low = first ? sum : std::min(low, sum);
    high = first ? sum : std::max(high, sum);
    first = false;
  } while (next(dispute, group.axes, levels));
  return high - low;
}

}  // namespace

double worth_range(const Case& dispute, ActorId actor) {
  const std::vector<Fixed> worths = point_worths(dispute);
  double range = 0;
  for (const Group& group : groups_of(dispute, actor)) range += range_of(dispute, group, worths);
  return range;
}

}  // namespace detente
