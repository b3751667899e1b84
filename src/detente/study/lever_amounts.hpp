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

/// The same where yes stays yes further out: by bisection, exact.
Expected<std::optional<std::size_t>> threshold(std::size_t points,
                                               const std::function<Expected<bool>(std::size_t)>& yes);

/// The critical worths that some scenarios give rise to, without a list of them.
class LocalWorths {
 public:
  /// Sums without the stake, of scenarios with its condition and of the others.
  LocalWorths(std::vector<std::int64_t> with, std::vector<std::int64_t> without);

  /// The least critical worth from this one on; empty: there is none. Cost: the two lists.
  std::optional<std::int64_t> at_or_above(std::int64_t worth) const;
  std::optional<std::int64_t> at_or_below(std::int64_t worth) const;

 private:
  std::vector<std::int64_t> with_, without_;
};

/// Numbers 1 to `last`, and how to ask about them.
struct AmountSearch {
  std::int64_t last = 0;
  std::function<Expected<bool>(std::int64_t)> yes;
  /// False: no for every number from the first to the second.
  std::function<bool(std::int64_t, std::int64_t)> possible;
  /// The next number at which the answer can be another than at this one; any beyond `last`: there is none.
  std::function<std::int64_t(std::int64_t)> next;
};

struct LeastYes {
  std::int64_t at = 0;
  bool least = true;  ///< every number before it is a no; false: the first no longer shown
};

/// The first yes, by branch and bound: what is not possible between two numbers is not looked at. After
/// `most` questions: a yes with a no before it, by bisection from the far end, or nothing, and `whole` is
/// false. errors: those of `yes`.
Expected<std::optional<LeastYes>> least_yes(const AmountSearch& search, std::size_t most, bool& whole);

}  // namespace detente
