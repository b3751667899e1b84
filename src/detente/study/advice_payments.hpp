// SPDX-License-Identifier: MIT
// Question: a wish can be agreed and would not hold: what would third parties have to pay, and whom, for it
// to hold?
//
// Definition: for an acceptable scenario s with the wish g, p_i(s) = max over the improvements s' of decision
// maker i from s without g of u_i(s') - u_i(s), 0 where there are none. Paid while g holds, these amounts and
// no smaller ones leave nobody an improvement from s: s is a Nash equilibrium, so stable under every concept
// here. s will not do where somebody improves without leaving g, or where somebody to be paid has no stakes.
// Of the others the one with the fewest payees, then the smallest sum of shares (amount over the sum of the
// payee's |worths|), then nearest today.
//
// Reference: side payments as moves, Schelling 1960, The Strategy of Conflict, ch. 2; stability by changed
// preferences, Kinsara, Kilgour & Hipel 2015.
//
// Cost: the acceptable scenarios with g times the blocks of the decision makers.
//
// Determinism: no threads, no random choice.
//
// Example: Sukhumi would gain 2 by stopping the railway, nobody else anything: 2 to Sukhumi.
#pragma once

#include "detente/result/advice.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// The payments as a lever that makes the wish stable (Nash); no lever where no payment would do. requires:
/// nothing. errors: those of World::ranking.
Expected<LeverAnswer> payments_for(World& world, const Condition& wish);

}  // namespace detente
