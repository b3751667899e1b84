// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "detente/result/report.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// How many scenarios a set has, how many of each outcome, and its first `list` members by scenario string.
/// `outcomes` as scenarios_by_outcome gives them; the rest of the summary stays empty.
ScenarioSet scenario_set(const ScenarioSpace& space, const Bitmap& set, const std::vector<Bitmap>& outcomes,
                         std::uint64_t list);

}  // namespace detente
