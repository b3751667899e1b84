// SPDX-License-Identifier: MIT
// Question: do the collisions, concessions and packages of a settlement say what is true of the case?
// Definition: a set of rules, binding lines and failed ratifications collides with the goal iff no
// combination of levels satisfies the goal and all of them, and for each member one satisfies the goal and
// the others and breaks it (shown). A set of lines and ratifications is a concession iff the shown scenario
// satisfies the goal and breaks nothing else, and no scenario does so with one member kept. A package is the
// set of wishes an acceptable scenario (shown) fulfils, where none fulfils all of them and another. Source:
// minimal unsatisfiable and minimal correction sets: Liffiton & Sakallah 2008, "Algorithms for computing
// minimal unsatisfiable subsets of constraints", section 2. Cost: one look at every combination of the axes
// that the conditions in question read, where that is within the limits. Determinism: the faults come in the
// order of the result. Example: lines "never g and h" and "never g and not h" collide with g; shown: g with
// h, g without h.
#pragma once

#include "detente/expression/formula.hpp"
#include "detente/model/case.hpp"
#include "detente/result/settlement.hpp"
#include "detente/result/verification.hpp"

namespace detente {

/// One collision with `goal`.
Verification verify_collision(const Case& dispute, const Formula& goal, const Collision& collision,
                              const VerifyLimits& limits = {});

/// One concession that makes `goal` possible.
Verification verify_concession(const Case& dispute, const Formula& goal, const Concession& concession,
                               const VerifyLimits& limits = {});

/// One package, among the scenarios where `within` holds.
Verification verify_package(const Case& dispute, const Formula& within, const WishPackage& package,
                            const VerifyLimits& limits = {});

/// The whole result, where only scenarios with `within` were asked about: `possible`, `reason`, `nearest`,
/// each collision, concession and package.
Verification verify_settlement(const Case& dispute, const SettlementResult& result,
                               const Formula& within = Formula::constant(true),
                               const VerifyLimits& limits = {});

}  // namespace detente
