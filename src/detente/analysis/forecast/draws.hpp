// SPDX-License-Identifier: MIT
// Question: what are the uncertain inputs of a case in each of some draws?
//
// Definition: draw n gives every uncertain input of the case the value at its place (places.hpp) of the plan:
// worths, parameters, which lines hold, which ratifications pass, orders of statements. The draw of an
// altered case takes the places of the case as written, by name, so that the two are drawn alike.
//
// Reference: Morgan & Henrion 1990, Uncertainty, ch. 8; common random numbers: Conway 1963, "Some tactical
// problems in digital simulation", Management Science 10(1).
//
// Cost: 32 coins per input and draw. Memory: the inputs of all draws asked for.
//
// Determinism: a draw is a function of (seed, draw, input); any range of draws can be made apart.
//
// Example: a line of firmness 0.75 holds in six of the draws 0 to 7.
#pragma once

#include <vector>

#include "detente/analysis/forecast/ensemble.hpp"

namespace detente {

/// Which dimension of the plan each input has. Both are in the same order, and each name is looked for after
/// the one before it: a stake may be called `inertia` too. requires: the names of the inputs are among the
/// plan's.
std::vector<std::size_t> dimensions_of(const std::vector<UncertainInput>& inputs, const DrawPlan& plan);

/// The dimensions of a case as written, and the seed.
DrawPlan draw_plan(const Case& dispute, std::uint64_t seed);

/// The inputs of draws [first, last): entry k is draw first + k.
std::vector<ForecastInputs> draws_between(const Case& dispute, const DrawPlan& plan, std::uint32_t first,
                                          std::uint32_t last);

}  // namespace detente
