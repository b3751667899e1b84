// SPDX-License-Identifier: MIT
// Question: how little more (or less) of something is enough?
//
// Definition: a stake's worth decides between two scenarios only where the sums it enters change places, so
// an answer that depends on rankings is constant between the critical worths, the differences of two sums
// without the stake of scenarios that cross equally many of the actor's lines, the one with the stake's
// condition, the other without. Each critical worth and each gap between two is one point to try; the first,
// outwards from today's worth, at which the answer is yes is the least amount. (Yes and no may alternate.)
//
// Method: outwards point by point for the first `scan` of them; further out some points only, and bisection
// between the last no and the first yes. That is then a true threshold (yes at it, no just before), but a
// smaller amount is not excluded.
//
// Reference: Kinsara, Kilgour & Hipel, "Inverse approach to the graph model for conflict resolution", IEEE
// Transactions on Systems, Man, and Cybernetics: Systems 45(5), 2015 (which rankings make a scenario hold;
// here: how far one number must move to get there).
//
// Cost: one pass per actor to list its sums; then one question a point. Determinism: as the question.
//
// Example: one actor, stake 2 on staying, stake 0 on going: going pays from 2 upwards, as a tie, and is
// preferred beyond 2. Internal to study/.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "detente/base/expected.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// Worths at which the ranking of a stake's actor changes, in units of 1e-9, ascending. `conditions`: the
/// formula of the stake; `without`: its position among the stakes, empty for one not in the case (a payment).
std::vector<std::int64_t> critical_worths(const World& world, ActorId actor, const Formula& condition,
                                          std::optional<std::size_t> without);

/// The worths to try from `now` in one direction (1 or -1), nearest first: each critical worth, and one just
/// beyond it.
std::vector<std::int64_t> worths_to_try(const std::vector<std::int64_t>& critical, std::int64_t now,
                                        int direction);

/// Position of the first yes in a list of points, as said above.
struct FirstYes {
  std::size_t position = 0;
  bool least = true;  ///< every point before it was tried
};

/// Empty: no yes was found. `least` is then meaningless. errors: those of `yes`.
Expected<std::optional<FirstYes>> first_yes(std::size_t points, std::size_t scan,
                                            const std::function<Expected<bool>(std::size_t)>& yes);

}  // namespace detente
