// SPDX-License-Identifier: MIT
// Question: how would an actor have to rank the scenarios for it to stay in a given one?
//
// Definition. Scenario s, decision maker i, the rankings of the others as they are. Write W for the scenarios
// i ranks no higher than s. s is stable for i iff for every s1 in R_i(s) one of these sets lies in W:
//   {s1}                              the move does not pay (the only one under Nash);
//   {s2}, s2 in R_{N-i}(s1)           GMR;   the same with s2 in R_{N-i}+(s1): SEQ;
//   {s2} + R_i(s2), s2 likewise       SMR;   SSEQ.
// R_{N-i}+ hangs on the others' rankings only, so this is a condition on W alone, and one that a larger W
// never breaks: with sets that contain others dropped it is exact and shortest. A strict order of n scenarios
// in which exactly the k named ones of W stand below s occurs k! (m-k)! times in (m+1)!, m scenarios named.
//
// References. Kinsara, Kilgour & Hipel 2015, "Inverse Approach to the Graph Model for Conflict Resolution",
// IEEE Transactions on Systems, Man, and Cybernetics: Systems 45; Hipel, Kilgour & Kinsara 2014, Group
// Decision and Negotiation 23 (the Euphrates case).
//
// Cost: one search of what the others can make of each move of i, at worst the whole space each; counting:
// 2^m sets for m <= 19 scenarios named, none above. Memory: one bit per scenario, and the sets named.
// Determinism: one thread, order of the index.
//
// Example. Euphrates 1975, state YNN for Syria: of its 720 strict orders Nash admits 240, GMR and SEQ 384,
// SMR and SSEQ 300.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/result/stability.hpp"
#include "detente/scenario/rankings.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

struct InverseInput {
  const ScenarioSpace& space;
  std::vector<const Ranking*> rankings;  ///< one per decision maker, by space.blocks()
  ActorId focal;                         ///< a decision maker: its own ranking is not looked at
  ScenarioIndex target = 0;              ///< feasible
};

/// What keeps the actor from one move: all members of one of these sets rank no higher than the target.
struct MoveCondition {
  ScenarioIndex to = 0;
  std::vector<std::vector<ScenarioIndex>> ways;  ///< minimal, by size, then index; the move itself is one
};

/// How many strict orders satisfy the conditions.
struct OrderCount {
  std::uint64_t satisfying = 0, all = 1;    ///< of the scenarios named and the target
  std::optional<std::uint64_t> orders;      ///< of all feasible scenarios; empty above 20 of them
  std::optional<std::uint64_t> all_orders;  ///< their factorial; empty likewise
};

struct InverseAnswer {
  SolutionConcept concept_{};
  std::vector<MoveCondition> conditions;  ///< one per move that can pay at all, by index
  std::vector<ScenarioIndex> named;       ///< scenarios the conditions name, by index
  std::optional<OrderCount> count;        ///< empty: more than 19 scenarios named
};

/// The conditions under one concept. errors: TimeLimit or Interrupted where the budget ends first.
Expected<InverseAnswer> conditions_to_stay(const InverseInput& input, SolutionConcept concept_,
                                           const Budget& budget);

/// Whether a ranking of the focal actor satisfies the conditions.
bool satisfies(const InverseAnswer& answer, const Ranking& ranking, ScenarioIndex target);

}  // namespace detente
