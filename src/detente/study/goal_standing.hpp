// SPDX-License-Identifier: MIT
// Question: a goal may cross nobody's line; would it hold, and who stands in its way?
//
// Definition. lasting = |acceptable SEQ equilibria with the goal|. An actor blocks the goal iff there are
// acceptable scenarios with it, and from each of them the actor has a move to a feasible scenario without it
// that it ranks higher (the claim kind `blocks`).
//
// Reference: unilateral improvements and sequential stability, Fang, Hipel & Kilgour, Interactive Decision
// Making, 1993, ch. 3.
//
// Cost: one pass over the blocks of each decision maker that contain the goal.
//
// Determinism: the same for any thread count.
//
// Example: goal "railway"; Moscow is better off without it wherever it would run: Moscow blocks.
#pragma once

#include <optional>
#include <vector>

#include "detente/base/expected.hpp"
#include "detente/study/world.hpp"

namespace detente {

struct GoalStanding {
  std::uint64_t lasting = 0;
  std::vector<ActorId>
      blockers;  ///< decision makers, in file order; empty where the goal is not acceptable at all
};

/// errors: those of World::equilibria and World::ranking.
Expected<GoalStanding> goal_standing(World& world, const Condition& goal);

}  // namespace detente
