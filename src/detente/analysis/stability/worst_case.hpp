// SPDX-License-Identifier: MIT
// Internal to stability.
//
// Question: where infeasible scenarios stand in the way, can the others still bring about the worst that
// their moves could mean for a focal actor i?
//
// Definition: x_i of GMR and SMR is the least start value over {s} + R_{N-i}(s) (Fang, Hipel & Kilgour 1993).
// Whatever the others do, i's own levels stay: so x_i(s) is never below w_i(s), the least start value over
// all feasible scenarios with i's levels in s and in its slice of fixed axes. And x_i(s) = w_i(s) wherever
// the others can reach some scenario that takes that value.
//
// Method: the scenarios that take the value are marked, and the marks are carried backwards over the others'
// moves, one bit per focal actor, until every feasible scenario has every mark or two sweeps are over.
// Verdicts are given only for actors whose mark came everywhere; for the others nothing is claimed. One-way
// options are allowed, but seldom leave anything to claim.
//
// Cost: one byte per scenario and mover for up to seven focal actors together, against sixteen for values;
// two sweeps at most. Determinism: sets and exact minima.
//
// Example: two actors of two options each and one infeasible scenario: the other still reaches its three
// remaining levels from each other, so w_i is reached from everywhere.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/stability/focal_group.hpp"
#include "detente/analysis/stability/game.hpp"

namespace detente {

/// By mover: where it is stable under GMR (start: its ranks) or SMR (start: the most it can reach); empty
/// where the worst is not within reach from everywhere, and where the budget ended first. May throw
/// std::bad_alloc.
std::vector<std::optional<Bitmap>> stable_by_worst_case(const Game& game, FocalGroup::Start start,
                                                        const Budget& budget);

/// Peak bytes per scenario of the above.
double worst_case_width(const Game& game);

}  // namespace detente
