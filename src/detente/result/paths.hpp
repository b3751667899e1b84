// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "detente/result/settlement.hpp"
#include "detente/result/stability.hpp"

namespace detente {

/// Which steps count: any legal ones, only improvements of their movers, or any with as few sacrifices as can
/// be.
enum class PathKind { Any, Improving, FewestSacrifices };

/// The names of the kinds on the command line and in machine-readable output.
inline constexpr std::array<std::pair<PathKind, std::string_view>, 3> path_kind_ids = {
    {{PathKind::Any, "any"},
     {PathKind::Improving, "improving"},
     {PathKind::FewestSacrifices, "fewest_sacrifices"}}};

/// The name of a kind of path.
constexpr std::string_view id_of(PathKind kind) {
  for (const auto& [candidate, id] : path_kind_ids)
    if (candidate == kind) return id;
  return {};
}

/// Which of the scenarios with the goal will do.
enum class PathEnding {
  Any,
  Acceptable,  ///< those that cross nobody's binding line and are ratified
  Lasting      ///< of these the equilibria
};

/// The names of the endings on the command line and in machine-readable output.
inline constexpr std::array<std::pair<PathEnding, std::string_view>, 3> path_ending_ids = {
    {{PathEnding::Any, "any"}, {PathEnding::Acceptable, "acceptable"}, {PathEnding::Lasting, "lasting"}}};

/// The name of an ending.
constexpr std::string_view id_of(PathEnding ending) {
  for (const auto& [candidate, id] : path_ending_ids)
    if (candidate == ending) return id;
  return {};
}

/// A group that could take a step instead, on a path of the same cost.
struct PathAlternative {
  std::vector<ActorId> actors;
  std::uint64_t count = 0;  ///< scenarios it can go on to
  Levels to;                ///< of these the one nearest the place
};

/// An actor that gains by leaving the path.
struct TurnOff {
  ActorId actor;
  Levels to;            ///< the best it can turn to; of several the nearest
  bool rather = false;  ///< ranks above everything it can bring about on the way
};

/// One scenario on a path, and the step from it to the next.
struct PathPlace {
  Levels scenario;
  std::size_t outcome = 0;                    ///< position of its outcome; the number of outcomes = other
  bool acceptable = false;                    ///< crosses nobody's binding line, ratified
  bool equilibrium = false;                   ///< under the concept asked for
  std::vector<ConstraintRef> crossed;         ///< binding lines and failed ratifications it crosses
  std::vector<ActorId> movers;                ///< of the step from here; empty at the end
  std::vector<ActorId> unwilling;             ///< those of them that do not gain by it
  std::vector<PathAlternative> alternatives;  ///< who could take this step, the shown movers included
  std::vector<TurnOff> turn_offs;
};

/// The best path of one kind.
struct Path {
  PathKind kind{};
  bool found = false;
  std::uint32_t steps = 0;
  std::uint32_t sacrifices = 0;        ///< steps by which not every mover gains, each once
  std::uint64_t reached = 0;           ///< scenarios explored: all within reach, save for fewest sacrifices
  std::uint64_t nearest_goals = 0;     ///< goal scenarios that cost no more
  std::vector<ActorId> must_go_first;  ///< movers that every path of this cost from the start begins with
  std::vector<PathPlace> places;       ///< from the start to the goal; empty where there is no path
  bool complete = true;                ///< false: a limit was reached before the search ended
};

/// One equilibrium and how far it is.
struct EquilibriumReach {
  Levels scenario;
  std::size_t outcome = 0;
  bool acceptable = false;
  std::optional<std::uint32_t> any, improving;  ///< fewest steps; empty = not reached
};

/// Which equilibria can be reached from the start.
struct EquilibriaReach {
  std::uint64_t count = 0;               ///< all equilibria
  std::uint64_t any = 0, improving = 0;  ///< those that can be reached
  std::vector<EquilibriumReach> listed;  ///< the nearest by improvements first, then by any moves
};

/// How to get there.
struct PathsResult {
  Condition goal;
  std::optional<Condition> from;  ///< empty = today
  std::size_t coalitions = 1;
  SolutionConcept concept_ = SolutionConcept::Seq;
  std::uint64_t starts = 0;                        ///< scenarios to start from
  std::uint64_t goals = 0;                         ///< feasible scenarios with the goal that will do
  bool there_already = false;                      ///< some start is one of them
  std::vector<Path> paths = {};                    ///< one per kind asked for
  std::vector<Path> told = {};                     ///< the same as people are told them: offers are no steps
  std::optional<EquilibriaReach> equilibria = {};  ///< empty: not asked for, or a limit came first
  PathEnding ending = PathEnding::Any;

  /// What people are told.
  const std::vector<Path>& shown() const { return told.size() == paths.size() ? told : paths; }
};

}  // namespace detente
