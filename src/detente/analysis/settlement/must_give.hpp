// SPDX-License-Identifier: MIT
// Question: which lines would have to be bluffs, and which votes carried, for a goal to be agreed?
//
// Definition: over the feasible scenarios s with the goal, let B(s) be the binding lines that s crosses and the
// votes that s needs, those that carry as things stand included. The answer is the minimal B(s): the goal can be
// agreed iff every member of one of them gives, lines by being bluffs, votes by carrying.
//
// Reference: minimal correction sets, Reiter 1987, "A theory of diagnosis from first principles", theorem 4.4.
//
// Cost: one pass of masks.hpp over the scenarios with the goal; nothing where an acceptable one needs no vote.
//
// Determinism: sorted; the same for any thread count.
//
// Example: axes x, y; line "never x and y" and a vote on x; goal x: {{vote}}, for with y at its lowest the line is
// not crossed.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/settlement/constraints.hpp"
#include "detente/base/budget.hpp"

namespace detente {

/// By size, then members; one empty set where nothing has to give. Empty: the budget ended first. `with_goal`:
/// scenarios, feasible or not.
std::optional<std::vector<std::vector<ConstraintRef>>> must_give(const Case& dispute, const ScenarioSpace& space,
                                                                 const Constraints& constraints,
                                                                 const Bitmap& with_goal, const Budget& budget);

/// The chance that one of these gives: the line by being a bluff, the vote by carrying. In [0, 1].
double chance_it_gives(const Case& dispute, ConstraintRef ref);

/// The chance that all of one of these sets gives, once everything in `waived` has given: lines independently by their
/// firmness, votes by their polls. Empty where it is not known to within 1e-9.
std::optional<double> chance_of_giving(const Case& dispute, const std::vector<std::vector<ConstraintRef>>& sets,
                                       const std::vector<ConstraintRef>& waived = {});

}  // namespace detente
