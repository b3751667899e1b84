// SPDX-License-Identifier: MIT
// Question: which axes can be left at today's level without changing the probability of what is asked?
//
// Definition: the relevant axes R are the smallest set that holds every axis the conditions asked about read
// and that, with an axis, holds all axes of (a) each rule that reads it, (b) each stake and line of its owner
// that reads it (its owner's whole preference, where that is ordinal), (c) each rule over an axis that is set
// by a shock that also sets it. Then an owner's utility and crossed lines split into a part over its axes in
// R and a part over the others, permitted moves and feasible scenarios are products, and so is its choice:
// the process seen on R alone is a Markov process, and the others may stand anywhere.
//
// Reference: lumpability, Kemeny & Snell 1960, Finite Markov Chains, section 6.3.
//
// Cost: the sum of the sizes of the conditions, times the axes at most. Determinism: no choice is made.
//
// Example: asked about a's option; a's stakes read b's option too, b's stakes never read a's: R = {a's, b's}.
// Asked about b's option: R = {b's}.
#pragma once

#include <vector>

#include "detente/analysis/forecast/ground.hpp"

namespace detente {

/// By axis: 1 = relevant to the truth of these conditions at any later time.
std::vector<std::uint8_t> relevant_axes(const Case& dispute, const std::vector<Formula>& asked);

/// The ground with every irrelevant axis left at today's level: smaller, and exact for what is asked.
/// `reference` and the scales stay those of the whole.
ForecastGround narrowed(const ForecastGround& ground, const std::vector<Formula>& asked);

}  // namespace detente
