// SPDX-License-Identifier: MIT
#pragma once

#include "detente/expression/formula.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// The scenarios (feasible or not) in which the formula holds, evaluated 64 at a time.
Bitmap scenarios_where(const ScenarioSpace& space, const Formula& formula, unsigned threads);

/// The feasible scenarios that cross no binding red line and need no failed ratification.
Bitmap acceptable_scenarios(const Case& dispute, const ScenarioSpace& space, unsigned threads);

/// The feasible scenarios of each outcome (first match in file order), then those of none ("other") last: a
/// partition of space.feasible().
std::vector<Bitmap> scenarios_by_outcome(const Case& dispute, const ScenarioSpace& space, unsigned threads);

/// The scenarios in which an axis holds one of `levels`.
Bitmap scenarios_at(const ScenarioSpace& space, AxisId axis, const LevelSet& levels, unsigned threads);

}  // namespace detente
