// SPDX-License-Identifier: MIT
// Question: whose picture of the others would have to be put right for the target to be held?
//
// Definition: the target is held as seen when some acceptable scenario with it is stable for every decision
// maker in its own picture (a hypergame equilibrium, docs/methods/beliefs.md). A lever is a belief, or one
// entry of it - a stake, a line, an order, an option overlooked - or (with pairs) two of them, whose
// correction makes it so while that of no part does. Beliefs of those who decide nothing move nothing.
//
// Reference: Wang, Hipel & Fraser 1988, Behavioral Science 33 (hypergame equilibria).
//
// Cost: one stability analysis for the truth, one for each holder, each entry and, with pairs, each two
// entries of one holder. Determinism: the same for any number of threads. Internal to study/.
//
// Example: the prisoner's dilemma under SEQ, the first taking the second for one that would not answer in
// kind: mutual restraint is held once that belief is put right.
#pragma once

#include "detente/study/levers.hpp"

namespace detente {

/// Fills `already`, `scenario`, `levers`, `examined`, `pairs` and `partial`. requires: the goal is Stable.
/// errors: those of play_truth and play_picture (pictures.hpp).
Expected<void> find_belief_levers(World& world, const LeverRequest& request, LeverAnswer& answer);

/// Which levers of the answer work in this world, a draw of the case they were found in: by lever, then
/// whether the target is held without any. Beliefs stay as they are. Empty where a limit came first. errors:
/// as above.
Expected<std::vector<bool>> belief_levers_at_work(const World& world, const LeverRequest& request,
                                                  const LeverAnswer& answer);

}  // namespace detente
