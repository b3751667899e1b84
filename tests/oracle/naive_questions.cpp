// SPDX-License-Identifier: MIT
// Reachability and settlement by the words of their definitions.
#include <algorithm>
#include <deque>

#include "oracle/naive_case.hpp"
#include "oracle/naive_stability.hpp"

namespace oracle {

std::set<int> NaiveCase::reachable(const BareConflict& bare, bool within_lines) const {
  const MoveLists moves = all_moves(bare);
  std::vector<int> today;
  for (const std::uint8_t level : dispute_.today) today.push_back(level);
  std::set<int> seen{bare.scenario_of(today)};
  std::deque<int> open(seen.begin(), seen.end());
  while (!open.empty()) {
    const int s = open.front();
    open.pop_front();
    for (int i = 0; i < bare.actors; ++i) {
      if (within_lines && !wants_something(i)) continue;
      const auto crossed = [&](int q) { return lines_crossed(i, scenarios_[static_cast<std::size_t>(q)]); };
      const std::vector<int>& choices = moves[static_cast<std::size_t>(i)][static_cast<std::size_t>(s)];
      int fewest = crossed(s);
      for (const int q : choices) fewest = std::min(fewest, crossed(q));
      for (const int q : choices) {
        if (within_lines && crossed(q) > fewest) continue;
        if (seen.insert(q).second) open.push_back(q);
      }
    }
  }
  return seen;
}

namespace {

using Set = std::set<std::size_t>;

std::vector<Set> all_subsets(std::size_t count) {
  std::vector<Set> subsets;
  for (std::size_t mask = 0; mask < std::size_t{1} << count; ++mask) {
    Set subset;
    for (std::size_t k = 0; k < count; ++k) {
      if ((mask >> k & 1) != 0) subset.insert(k);
    }
    subsets.push_back(std::move(subset));
  }
  return subsets;
}

bool contains(const Set& whole, const Set& part) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

/// Those of the sets that contain no other of them.
std::set<Set> minimal(const std::set<Set>& sets) {
  std::set<Set> kept;
  for (const Set& set : sets) {
    const auto smaller = [&](const Set& other) { return other != set && contains(set, other); };
    if (std::none_of(sets.begin(), sets.end(), smaller)) kept.insert(set);
  }
  return kept;
}

}  // namespace

NaiveSettlement settle(const NaiveCase& dispute, const detente::Syntax& goal) {
  NaiveSettlement out;
  std::vector<Set> broken;  // by scenario with the goal
  std::size_t constraints = 0;
  for (const Levels& levels : dispute.scenarios()) {
    const std::vector<bool> which = dispute.broken(levels);
    constraints = which.size();
    if (!dispute.holds(goal, levels)) continue;
    Set set;
    for (std::size_t k = 0; k < which.size(); ++k) {
      if (which[k]) set.insert(k);
    }
    out.goal_alone = true;
    out.rules_allow = out.rules_allow || set.empty() || *set.begin() >= dispute.rules();
    out.acceptable += set.empty() ? 1 : 0;
    broken.push_back(std::move(set));
  }
  std::set<Set> colliding, enough;
  for (const Set& subset : all_subsets(constraints)) {
    const auto breaks_one = [&](const Set& b) {
      return std::any_of(b.begin(), b.end(), [&](std::size_t k) { return subset.count(k) > 0; });
    };
    // Nothing satisfies the goal and every member of the subset.
    if (!broken.empty() && std::all_of(broken.begin(), broken.end(), breaks_one)) colliding.insert(subset);
    // With the subset waived something satisfies the goal and everything else.
    const bool waivable = subset.empty() || *subset.begin() >= dispute.rules();
    if (waivable &&
        std::any_of(broken.begin(), broken.end(), [&](const Set& b) { return contains(subset, b); })) {
      enough.insert(subset);
    }
  }
  out.collisions = minimal(colliding);
  out.concessions = minimal(enough);
  out.concessions.erase(Set{});  // nothing need be waived
  return out;
}

std::set<Set> packages(const NaiveCase& naive, const detente::Case& dispute) {
  std::set<Set> fulfilled;
  for (const Levels& levels : naive.scenarios()) {
    if (!naive.acceptable(levels)) continue;
    Set wishes;
    for (std::size_t w = 0; w < dispute.wishes.size(); ++w) {
      if (naive.holds(dispute.wishes[w].when.syntax, levels)) wishes.insert(w);
    }
    fulfilled.insert(wishes);
  }
  std::set<Set> maximal;
  for (const Set& set : fulfilled) {
    const auto larger = [&](const Set& other) { return other != set && contains(other, set); };
    if (std::none_of(fulfilled.begin(), fulfilled.end(), larger)) maximal.insert(set);
  }
  return maximal;
}

}  // namespace oracle
