// SPDX-License-Identifier: MIT
// Question: how do we get from today to what is wanted, and to the futures that would last?
//
// Definition: the wanted are the wishes that some acceptable scenario fulfils and today does not, in file
// order; then the outcomes other than today's with an acceptable SEQ equilibrium. For each the path with the
// fewest sacrifices, among these the shortest (analysis/paths), to an acceptable equilibrium that has it, or,
// where it has none, to an acceptable scenario. Wanted that share a path share a way. Where an axis would
// have to move against its direction there is no way.
//
// Reference: Li, Kilgour & Hipel 2005, Journal of the Operational Research Society 56 (status quo analysis).
//
// Cost: one exploration for all of them, then a pass over the scenarios per step of each path.
//
// Determinism: the same for any number of threads.
//
// Example: wish "railway": Moscow can gain by its consent, Sukhumi loses by its own: two steps, one
// sacrifice.
#pragma once

#include "detente/result/advice.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// Fills `ways` and `ways_left_out`. `most`: wishes and outcomes a path is looked for, at most. errors: those
/// of World::ranking and World::equilibria; MemoryLimit.
Expected<void> add_ways(World& world, std::size_t most, Advice& advice);

}  // namespace detente
