// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/model/case.hpp"
#include "detente/result/settlement.hpp"

namespace detente {

enum class Verdict {
  Holds,
  Fails,
  Untestable,  ///< nothing to test: never a vacuous yes
  Waiting      ///< needs an analysis this version does not have
};

/// What the model says of one claim. The words are made in render/.
struct ClaimVerdict {
  ClaimId claim;
  Verdict verdict = Verdict::Untestable;
  bool query_holds = false;       ///< before `expect = false` turns it round
  std::string waits_for;          ///< Waiting: the analysis, e.g. "forecast"
  std::uint64_t count = 0;        ///< scenarios that decided it (kind-specific: see study/claims.hpp)
  std::uint64_t of = 0;           ///< out of how many
  std::optional<Levels> example;  ///< a scenario that shows it
  std::optional<Levels> counterexample;
  std::optional<double> amount;       ///< gains, loses: the difference in stake units
  std::optional<double> probability;  ///< about the future: in [0,1], everything at its likely value
  std::optional<double> compared;  ///< more_likely: in the other case; most_likely: of the best other outcome
  std::vector<Collision> collisions;     ///< impossible, collision: the minimal ones
  std::optional<double> share_of_draws;  ///< in [0,1]; empty until ensembles run
};

}  // namespace detente
