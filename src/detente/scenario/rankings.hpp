// SPDX-License-Identifier: MIT
// How each actor ranks the scenarios, as dense integers in the narrowest type that holds them.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "detente/base/expected.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// Rank by scenario index: higher is better, ties equal, from 1 without gaps; infeasible scenarios hold 0.
using RankArray =
    std::variant<std::vector<std::uint8_t>, std::vector<std::uint16_t>, std::vector<std::uint32_t>>;

struct Ranking {
  ActorId actor;
  RankArray ranks;
  std::uint32_t distinct = 1;  ///< how many different ranks

  std::uint32_t rank(ScenarioIndex n) const {
    return std::visit([n](const auto& r) { return static_cast<std::uint32_t>(r[n]); }, ranks);
  }
};

/// The ranking of one actor: stakes (own lines crossed first, then the sum), statements (own lines, then
/// lexicographic), or explicit (as given). An actor with none of them ties everything with equal lines.
/// errors: MemoryLimit, TimeLimit, Interrupted, RankingIncomplete.
Expected<Ranking> rank_scenarios(const Case& dispute, const ScenarioSpace& space, ActorId actor,
                                 const Budget& budget);

/// One ranking per decision maker, in the order of space.blocks().
Expected<std::vector<Ranking>> rank_for_decision_makers(const Case& dispute, const ScenarioSpace& space,
                                                        const Budget& budget);

}  // namespace detente
