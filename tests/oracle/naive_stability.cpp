// SPDX-License-Identifier: MIT
#include "oracle/naive_stability.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace oracle {
namespace {

std::size_t at(int n) { return static_cast<std::size_t>(n); }

// Levels of every scenario, so that they are not worked out again for every pair.
std::vector<std::vector<int>> all_levels(const BareConflict& c) {
  std::vector<std::vector<int>> levels;
  for (int s = 0; s < c.scenarios(); ++s) {
    levels.emplace_back();
    for (int a = 0; a < c.axes(); ++a) levels.back().push_back(c.level(s, a));
  }
  return levels;
}

bool permitted(Direction direction, int before, int after) {
  if (direction == Direction::Fixed) return false;
  if (direction == Direction::Up) return after > before;
  if (direction == Direction::Down) return after < before;
  return true;
}

// The one actor that can move between these levels, or -1.
int mover(const BareConflict& c, const std::vector<int>& before, const std::vector<int>& after) {
  int actor = -1;
  for (std::size_t a = 0; a < before.size(); ++a) {
    if (before[a] == after[a]) continue;
    if (!permitted(c.change[a], before[a], after[a])) return -1;
    if (actor >= 0 && c.owner[a] != actor) return -1;
    actor = c.owner[a];
  }
  return actor;
}

bool prefers(const BareConflict& c, int actor, int better, int worse) {
  return c.rank[at(actor)][at(better)] > c.rank[at(actor)][at(worse)];
}

struct Judge {
  const BareConflict& c;
  MoveLists move;
  MoveLists improvement;

  bool escapes(int actor, int from, int focal) const {
    return std::any_of(move[at(actor)][at(from)].begin(), move[at(actor)][at(from)].end(),
                       [&](int s3) { return prefers(c, actor, s3, focal); });
  }

  bool sanctioned(Concept concept_, int actor, int focal, const std::vector<int>& answers) const {
    return std::any_of(answers.begin(), answers.end(), [&](int s2) {
      if (prefers(c, actor, s2, focal)) return false;
      return concept_ == kGmr || concept_ == kSeq || !escapes(actor, s2, focal);
    });
  }

  bool stable(Concept concept_, int actor, int focal, const std::vector<std::vector<int>>& answers) const {
    const std::vector<int>& away = improvement[at(actor)][at(focal)];
    if (concept_ == kNash) return away.empty();
    return std::all_of(away.begin(), away.end(),
                       [&](int s1) { return sanctioned(concept_, actor, focal, answers[at(s1)]); });
  }
};

}  // namespace

MoveLists all_moves(const BareConflict& c) {
  MoveLists lists(at(c.actors), std::vector<std::vector<int>>(at(c.scenarios())));
  const std::vector<std::vector<int>> levels = all_levels(c);
  for (int s = 0; s < c.scenarios(); ++s) {
    for (int q = 0; q < c.scenarios(); ++q) {
      if (!c.feasible[at(s)] || !c.feasible[at(q)]) continue;
      const int actor = mover(c, levels[at(s)], levels[at(q)]);
      if (actor >= 0) lists[at(actor)][at(s)].push_back(q);
    }
  }
  return lists;
}

MoveLists all_improvements(const BareConflict& c, const MoveLists& moves) {
  MoveLists lists(at(c.actors), std::vector<std::vector<int>>(at(c.scenarios())));
  for (int i = 0; i < c.actors; ++i) {
    for (int s = 0; s < c.scenarios(); ++s) {
      for (const int q : moves[at(i)][at(s)]) {
        if (prefers(c, i, q, s)) lists[at(i)][at(s)].push_back(q);
      }
    }
  }
  return lists;
}

std::vector<int> coalition_reach(const MoveLists& moves, const std::vector<char>& members, int scenario) {
  const std::size_t scenarios = moves.front().size();
  const int nobody = static_cast<int>(members.size());
  std::vector<std::vector<char>> seen(members.size(), std::vector<char>(scenarios, 0));
  std::deque<std::pair<int, int>> open{{scenario, nobody}};  // scenario, last mover
  while (!open.empty()) {
    const auto [s, last] = open.front();
    open.pop_front();
    for (int j = 0; j < nobody; ++j) {
      if (!members[at(j)] || j == last) continue;
      for (const int q : moves[at(j)][at(s)]) {
        if (seen[at(j)][at(q)]) continue;
        seen[at(j)][at(q)] = 1;
        open.emplace_back(q, j);
      }
    }
  }
  std::vector<int> reached;
  for (std::size_t q = 0; q < scenarios; ++q) {
    if (std::any_of(seen.begin(), seen.end(), [&](const auto& by) { return by[q] != 0; })) {
      reached.push_back(static_cast<int>(q));
    }
  }
  return reached;
}

Verdicts verdicts(const BareConflict& c) {
  Judge judge{c, all_moves(c), {}};
  judge.improvement = all_improvements(c, judge.move);
  const std::size_t scenarios = at(c.scenarios());
  Verdicts out;
  for (int k = 0; k < kConcepts; ++k) {
    out.stable[at(k)].assign(at(c.actors), std::vector<char>(scenarios, 0));
    out.equilibrium[at(k)] = c.feasible;
  }
  for (int i = 0; i < c.actors; ++i) {
    std::vector<char> others(at(c.actors), 1);
    others[at(i)] = 0;
    std::vector<char> moved_to(scenarios, 0);
    for (const std::vector<int>& away : judge.improvement[at(i)]) {
      for (const int s1 : away) moved_to[at(s1)] = 1;
    }
    std::vector<std::vector<int>> by_moves(scenarios), by_improvements(scenarios);
    for (std::size_t s1 = 0; s1 < scenarios; ++s1) {
      if (!moved_to[s1]) continue;
      by_moves[s1] = coalition_reach(judge.move, others, static_cast<int>(s1));
      by_improvements[s1] = coalition_reach(judge.improvement, others, static_cast<int>(s1));
    }
    for (int k = 0; k < kConcepts; ++k) {
      const auto& answers = k == kSeq || k == kSseq ? by_improvements : by_moves;
      for (std::size_t s = 0; s < scenarios; ++s) {
        const bool stable =
            c.feasible[s] && judge.stable(static_cast<Concept>(k), i, static_cast<int>(s), answers);
        out.stable[at(k)][at(i)][s] = stable ? 1 : 0;
        if (!stable) out.equilibrium[at(k)][s] = 0;
      }
    }
  }
  return out;
}

}  // namespace oracle
