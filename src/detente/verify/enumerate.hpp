// SPDX-License-Identifier: MIT
// Looking at scenarios one by one, straight from the case. Internal to verify/.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "detente/model/case.hpp"

namespace detente {

enum class Walk {
  Complete,  ///< every scenario was visited
  Stopped,   ///< the visitor returned false
  TooLarge   ///< more scenarios than allowed: none was visited
};

/// Returns false to stop.
using VisitScenario = std::function<bool(const Levels&)>;

/// One entry per axis of the case, each below its level count.
bool well_formed(const Case& dispute, const Levels& levels);

/// Visits every combination of levels of `axes`, the other axes as in `start`.
Walk for_each_combination(const Case& dispute, const std::vector<AxisId>& axes, const Levels& start,
                          std::uint64_t limit, const VisitScenario& visit);

/// `to` is feasible, differs from `from`, and only on axes of `actor` that each move in a permitted
/// direction.
bool legal_move(const Case& dispute, ActorId actor, const Levels& from, const Levels& to);

/// Visits every scenario `actor` can move to.
Walk for_each_move(const Case& dispute, ActorId actor, const Levels& from, std::uint64_t limit,
                   const VisitScenario& visit);

}  // namespace detente
