// SPDX-License-Identifier: MIT
#include "oracle/naive_paths.hpp"

#include <algorithm>

namespace oracle {

namespace {

std::size_t at(int n) { return static_cast<std::size_t>(n); }

PathCost plus(PathCost a, PathCost b) { return {a.first + b.first, a.second + b.second}; }

}  // namespace

std::optional<std::set<int>> movers(const BareConflict& c, int s, int t, int together) {
  if (s == t || !c.feasible[at(s)] || !c.feasible[at(t)]) return std::nullopt;
  std::set<int> who;
  for (int a = 0; a < c.axes(); ++a) {
    const int from = c.level(s, a), to = c.level(t, a);
    if (from == to) continue;
    const Direction change = c.change[at(a)];
    if (change == Direction::Fixed) return std::nullopt;
    if (change == Direction::Up && to < from) return std::nullopt;
    if (change == Direction::Down && to > from) return std::nullopt;
    who.insert(c.owner[at(a)]);
  }
  if (static_cast<int>(who.size()) > together) return std::nullopt;
  return who;
}

bool improves(const BareConflict& c, const std::set<int>& who, int s, int t) {
  return std::all_of(who.begin(), who.end(),
                     [&](int i) { return c.rank[at(i)][at(t)] > c.rank[at(i)][at(s)]; });
}

std::optional<PathCost> step_cost(const BareConflict& c, Way way, int s, int t, int together) {
  const auto who = movers(c, s, t, together);
  if (!who) return std::nullopt;
  const bool gain = improves(c, *who, s, t);
  if (way == Way::Improving && !gain) return std::nullopt;
  return PathCost{way == Way::FewestSacrifices && !gain ? 1 : 0, 1};
}

std::vector<std::optional<PathCost>> costs_from(const BareConflict& c, Way way, const std::set<int>& starts,
                                                int together) {
  std::vector<std::optional<PathCost>> costs(at(c.scenarios()));
  for (const int s : starts) costs[at(s)] = PathCost{0, 0};
  for (bool lowered = true; lowered;) {
    lowered = false;
    for (int s = 0; s < c.scenarios(); ++s) {
      if (!costs[at(s)]) continue;
      for (int t = 0; t < c.scenarios(); ++t) {
        const auto step = step_cost(c, way, s, t, together);
        if (!step) continue;
        const PathCost cost = plus(*costs[at(s)], *step);
        if (costs[at(t)] && *costs[at(t)] <= cost) continue;
        costs[at(t)] = cost;
        lowered = true;
      }
    }
  }
  return costs;
}

std::set<int> on_cheapest(const BareConflict& c, Way way, const std::vector<std::optional<PathCost>>& costs,
                          const std::set<int>& goal, int together) {
  std::optional<PathCost> best;
  for (const int g : goal)
    if (costs[at(g)] && (!best || *costs[at(g)] < *best)) best = costs[at(g)];
  std::set<int> on;
  for (const int g : goal)
    if (best && costs[at(g)] == best) on.insert(g);
  for (bool grown = true; grown;) {
    grown = false;
    for (int s = 0; s < c.scenarios(); ++s) {
      if (!costs[at(s)] || on.count(s) > 0) continue;
      const bool leads = std::any_of(on.begin(), on.end(), [&](int t) {
        const auto step = step_cost(c, way, s, t, together);
        return step && plus(*costs[at(s)], *step) == *costs[at(t)];
      });
      if (leads) on.insert(s), grown = true;
    }
  }
  return on;
}

}  // namespace oracle
