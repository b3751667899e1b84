// SPDX-License-Identifier: MIT
// Question: can this goal be agreed; if not, what exactly stands in the way, and what would have to give?
//
// Definition: let S be the scenarios (feasible or not) in which the goal holds, C the constraints
// (constraints.hpp) and B(s) those that s breaks.
//
// * possible: B(s) is empty for some s in S.
//
// * collision: a minimal K in C that B(s) meets for every s in S. K cannot hold together with the goal.
//
// * concession: a minimal L in C, without rules, with B(s) inside L for some s in S. Waiving L makes the goal
// possible.
//
// * reason: goal (S is empty), rules (every B(s) contains a rule), else lines.
//
// The minimal B(s) are the minimal correction sets; the collisions are their minimal hitting sets.
//
// Reference: Reiter 1987, theorem 4.4; Liffiton & Sakallah 2008; red lines as reservation constraints and
// ratification as Putnam 1988.
//
// Cost: one bit per scenario and constraint; one pass of masks.hpp (about 10 ms per million scenarios);
// hitting sets.
//
// Determinism: the same bytes for any thread count.
//
// Example: axes x, y; line 1 "never x", line 2 "must: x or y"; goal "not y": {line 1, line 2} is the one
// collision (derived), {line 1} and {line 2} are the concessions.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/settlement/constraints.hpp"

namespace detente {

/// What concessions are sorted by. Ties, and what has no price: the easiest, then the fewest lines that are certain
/// (firmness 1), then the easiest but for these, then the fewest entries, then the earliest in the file.
enum class ConcessionOrder {
  Ease,   ///< the likeliest to be given first
  Price,  ///< those with a price first, by price
  Count   ///< the fewest lines and ratifications first
};

struct SettlementOptions {
  std::optional<Formula> given;   ///< only scenarios in which it holds; empty = all
  std::vector<AxisLevel> pinned;  ///< only scenarios at these levels
  bool packages = true;           ///< also look for the largest packages of wishes
  const Bitmap* equilibria =
      nullptr;  ///< SEQ equilibria, to fill the packages' `stable`; null = leave it empty
  ConcessionOrder order = ConcessionOrder::Ease;
  std::uint64_t most_sets = 10000;  ///< collisions at most (0 = no limit); more: `partial`
};

/// Everything about one goal. Packages are those of the whole case within `given` and `pinned`, whatever the
/// goal. errors: MemoryLimit; TimeLimit or Interrupted before the constraints are known (later: `partial`).
Expected<SettlementResult> settle(const Case& dispute, const ScenarioSpace& space, const Condition& goal,
                                  const SettlementOptions& options, const Budget& budget);

/// The same with the constraints already found, for several goals on one case.
SettlementResult settle(const Case& dispute, const ScenarioSpace& space, const Constraints& constraints,
                        const Condition& goal, const SettlementOptions& options, const Budget& budget);

/// Price, firmness, ease and names of the concession of these lines and ratifications.
Concession make_concession(const Case& dispute, std::vector<ConstraintRef> of, Levels scenario);

/// Sorts by `order`, ties as said there.
void sort_concessions(const Case& dispute, std::vector<Concession>& concessions, ConcessionOrder order);

/// The lines that this scenario crosses without being barred by them; `always` is left false.
std::vector<Objection> objections_to(const Case& dispute, const Levels& levels);

/// The scenarios that `given` and `pinned` leave.
Bitmap scenarios_within(const ScenarioSpace& space, const std::optional<Formula>& given,
                        const std::vector<AxisLevel>& pinned, unsigned threads);

}  // namespace detente
