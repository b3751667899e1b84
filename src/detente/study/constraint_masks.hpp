// SPDX-License-Identifier: MIT
// Question: which goals can be agreed, and which constraints collide, when any of them may hold or not?
//
// Definition. B(s): every constraint that s breaks, were all of them to hold: rules, binding red lines,
// ratifications, failed ones. A draw says which of them are active. A goal can be agreed in a draw iff some
// B(s), s with the goal, has no active member. So the minimal B(s) of a goal, found once, answer for every
// draw:
//
//   possible             some minimal B has no active member
//   K is a collision     K is active, meets every minimal B, and for each member some B meets K there alone
//   K is the only one    besides, for each member k some B has k as its only active member
//   waiving L suffices   some minimal B has no active member outside L
//
// Reference: Reiter 1987, theorem 4.4 (minimal B(s) are the correction sets, collisions their minimal hitting
// sets); Liffiton & Sakallah 2008.
//
// Cost: one pass of masks.hpp per goal that not every draw allows; then a few word operations per draw.
//
// Determinism: exact; the same for any thread count.
//
// Example: lines 1 "never x" and 2 "x or y"; goal "not y": minimal B {1}, {2}. With both active it is out of
// reach and {1, 2} collides; with either alone it is possible.
#pragma once

#include <span>
#include <vector>

#include "detente/analysis/forecast/inputs.hpp"
#include "detente/analysis/settlement/constraints.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// A set of constraints of one case, as bits.
using ConstraintSet = std::vector<std::uint64_t>;

/// What stands between the scenarios of a goal and acceptance: the minimal sets of constraints they break.
struct GoalMasks {
  bool empty = true;                   ///< no combination of levels satisfies the goal
  std::vector<ConstraintSet> minimal;  ///< one empty set where some scenario with the goal breaks nothing
};

class ConstraintMasks {
 public:
  /// errors: those of find_constraints.
  static Expected<ConstraintMasks> make(const World& world);

  /// Rules always, binding lines that hold, ratifications that fail.
  ConstraintSet active(const ForecastInputs& drawn) const;
  /// The scenarios that break none of these.
  Bitmap acceptable(const ConstraintSet& active) const;
  /// The scenarios that break one of these which is an own line or ratification of the actor.
  Bitmap crossed_by(const Case& dispute, ActorId actor, const ConstraintSet& active) const;
  /// The scenarios of a goal, feasible or not. A budget that ends first leaves too few sets: look at it.
  GoalMasks masks_of(const Bitmap& goal, const Budget& budget) const;
  /// The constraints as a set; empty where one of them is none of this case.
  std::optional<ConstraintSet> set_of(std::span<const ConstraintRef> refs) const;

 private:
  ConstraintMasks() = default;
  Constraints all_;  ///< as if every ratification failed
};

/// No active constraint stands between the goal and acceptance.
bool possible(const GoalMasks& goal, const ConstraintSet& active);
/// The same once the constraints of `waived` are.
bool possible_without(const GoalMasks& goal, const ConstraintSet& active, const ConstraintSet& waived);
/// All members are active.
bool all_active(const ConstraintSet& members, const ConstraintSet& active);
/// The members cannot hold together with the goal, and no part of them does the same.
bool collides(const GoalMasks& goal, const ConstraintSet& members);
/// Of the collisions of the draw it is the only one. requires: collides(goal, members), all_active().
bool only_collision(const GoalMasks& goal, const ConstraintSet& active, const ConstraintSet& members);

}  // namespace detente
