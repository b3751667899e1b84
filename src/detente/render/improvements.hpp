// SPDX-License-Identifier: MIT
// The improvements from a scenario worth telling: a move that pays often pays as well with something added.
#pragma once

#include <vector>

#include "detente/result/stability.hpp"

namespace detente::render {

/// The witness without moves that are offers only: they change nothing in effect, so nobody is told them as
/// moves by themselves.
StabilityWitness without_offers(const Case& dispute, StabilityWitness witness);

/// Whether no other listed move of the same actor and fate changes only part of what this one changes.
bool is_simple(const StabilityWitness& witness, const ImprovementWitness& move);

/// The simple ones, those that change the fewest axes first; of equal ones as listed. They point into
/// `witness`.
std::vector<const ImprovementWitness*> simple_improvements(const StabilityWitness& witness);

/// The first simple one that nothing deters; null where there is none.
const ImprovementWitness* simplest_leaving(const StabilityWitness& witness);

}  // namespace detente::render
