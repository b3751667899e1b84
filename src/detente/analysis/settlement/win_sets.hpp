// SPDX-License-Identifier: MIT
// Question: how much could each side bring home, how much of it is common ground, and what narrows it most?
//
// Definition: the win-set of a decision maker: the feasible scenarios that cross none of its own binding
// lines nor a line of a public that ratifies for it, need none of its failed ratifications, and leave it not
// below its disagreement point (where it has stakes). The overlap: what keeps every side's lines and votes and
// leaves no signatory (signatories.hpp) below its disagreement point: who does not sign is not asked; without
// the stakes it is what is acceptable. A constraint narrows a set by the scenarios that would come in if it
// alone were waived.
//
// Reference: Putnam, "Diplomacy and Domestic Politics: The Logic of Two-Level Games", International
// Organization 42(3), 1988, pp. 437-442.
//
// Cost: per side one pass over its constraints, one bit per scenario and constraint.
//
// Determinism: counts are exact.
//
// Example: A never x, B never y, four scenarios: each win-set has 2, the overlap 1; waiving either line
// adds 1.
#pragma once

#include <span>

#include "detente/analysis/settlement/bargains.hpp"
#include "detente/analysis/settlement/constraints.hpp"
#include "detente/result/linkage.hpp"

namespace detente {

/// The ground's table: of the decision makers whose stakes count; null = nobody's do.
WinSets find_win_sets(const BargainGround& ground, const Constraints& constraints, const Budget& budget);

/// Whether the constraint is the side's own: its line, its ratification, or the line of a public that
/// ratifies for it. Rules are nobody's.
bool belongs_to(const Case& dispute, ConstraintRef ref, ActorId side);

}  // namespace detente
