// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "detente/model/case.hpp"

namespace detente {

/// A group of scenarios that agree on the outcome and on the axes the graph distinguishes.
struct StateGroup {
  std::size_t outcome = 0;       ///< position in the case; their number = "other"
  Levels levels;                 ///< one per entry of StateGraph::axes
  std::uint64_t scenarios = 0;   ///< >= 1
  std::uint64_t acceptable = 0;  ///< among them
  std::uint64_t equilibria = 0;  ///< among them, under SEQ
  std::uint32_t steps = 0;       ///< fewest moves from today to one of them; 0 only where today is among them
  bool today = false;
};

/// Moves of one actor from scenarios of one group to scenarios of another.
struct GroupMove {
  std::uint32_t from = 0;  ///< position in StateGraph::groups
  std::uint32_t to = 0;    ///< another position
  ActorId actor;
  std::uint64_t moves = 0;         ///< scenarios of `from` from which the actor has a move into `to`; >= 1
  std::uint64_t improvements = 0;  ///< those of them from which one such move pays for the actor
};

/// Where moves lead from today, with scenarios put together until people can read it.
struct StateGraph {
  std::uint64_t scenarios = 0;  ///< shown: reachable from today, nobody crossing a line of its own
  std::vector<AxisId> axes;     ///< told apart, in file order; every axis that varies: one scenario per group
  bool every_axis = false;      ///< then each group is one scenario
  std::vector<StateGroup> groups;  ///< today's first, then by steps, outcome and levels
  std::vector<GroupMove> moves;    ///< by from, to, actor
};

}  // namespace detente
