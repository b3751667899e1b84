// SPDX-License-Identifier: MIT
// The true game and the games people take it for, each played out once. Internal to study/.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"
#include "detente/result/stability.hpp"
#include "detente/scenario/rankings.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// A case as somebody sees it, its space, its rankings and what would hold there.
struct PlayedGame {
  std::shared_ptr<const Case> dispute;
  std::shared_ptr<const ScenarioSpace> space;
  std::vector<std::shared_ptr<const Ranking>> rankings;  ///< one per decision maker, by space->blocks()
  StabilityResult stability;                             ///< in the numbering of the true space
};

/// The case without anybody's beliefs. errors: those of ScenarioSpace::build, rank_scenarios and
/// analyse_stability.
Expected<PlayedGame> play_truth(const Case& dispute, const std::vector<SolutionConcept>& concepts,
                                const Budget& budget);

/// The game as `holder` sees it, its belief `corrected` (an id, or empty) left aside. What it does not
/// misread is taken over from `truth`. errors: as above.
Expected<PlayedGame> play_picture(const Case& dispute, const PlayedGame& truth, ActorId holder,
                                  const std::string& corrected, const std::vector<SolutionConcept>& concepts,
                                  const Budget& budget);

}  // namespace detente
