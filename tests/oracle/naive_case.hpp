// SPDX-License-Identifier: MIT
// What a whole case means, read off its blocks one scenario at a time: conditions are walked as written (the
// syntax tree, names looked up by their text), never the formulas the engine evaluates. Uses the product's
// nouns, none of its verbs.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "detente/model/case.hpp"
#include "oracle/bare_conflict.hpp"

namespace oracle {

using Levels = std::vector<std::uint8_t>;

class NaiveCase {
 public:
  /// Keeps a reference.
  explicit NaiveCase(const detente::Case& dispute);

  bool holds(const detente::Syntax& condition, const Levels& levels) const;
  bool feasible(const Levels& levels) const;
  bool acceptable(const Levels& levels) const;
  int lines_crossed(int actor, const Levels& levels) const;
  /// Sum of the stakes that hold, in billionths.
  std::int64_t utility(int actor, const Levels& levels) const;
  /// -1: a is worse than b for the actor; 0: as good; 1: better.
  int compare(int actor, const Levels& a, const Levels& b) const;
  /// First outcome that holds, or the number of outcomes.
  std::size_t outcome(const Levels& levels) const;

  /// The constraints of a settlement, rules first, then binding lines, then failed ratifications: which of
  /// them the scenario breaks.
  std::vector<bool> broken(const Levels& levels) const;
  std::size_t rules() const { return dispute_.rules.size(); }
  /// The ids of the constraints, in the same order.
  std::vector<std::string> constraint_ids() const;

  /// Every combination of levels, feasible or not, by scenario string.
  const std::vector<Levels>& scenarios() const { return scenarios_; }
  std::string text(const Levels& levels) const;

  /// The bare conflict; ranks are dense from 1 over the feasible scenarios.
  BareConflict bare() const;

  /// Numbers of the scenarios reachable from today by moves of anybody; `within_lines`: each mover keeps to
  /// those of the scenarios open to it (staying included) that cross the fewest of its own lines, and who
  /// wants nothing never moves.
  std::set<int> reachable(const BareConflict& bare, bool within_lines) const;
  /// Is what the poll of a ratification asked about part of the scenario?
  bool told_of(const detente::Ratification& ratification, const Levels& levels) const;

 private:
  int level(const std::string& name, const Levels& levels) const;
  bool never_holds(const detente::RedLine& line, const Levels& levels) const;
  bool passes(const detente::Ratification& ratification) const;
  bool fails(const detente::Ratification& ratification, const Levels& levels) const;
  /// The scenario crosses the line, and its holders could keep it, or have a veto or a vote on it.
  bool barred(const detente::RedLine& line, const Levels& levels) const;
  /// It bars some scenario.
  bool binding(const detente::RedLine& line) const;
  double value(const detente::Quantity& quantity) const;
  double value(const detente::Arithmetic& arithmetic) const;
  bool wants_something(int actor) const;

  const detente::Case& dispute_;
  std::vector<Levels> scenarios_;
  std::vector<bool> binds_;  ///< by red line
};

/// Everything about one goal, by trying every set of constraints. Sets hold positions in `broken`.
struct NaiveSettlement {
  std::uint64_t acceptable = 0;                ///< acceptable scenarios with the goal
  std::set<std::set<std::size_t>> collisions;  ///< minimal sets that cannot hold together with the goal
  std::set<std::set<std::size_t>>
      concessions;           ///< minimal sets without rules whose waiving makes the goal possible
  bool goal_alone = false;   ///< some combination of levels satisfies the goal
  bool rules_allow = false;  ///< some feasible one does
};

/// requires: at most 20 constraints.
NaiveSettlement settle(const NaiveCase& dispute, const detente::Syntax& goal);

/// The maximal sets of wishes that one acceptable scenario fulfils.
std::set<std::set<std::size_t>> packages(const NaiveCase& naive, const detente::Case& dispute);

}  // namespace oracle
