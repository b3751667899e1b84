// SPDX-License-Identifier: MIT
// Question: which lines or votes would have to give for the wishes that are ruled out, and who would want
// that undone?
//
// Definition: the levers of levers.hpp for "acceptable", rules left as they are: the concessions of
// settlement, each with the scenario it opens nearest today, who ranks that scenario below today, and who, as
// the case stands, can gain from there by a move that ends the wish. What else a lever changes and in what
// share of draws it works is left to `detente levers`.
//
// Reference: as levers.hpp.
//
// Cost: per concession two comparisons per actor and one look at each decision maker's moves.
//
// Determinism: no choice is random, no threads.
//
// Example: line "never railway", wish "railway": waiving the line is the one lever.
#pragma once

#include "detente/result/advice.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// Fills `levers`, `unsteady` and `payments` from what settlement found. errors: those of World::ranking.
Expected<void> add_levers(World& world, const std::vector<GoalSection>& wishes, Advice& advice);

}  // namespace detente
