// SPDX-License-Identifier: MIT
// Question: how do we get from here to there, who must move first, and who would rather turn off on the way?
//
// Definition. A step from s to t is a move of one decision maker (t in R_i(s); with coalitions a joint move
// of up to K of them, each on its own options). It improves iff every mover ranks t strictly above s; a step
// that does not improve is one sacrifice, however many of its movers do not gain. Over the sequences of steps
// from a start to the nearest goal scenario:
//   any                fewest steps;
//   improving          fewest steps, each of which improves;
//   fewest_sacrifices  fewest steps that are sacrifices, among these fewest steps.
// Nobody has to move twice in a row: moves of one actor are transitive. The path shown ends in the goal
// scenario nearest the start among those at the least cost, and goes back from there, at each step by way of
// the scenario nearest the start. Alternatives at a place: the groups of movers that can take the next step
// of some path of the same cost. First movers: the alternatives at the start; whoever is in all of them must
// go first. An actor can turn off at a place iff it has an improvement to a scenario on no path of the same
// cost from there (at the end: to one outside the goal); it would rather do so iff that ranks above
// everything it can bring about by staying on such a path.
//
// Reference: Fang, Hipel & Kilgour 1993, Interactive Decision Making, ch. 2 (reachable lists); status quo
// analysis: Li, Kilgour & Hipel 2005, Journal of the Operational Research Society 56; coalitional moves:
// Kilgour, Hipel, Fang & Peng 2001; the two-part cost: Dijkstra 1959.
//
// Cost. With n movers and V scenarios: a bit-parallel pass per mover and layer with news, O(n V) per layer at
// most; memory at most 13 V bytes beside the rankings (4 V without equilibria). Coalitions: per group a pass
// over its blocks, times the undominated rank vectors met in them.
//
// Determinism: the same for any number of threads; nearest as in scenario/nearest.hpp, which has no ties.
//
// Example. Prisoner's dilemma (Y = defect), from YY to NN: two steps, either one first; by improving moves
// there is no path; with fewest sacrifices two, and each would turn back at once.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/result/paths.hpp"
#include "detente/scenario/rankings.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// A conflict and what is asked about it. What it refers to outlives it.
struct PathsInput {
  const ScenarioSpace* space = nullptr;
  std::vector<const Ranking*> rankings;  ///< one per decision maker, in the order of space.blocks()
  Bitmap starts;                         ///< feasible
  Bitmap goal;                           ///< feasible
  std::size_t coalitions = 1;            ///< how many may move together
};

/// A group that can take the next step, and where to.
struct FoundAlternative {
  std::vector<ActorId> actors;
  std::uint64_t count = 0;    ///< scenarios it can go on to
  ScenarioIndex nearest = 0;  ///< of these the one nearest the place it starts from
};

/// Somebody who can do better elsewhere.
struct FoundTurnOff {
  ActorId actor;
  ScenarioIndex to = 0;  ///< the best it can turn to; of several the nearest
  bool rather = false;   ///< ranks above everything it can bring about on the way
};

/// One scenario on a path, and the step from it.
struct FoundPlace {
  ScenarioIndex scenario = 0;
  std::vector<ActorId> movers;     ///< of the step from here; empty at the end
  std::vector<ActorId> unwilling;  ///< those of them that do not gain by it
  std::vector<FoundAlternative> alternatives;
  std::vector<FoundTurnOff> turn_offs;
};

/// The best path of one kind.
struct FoundPath {
  PathKind kind{};
  bool found = false;
  std::uint32_t steps = 0, sacrifices = 0;
  std::uint64_t reached = 0;  ///< scenarios that paths of this kind lead to, starts included; empty search: 0
  std::uint64_t nearest_goals = 0;  ///< goal scenarios at this cost
  std::vector<FoundPlace> places;   ///< from the start to the goal; empty where there is no path
  bool complete = true;             ///< false: the budget ran out
};

/// Where no path leads.
inline constexpr std::uint32_t unreached = ~std::uint32_t{0};

/// Fewest steps to each of the scenarios asked about, ascending by index; `unreached` where there is no path.
using StepsTo = std::vector<std::uint32_t>;

/// What one kind of path has to say.
struct PathAnswer {
  FoundPath path;
  StepsTo steps_to;  ///< one per scenario asked about
};

/// The best path of this kind and the distances of the scenarios in `asked` (null: none; of size total).
/// `reached` counts everything where all of it was explored (any, improving), else what was needed to find
/// the goal. errors: MemoryLimit (before anything is allocated, or refused by the machine), Usage (starts or
/// goal of another space, no start).
Expected<PathAnswer> find_path(const PathsInput& input, PathKind kind, const Bitmap* asked,
                               const Budget& budget);

/// The best path of this kind to each of several goals (each of size total), all from one exploration that
/// ends when the last of them is met; input.goal is not read. A goal nothing leads to makes it explore
/// everything. The paths are those of find_path; `reached` may count more. errors: as above.
Expected<std::vector<FoundPath>> find_paths_to(const PathsInput& input, PathKind kind,
                                               const std::vector<Bitmap>& goals, const Budget& budget);

}  // namespace detente
