// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/expected.hpp"
#include "detente/scenario/rankings.hpp"

namespace detente {

/// Ranks by position (0 = worst) in an explicit ranking of scenario patterns, by scenario index; not yet
/// dense, and meaningless where infeasible. errors: RankingIncomplete where a feasible scenario is matched by
/// no pattern (without `rest_last`) or by two.
Expected<std::vector<std::uint32_t>> places_in_ranking(const Case& dispute, const ScenarioSpace& space,
                                                       const Preference& preference);

}  // namespace detente
