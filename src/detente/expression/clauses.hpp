// SPDX-License-Identifier: MIT
// Conditions as clauses: every formula becomes one literal that is true exactly where the formula holds.
// Axes of two levels are one variable, others one variable per level with exactly one true, those of many
// levels with a ladder beside them that says how far up the level lies (Gent & Nightingale, "A new encoding
// of AllDifferent into SAT", 2004), so that clauses grow with the levels and not with their square;
// connectives are defined by Tseitin's equivalences ("On the complexity of derivation in propositional
// calculus", 1968), counts by a totalizer (Bailleux & Boufkhad, CP 2003).
#pragma once

#include <cstdint>
#include <vector>

#include "detente/expression/formula.hpp"
#include "detente/expression/sat_solver.hpp"

namespace detente {

class ClauseWriter {
 public:
  /// `levels`: how many each axis has (2 or more). Keeps a reference to the solver, which must be empty.
  ClauseWriter(SatSolver& solver, const std::vector<std::uint32_t>& levels);

  /// True where the axis holds the level. requires: level < the axis's levels.
  int at(AxisId axis, std::uint32_t level) const;
  /// True where the axis holds one of `levels`.
  int at_some(AxisId axis, const LevelSet& levels);
  /// True where the axis holds `level` or a lower one.
  int at_most(AxisId axis, std::uint32_t level);
  /// True where the formula holds. requires: the formula reads only axes given.
  int literal_of(const Formula& formula);
  /// Literals o[0], o[1], …: o[k] is true where more than k of `literals` are.
  std::vector<int> more_than(const std::vector<int>& literals);
  /// A literal that is always true.
  int truth() const { return truth_; }

 private:
  int fresh() { return ++last_; }
  void add_ladder(const std::vector<int>& some);
  int all_of(const std::vector<int>& literals);
  int any_of(const std::vector<int>& literals);
  int same(int a, int b);
  int node_literal(const FormulaNode& node, const std::vector<int>& literals);
  int counted(const FormulaNode& node, const std::vector<int>& operands);

  SatSolver& solver_;
  int last_ = 0;
  int truth_ = 0;
  std::vector<std::uint32_t> levels_;
  std::vector<int> first_;  ///< by axis: the variable of level 0, or of level 1 where there are two; where
                            ///< there is a ladder, its variables follow those of the levels
};

}  // namespace detente
