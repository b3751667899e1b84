// SPDX-License-Identifier: MIT
// How often the verdicts of a report hold, over draws of every uncertain input. The shares of claims stand
// with the claims (ClaimVerdict::share_of_draws). docs/methods/shares.md says what each share counts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "detente/result/stability.hpp"

namespace detente {

/// Of one goal. Every share is in [0,1].
struct GoalShares {
  double possible = 0;              ///< draws in which it can be agreed
  std::vector<double> collisions;   ///< by collision: draws in which all its members hold
  std::vector<double> concessions;  ///< by concession: draws in which waiving it makes the goal possible
  std::optional<double> lasting;    ///< draws in which it can be agreed and would hold; empty: not known
  double lasting_at_least = 0;      ///< the same among the draws in which that is known: a lower bound
};

/// Of the named bargaining solutions: draws in which the scenario each picks at the likely values crosses
/// nobody's line; empty where there is no such scenario.
struct SolutionShares {
  std::optional<double> nash, kalai_smorodinsky, egalitarian, utilitarian, leximin;
};

/// Of one solution concept. Every share is in [0,1].
struct ConceptShares {
  SolutionConcept concept_{};
  std::optional<double> today;                 ///< draws in which today is an equilibrium
  std::vector<double> outcomes;                ///< by outcome, then "other": draws with an equilibrium in it
  std::optional<std::array<double, 3>> count;  ///< equilibria: 5, 50 and 95 % points over the draws
};

/// Shares over draws; what was not asked for is empty.
struct DrawShares {
  std::uint32_t draws = 0;  ///< that were looked at: fewer than asked for where a limit came first
  std::uint64_t seed = 1;   ///< of the draws
  std::size_t inputs = 0;   ///< uncertain inputs of the case
  std::optional<GoalShares> goal;
  std::vector<GoalShares> wishes;  ///< by wish
  std::vector<double> packages;    ///< by package: draws in which all its wishes can be had together
  std::optional<SolutionShares> solutions;
  std::vector<double> acceptable;  ///< by outcome, then "other": draws with an acceptable scenario in it
  std::vector<std::optional<double>> lasting;  ///< the same, and an SEQ equilibrium; empty: not known
  std::vector<double> lasting_at_least;        ///< likewise, a lower bound
  std::vector<ConceptShares> concepts;         ///< by concept looked at
  bool partial = false;                        ///< a limit came before all draws
};

}  // namespace detente
