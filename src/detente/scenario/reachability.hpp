// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/expected.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// Scenarios that legal moves of anybody lead to from `from` (itself included), moving any number of times.
Expected<Bitmap> reachable_by_moves(const Case& dispute, const ScenarioSpace& space, ScenarioIndex from,
                                    const Budget& budget);

/// Scenarios reachable from today by moves in which the mover picks, among staying and everything it can
/// reach, only scenarios that cross the fewest of its own red lines; an actor with neither stakes nor a
/// preference never moves.
Expected<Bitmap> reachable_within_lines(const Case& dispute, const ScenarioSpace& space,
                                        const Budget& budget);

}  // namespace detente
