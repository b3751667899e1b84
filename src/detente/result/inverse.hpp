// SPDX-License-Identifier: MIT
// What the decision makers would have to want for one scenario to hold.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/result/stability.hpp"

namespace detente {

/// What keeps an actor from one move: one of these sets ranks, all of it, no higher than the target.
struct StayCondition {
  Levels to;                              ///< where the move leads
  std::uint64_t count = 0;                ///< how many such sets
  std::vector<std::vector<Levels>> ways;  ///< the shortest, as many as asked for; the move itself is one
  bool met = false;                       ///< as the actor ranks things in the case
};

/// One decision maker under one concept.
struct ActorInverse {
  ActorId actor;
  bool stays = false;                ///< all its conditions are met in the case
  std::uint64_t moves = 0;           ///< feasible moves it has from the target
  std::uint64_t conditions = 0;      ///< moves that could pay under some ranking
  std::vector<StayCondition> unmet;  ///< first, as many as asked for
  std::vector<StayCondition> met;    ///< likewise
  std::uint64_t named = 0;           ///< scenarios the conditions name
  std::optional<double> share;       ///< of all strict orders, those that satisfy; empty: not counted
  std::optional<std::uint64_t> orders, all_orders;  ///< the same as counts, up to 20 feasible scenarios
};

struct ConceptInverse {
  SolutionConcept concept_{};
  bool holds = false;                ///< the target is an equilibrium of the case
  std::vector<ActorInverse> actors;  ///< one per decision maker, in file order
};

struct InverseResult {
  Levels target;
  std::uint64_t candidates = 1;  ///< feasible scenarios with the condition; the target is the nearest
  std::vector<ConceptInverse> concepts;
  bool partial = false;  ///< a limit was reached: concepts finished so far only
};

}  // namespace detente
