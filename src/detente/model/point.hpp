// SPDX-License-Identifier: MIT
// Everything at its likely value: what `settle`, `stability` and `--point` compute with.
#pragma once

#include "detente/base/fixed.hpp"
#include "detente/model/case.hpp"
#include "detente/model/scenario_text.hpp"

namespace detente {

/// A quantity at its likely value, parameters at theirs.
double point_value(const Case& dispute, const Quantity& quantity);

/// Worth of every stake at the point, indexed by stake.
std::vector<Fixed> point_worths(const Case& dispute);

/// Sum of the actor's stakes that hold in the scenario. Zero for an actor without stakes.
Fixed utility_of(const Case& dispute, const std::vector<Fixed>& worths, ActorId actor, const Levels& levels);

/// Own red lines the scenario crosses, and own ratifications it needs and fails: fewer is better.
std::uint32_t lines_crossed(const Case& dispute, ActorId actor, const Levels& levels);

/// Feasible: no rule forbids it.
bool feasible(const Case& dispute, const Levels& levels);

/// Acceptable: feasible, no binding red line crossed, ratified.
bool acceptable(const Case& dispute, const Levels& levels);

/// The first outcome, in file order, the scenario belongs to.
std::optional<OutcomeId> outcome_of(const Case& dispute, const Levels& levels);

}  // namespace detente
