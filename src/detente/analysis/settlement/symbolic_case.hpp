// SPDX-License-Identifier: MIT
// Internal to settlement: a case as clauses of a SAT solver, for spaces too large to enumerate. The question
// of the nearest scenario is answered by calls with assumptions: fewest axes changed first, then the lowest
// scenario string, axis by axis.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/settlement/constraints.hpp"
#include "detente/expression/clauses.hpp"

namespace detente {

class SymbolicCase {
 public:
  /// Keeps references. `solver` must be empty.
  SymbolicCase(const Case& dispute, SatSolver& solver);

  SatSolver& solver() { return solver_; }
  ClauseWriter& clauses() { return clauses_; }
  /// By constraint (constraints_of): true where it is kept.
  const std::vector<int>& kept() const { return kept_; }
  std::size_t rules() const { return dispute_.rules.size(); }
  /// True where the axis holds the level, for every axis in file order and every level.
  const std::vector<int>& level_literals() const { return level_literals_; }
  /// The scenario in which these of level_literals() hold.
  Levels scenario_of(const std::vector<bool>& seen) const;
  /// The scenario the solver found last. requires: its last answer was yes.
  Levels found() const;
  /// Literals that keep every axis within what its direction allows from today.
  std::vector<int> within_directions();

  /// The nearest scenario to today under the assumptions, starting from one that satisfies them; `exact` is
  /// false where the budget ended before that was shown.
  struct Near {
    Levels scenario;
    bool exact = true;
  };
  Near nearest(const std::vector<int>& assumptions, Levels known, const Budget& budget);

 private:
  static std::vector<std::uint32_t> level_counts(const Case& dispute);
  std::uint32_t changes(const Levels& levels) const;

  const Case& dispute_;
  SatSolver& solver_;
  ClauseWriter clauses_;
  std::vector<int> kept_;
  std::vector<int> level_literals_;
  std::vector<int> changed_more_than_;  ///< by k: more than k axes differ from today
};

}  // namespace detente
