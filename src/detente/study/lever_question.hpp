// SPDX-License-Identifier: MIT
// Is the target so in a case with these changes? Internal to study/.
#pragma once

#include <optional>
#include <vector>

#include "detente/base/expected.hpp"
#include "detente/result/levers.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// What is asked of every changed case.
struct LeverQuestion {
  LeverGoal goal{};
  Condition target;
  SolutionConcept concept_ = SolutionConcept::Seq;
  double threshold = 0;  ///< Likely, Unlikely: in [0,1]
  double months = 0;     ///< Likely, Unlikely: the horizon
  bool as_seen = false;  ///< Stable: everybody judges by its own picture (lever_beliefs.hpp)
};

/// The answer of one case.
struct LeverReply {
  bool so = false;
  std::optional<Levels> scenario;     ///< nearest today; empty where it is not so, or for probabilities
  std::optional<double> probability;  ///< Likely, Unlikely
};

/// Puts the question to a world. `given`: only scenarios that today's levels lead to on the axes whose
/// direction or rules the interventions narrow. errors: those of World::ranking, World::equilibria and of the
/// forecast; a limit.
Expected<LeverReply> ask(World& world, const LeverQuestion& question,
                         const std::vector<Intervention>& given = {});

/// The world of the case changed by the interventions, under a budget of its own. errors: NoFeasible,
/// PresentInfeasible, those of World::derive.
Expected<World> world_with(const World& world, const std::vector<Intervention>& interventions,
                           const Condition& target, const Budget& budget);

/// The target scenarios that are acceptable, within what `given` leaves open.
Bitmap acceptable_with(const World& world, const Condition& target, const std::vector<Intervention>& given);

}  // namespace detente
