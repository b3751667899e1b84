// SPDX-License-Identifier: MIT
#include "oracle/relaxed_stability.hpp"

#include <algorithm>
#include <map>

namespace oracle {
namespace {

std::size_t at(int n) { return static_cast<std::size_t>(n); }

std::vector<int> levels_of(const BareConflict& c, int scenario) {
  std::vector<int> levels(c.radix.size());
  for (std::size_t a = c.radix.size(); a-- > 0;) {
    levels[a] = scenario % c.radix[a];
    scenario /= c.radix[a];
  }
  return levels;
}

bool mine(const BareConflict& c, int actor, std::size_t axis) {
  return c.owner[axis] == actor && c.change[axis] != Direction::Fixed;
}

bool permitted(const BareConflict& c, const std::vector<int>& from, const std::vector<int>& to) {
  for (std::size_t a = 0; a < from.size(); ++a) {
    if (c.change[a] == Direction::Up && to[a] < from[a]) return false;
    if (c.change[a] == Direction::Down && to[a] > from[a]) return false;
  }
  return true;
}

/// Lowers value[s] to the least value any of the actors but `focal` can lead to, directly or not.
void relax(const MoveLists& moves, int focal, std::vector<int>& value) {
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t j = 0; j < moves.size(); ++j) {
      if (j == at(focal)) continue;
      for (std::size_t s = 0; s < value.size(); ++s) {
        for (const int q : moves[j][s]) {
          if (value[at(q)] >= value[s]) continue;
          value[s] = value[at(q)];
          changed = true;
        }
      }
    }
  }
}

std::vector<char> judge(const BareConflict& c, const MoveLists& improvements, int focal,
                        const std::vector<int>& value) {
  std::vector<char> stable = c.feasible;
  for (std::size_t s = 0; s < stable.size(); ++s) {
    for (const int s1 : improvements[at(focal)][s]) {
      if (value[at(s1)] > c.rank[at(focal)][s]) stable[s] = 0;
    }
  }
  return stable;
}

}  // namespace

MoveLists moves_by_block(const BareConflict& c) {
  MoveLists lists(at(c.actors), std::vector<std::vector<int>>(at(c.scenarios())));
  std::vector<std::vector<int>> levels;
  for (int s = 0; s < c.scenarios(); ++s) levels.push_back(levels_of(c, s));
  for (int i = 0; i < c.actors; ++i) {
    std::map<std::vector<int>, std::vector<int>> blocks;  // by the levels on everybody else's axes
    for (int s = 0; s < c.scenarios(); ++s) {
      if (!c.feasible[at(s)]) continue;
      std::vector<int> key = levels[at(s)];
      for (std::size_t a = 0; a < key.size(); ++a) key[a] = mine(c, i, a) ? -1 : key[a];
      blocks[key].push_back(s);
    }
    for (const auto& [key, members] : blocks) {
      for (const int s : members) {
        for (const int q : members) {
          if (q != s && permitted(c, levels[at(s)], levels[at(q)])) lists[at(i)][at(s)].push_back(q);
        }
      }
    }
  }
  return lists;
}

Verdicts relaxed_verdicts(const BareConflict& c) {
  const MoveLists moves = moves_by_block(c);
  const MoveLists improvements = all_improvements(c, moves);
  Verdicts out;
  for (int k = 0; k < kConcepts; ++k) {
    out.equilibrium[at(k)] = c.feasible;
    for (int i = 0; i < c.actors; ++i) {
      const std::vector<int>& rank = c.rank[at(i)];
      std::vector<int> value = rank;
      if (k == kSmr || k == kSseq) {  // what i can still make of a scenario
        for (std::size_t s = 0; s < value.size(); ++s) {
          for (const int q : moves[at(i)][s]) value[s] = std::max(value[s], rank[at(q)]);
        }
      }
      if (k == kGmr || k == kSmr) relax(moves, i, value);
      if (k == kSeq || k == kSseq) relax(improvements, i, value);
      out.stable[at(k)].push_back(judge(c, improvements, i, value));
      for (std::size_t s = 0; s < c.feasible.size(); ++s)
        out.equilibrium[at(k)][s] &= out.stable[at(k)][at(i)][s];
    }
  }
  return out;
}

}  // namespace oracle
