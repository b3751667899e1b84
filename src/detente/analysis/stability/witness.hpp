// SPDX-License-Identifier: MIT
// Question: why is a scenario stable, or what undoes it?
//
// Definition: for every decision maker i and every improvement s1 in R_i+(s), the shortest legal sequence of
// the others' moves (GMR, SMR) or improvements (SEQ, SSEQ) from s1 to a scenario s2 that i does not prefer to
// s and, for SMR and SSEQ, from which i reaches nothing it prefers to s; or none. s is stable exactly when
// every improvement has one.
//
// Reference: Fang, Hipel & Kilgour 1993, chapter 3. Method: breadth-first search from s1 over single moves;
// mover by mover, since a shortest sequence never has the same mover twice in a row (two such moves would be
// one). Nothing of the axis reductions is used.
//
// Cost: per improvement at most every scenario times its moves; where a sanction exists usually a few hundred
// steps. Memory: what the search visits. Determinism: movers in file order, targets by index.
//
// Example: prisoner's dilemma, both cooperating, SEQ: the first improves by defecting; the second's
// improvement from there is to defect too, which the first likes less than cooperating: deterred. The same
// for the second: stable.
#pragma once

#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/result/stability.hpp"
#include "detente/scenario/rankings.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

struct WitnessOptions {
  std::size_t improvements = 20;  ///< most improvements listed; those nothing deters come first
};

/// Explains one feasible scenario. `rankings`: one per decision maker, in the order of space.blocks(). Where
/// the budget runs out, or more improvements exist than may be listed, `complete` is false; in the first case
/// `stable` means only that nothing undoing was found. errors: Usage (infeasible scenario, rankings of
/// another space).
Expected<StabilityWitness> explain_stability(const ScenarioSpace& space, const std::vector<Ranking>& rankings,
                                             ScenarioIndex scenario, SolutionConcept concept_,
                                             const WitnessOptions& options, const Budget& budget);

}  // namespace detente
