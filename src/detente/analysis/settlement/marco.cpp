// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/marco.hpp"

#include <algorithm>

namespace detente {

namespace {

using Members = std::vector<bool>;

class Marco {
 public:
  Marco(SatSolver& solver, SatSolver& map, const MarcoQuestion& question, const Budget& budget)
      : solver_(solver), map_(map), question_(question), budget_(budget) {}

  MinimalSets run() {
    // Each demand is a variable of the map from the start, even where no clause comes to name it.
    for (std::size_t k = 0; k < question_.soft.size(); ++k)
      map_.add(std::vector<int>{variable(k), -variable(k)});
    // All demands first: where they cannot be met together, a reason is found before any limit is reached.
    decide(Members(question_.soft.size(), true));
    while (!found_.partial) {
      const std::optional<bool> more = map_.solve({}, budget_);
      if (!more) found_.partial = true;
      if (!more || !*more) break;
      Members seed(question_.soft.size());
      for (std::size_t k = 0; k < seed.size(); ++k) seed[k] = map_.holds(variable(k));
      decide(std::move(seed));
    }
    const auto shorter = [](const auto& a, const auto& b) {
      return a.size() != b.size() ? a.size() < b.size() : a < b;
    };
    std::sort(found_.unsatisfiable.begin(), found_.unsatisfiable.end(), shorter);
    std::sort(found_.corrections.begin(), found_.corrections.end(),
              [&](const Correction& a, const Correction& b) { return shorter(a.of, b.of); });
    return std::move(found_);
  }

 private:
  static int variable(std::size_t k) { return static_cast<int>(k) + 1; }

  /// Empty: the budget ended.
  std::optional<bool> together(const Members& members) {
    std::vector<int> assumptions = question_.hard;
    for (std::size_t k = 0; k < members.size(); ++k)
      if (members[k]) assumptions.push_back(question_.soft[k]);
    const std::optional<bool> met = solver_.solve(assumptions, budget_);
    if (!met) found_.partial = true;
    return met;
  }

  void decide(Members seed) {
    const std::optional<bool> met = together(seed);
    if (!met) return;
    if (*met) {
      grow(std::move(seed));
    } else {
      shrink(std::move(seed));
    }
  }

  /// The demands met and the literals to look at, in the assignment just found.
  void read(Members& members, std::vector<bool>& seen) const {
    for (std::size_t k = 0; k < members.size(); ++k)
      members[k] = members[k] || solver_.holds(question_.soft[k]);
    seen.clear();
    for (const int literal : question_.look_at) seen.push_back(solver_.holds(literal));
  }

  void grow(Members members) {
    Correction correction;
    read(members, correction.seen);
    for (std::size_t k = 0; k < members.size(); ++k) {
      if (members[k]) continue;
      members[k] = true;
      const std::optional<bool> met = together(members);
      if (!met) return;
      if (*met) {
        read(members, correction.seen);
      } else {
        members[k] = false;
      }
    }
    std::vector<int> cut;
    for (std::size_t k = 0; k < members.size(); ++k) {
      if (members[k]) continue;
      correction.of.push_back(static_cast<std::uint32_t>(k));
      cut.push_back(variable(k));
    }
    map_.add(cut);
    found_.corrections.push_back(std::move(correction));
    found_.partial =
        question_.most_corrections > 0 && found_.corrections.size() >= question_.most_corrections;
  }

  /// Keeps of `members` what the solver says it needed.
  void to_core(Members& members) const {
    for (std::size_t k = 0; k < members.size(); ++k)
      if (members[k]) members[k] = solver_.failed(question_.soft[k]);
  }

  void shrink(Members members) {
    to_core(members);
    for (std::size_t k = 0; k < members.size(); ++k) {
      if (!members[k]) continue;
      members[k] = false;
      const std::optional<bool> met = together(members);
      if (!met) return;
      if (*met) {
        members[k] = true;
      } else {
        to_core(members);
      }
    }
    std::vector<std::uint32_t> of;
    std::vector<int> cut;
    for (std::size_t k = 0; k < members.size(); ++k) {
      if (!members[k]) continue;
      of.push_back(static_cast<std::uint32_t>(k));
      cut.push_back(-variable(k));
    }
    map_.add(cut);
    found_.unsatisfiable.push_back(std::move(of));
    found_.partial =
        question_.most_unsatisfiable > 0 && found_.unsatisfiable.size() >= question_.most_unsatisfiable;
  }

  SatSolver& solver_;
  SatSolver& map_;
  const MarcoQuestion& question_;
  const Budget& budget_;
  MinimalSets found_;
};

}  // namespace

MinimalSets minimal_sets_of(SatSolver& solver, SatSolver& map, const MarcoQuestion& question,
                            const Budget& budget) {
  return Marco(solver, map, question, budget).run();
}

}  // namespace detente
