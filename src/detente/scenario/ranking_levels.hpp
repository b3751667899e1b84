// SPDX-License-Identifier: MIT
// What an actor looks at when it compares scenarios, most important first.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/model/case.hpp"

namespace detente {

/// A condition and what it adds to the sums of its level while it holds.
struct WeightedCondition {
  Formula formula;
  std::int64_t lines = 0;  ///< -1 for an own line crossed, else 0
  std::int64_t worth = 0;  ///< stake in units of 1e-9, or 1 for a statement
};

/// Conditions that count together: two scenarios compare by the sum of `lines`, then by the sum of `worth`.
using RankingLevel = std::vector<WeightedCondition>;

/// The levels of an actor with stakes (one: own lines crossed, then the sum), with statements (own lines,
/// then one level per statement or inner group), or with neither (own lines alone). No condition at all: no
/// level. Stakes count at their point value. requires: the actor has no explicit ranking.
std::vector<RankingLevel> ranking_levels(const Case& dispute, ActorId actor);

}  // namespace detente
