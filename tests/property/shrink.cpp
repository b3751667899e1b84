// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "property/random_conflict.hpp"

namespace detente::testing {
namespace {

using oracle::BareConflict;
using oracle::Direction;

/// The conflict with axis `axis` holding only the levels in `kept`; none left or nothing feasible: empty
/// radix.
BareConflict with_levels(const BareConflict& c, std::size_t axis, const std::vector<int>& kept) {
  std::vector<int> radix = c.radix, owner = c.owner;
  std::vector<Direction> change = c.change;
  const auto position = static_cast<std::ptrdiff_t>(axis);
  radix[axis] = static_cast<int>(kept.size());
  const bool gone = kept.size() == 1;
  if (gone) {
    radix.erase(radix.begin() + position);
    owner.erase(owner.begin() + position);
    change.erase(change.begin() + position);
  }
  BareConflict smaller = oracle::blank_conflict(c.actors, radix, owner, change);
  for (int s = 0; s < smaller.scenarios(); ++s) {
    std::vector<int> levels;
    for (int a = 0; a < smaller.axes(); ++a) levels.push_back(smaller.level(s, a));
    if (gone) {
      levels.insert(levels.begin() + position, kept[0]);
    } else {
      levels[axis] = kept[static_cast<std::size_t>(levels[axis])];
    }
    const auto old = static_cast<std::size_t>(c.scenario_of(levels));
    const auto now = static_cast<std::size_t>(s);
    smaller.feasible[now] = c.feasible[old];
    for (std::size_t i = 0; i < c.rank.size(); ++i) smaller.rank[i][now] = c.rank[i][old];
  }
  return smaller;
}

using Fails = std::function<bool(const BareConflict&)>;

bool take(BareConflict& c, BareConflict smaller, const Fails& fails) {
  if (smaller.axes() == 0 || std::count(smaller.feasible.begin(), smaller.feasible.end(), 1) == 0)
    return false;
  if (!fails(smaller)) return false;
  c = std::move(smaller);
  return true;
}

bool fewer_levels(BareConflict& c, const Fails& fails) {
  for (std::size_t a = 0; a < c.radix.size(); ++a) {
    for (int only = 0; only < c.radix[a]; ++only) {
      if (take(c, with_levels(c, a, {only}), fails)) return true;
    }
    for (int drop = 0; c.radix[a] > 2 && drop < c.radix[a]; ++drop) {
      std::vector<int> kept;
      for (int l = 0; l < c.radix[a]; ++l) {
        if (l != drop) kept.push_back(l);
      }
      if (take(c, with_levels(c, a, kept), fails)) return true;
    }
  }
  return false;
}

bool simpler_board(BareConflict& c, const Fails& fails) {
  for (std::size_t a = 0; a < c.change.size(); ++a) {
    if (c.change[a] == Direction::Free) continue;
    BareConflict simpler = c;
    simpler.change[a] = Direction::Free;
    if (take(c, std::move(simpler), fails)) return true;
  }
  for (std::size_t s = 0; s < c.feasible.size(); ++s) {
    if (c.feasible[s]) continue;
    BareConflict simpler = c;
    simpler.feasible[s] = 1;
    for (std::vector<int>& ranks : simpler.rank) ranks[s] = std::max(ranks[s], 1);
    if (take(c, std::move(simpler), fails)) return true;
  }
  return false;
}

/// Ranks pressed together, or two neighbouring ones merged.
bool fewer_ranks(BareConflict& c, const Fails& fails) {
  for (std::size_t i = 0; i < c.rank.size(); ++i) {
    const int highest = *std::max_element(c.rank[i].begin(), c.rank[i].end());
    for (int merged = 2; merged <= highest; ++merged) {
      BareConflict simpler = c;
      for (int& rank : simpler.rank[i]) rank -= rank >= merged ? 1 : 0;
      if (take(c, std::move(simpler), fails)) return true;
    }
  }
  return false;
}

}  // namespace

BareConflict shrink(BareConflict conflict, const Fails& fails) {
  while (fewer_levels(conflict, fails) || simpler_board(conflict, fails) || fewer_ranks(conflict, fails)) {
  }
  return conflict;
}

BareConflict rearranged(const BareConflict& c, const std::vector<int>& actor, const std::vector<int>& axis,
                        std::vector<int>& scenario) {
  std::vector<int> radix(c.radix.size()), owner(c.radix.size());
  std::vector<Direction> change(c.radix.size());
  for (std::size_t a = 0; a < c.radix.size(); ++a) {
    const auto now = static_cast<std::size_t>(axis[a]);
    radix[now] = c.radix[a];
    owner[now] = actor[static_cast<std::size_t>(c.owner[a])];
    change[now] = c.change[a];
  }
  BareConflict out = oracle::blank_conflict(c.actors, radix, owner, change);
  scenario.assign(c.feasible.size(), 0);
  for (std::size_t s = 0; s < c.feasible.size(); ++s) {
    std::vector<int> levels(c.radix.size());
    for (std::size_t a = 0; a < c.radix.size(); ++a) {
      levels[static_cast<std::size_t>(axis[a])] = c.level(static_cast<int>(s), static_cast<int>(a));
    }
    scenario[s] = out.scenario_of(levels);
    const auto now = static_cast<std::size_t>(scenario[s]);
    out.feasible[now] = c.feasible[s];
    for (std::size_t i = 0; i < c.rank.size(); ++i)
      out.rank[static_cast<std::size_t>(actor[i])][now] = c.rank[i][s];
  }
  return out;
}

}  // namespace detente::testing
