// SPDX-License-Identifier: MIT
// Two interventions at once, where neither works alone. Internal to study/.
//
// Definition: first every intervention without an amount with any other; then any two stakes or payments, the
// first moved so far that it outweighs all else its actor wants, the second as little as then works, and the
// first back again to the least that works beside it. Two amounts are so a pair of which the first cannot be
// smaller; a pair that works only with some amount between, or a smaller sum, is not excluded.
//
// Order: the easiest first part first (effort_of). Determinism: as the search for singles.
#pragma once

#include <vector>

#include "detente/study/lever_game.hpp"
#include "detente/study/levers.hpp"

namespace detente {

/// Adds the pairs to the answer and sets `pairs`, or `partial` where a limit came first. `works`: by
/// candidate, whether it does alone. `game`: as for try_singles.
void find_pairs(World& world, const LeverRequest& request, const std::vector<Intervention>& candidates,
                const std::vector<bool>& works, const LeverGame* game, LeverAnswer& answer);

}  // namespace detente
