// SPDX-License-Identifier: MIT
// Question: what stands between the parties and any given scenario?
//
// Definition: a constraint is a rule, a *binding* red line, or a *failed* ratification. A rule is broken
// where its `impossible` holds, a line where its `never` holds, a failed ratification where its party's
// axis is above its lowest level. Acceptable: no constraint is broken.
//
// Reference: acceptability as the conjunction of feasibility, reservation lines and domestic consent:
// Putnam, "Diplomacy and Domestic Politics: The Logic of Two-Level Games", International Organization
// 42(3), 1988, pp. 437-442 (win-sets).
//
// Cost: (constraints + 1) bits per scenario; one bit-sliced pass per constraint.
//
// Determinism: the same bits for any thread count.
//
// Example: axes x, y; rule "not (x and y)", line "never x": in YY both are broken, in YN the line alone, NN
// and NY are acceptable.
#pragma once

#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/result/settlement.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

struct Constraints {
  std::vector<ConstraintRef> refs;  ///< ascending: rules, then lines, then ratifications
  std::size_t rules = 0;            ///< how many of `refs` are rules
  std::vector<Bitmap> broken;       ///< one per constraint: the scenarios that break it
  Bitmap acceptable;                ///< the scenarios that break none

  /// What is acceptable once constraint `c` is waived (still without the infeasible scenarios when `c` is a
  /// line).
  Bitmap acceptable_without(std::size_t c) const;
};

/// The constraints of the case, without evaluating them: what `find_constraints` puts in `refs`.
std::vector<ConstraintRef> constraints_of(const Case& dispute);

/// The block of the case a reference names.
const Block& constraint_block(const Case& dispute, ConstraintRef ref);

/// The levels of an axis its owner could take it to from `now` by moving it in its permitted direction.
LevelSet levels_open(const Axis& axis, std::uint8_t now);

/// errors: MemoryLimit; TimeLimit or Interrupted when the budget ends first.
Expected<Constraints> find_constraints(const Case& dispute, const ScenarioSpace& space, const Budget& budget);

}  // namespace detente
