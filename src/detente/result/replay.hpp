// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "detente/result/settlement.hpp"

namespace detente {

enum class EventEffect {
  Context,    ///< sets nothing
  NoChange,   ///< sets what held already
  Move,       ///< a legal move of those who own what changed
  Offer,      ///< the same, but nothing is in effect otherwise: consent to a joint option, or its end
  Impossible  ///< the case does not allow it: a rule, or the direction of an option
};

enum class Gain { Loses, Neither, Gains };

/// One owner of what an event changed, or somebody else it touches.
struct EventParty {
  ActorId actor;
  Gain gain{};
};

/// One dated event as a step.
struct ReplayStep {
  std::size_t event = 0;  ///< position in Case::events
  EventEffect effect{};
  Levels after;                        ///< the scenario it leaves behind
  std::vector<AxisLevel> changed;      ///< axes that moved, with their new levels
  std::vector<EventParty> movers;      ///< owners of these axes, in file order
  std::vector<EventParty> others;      ///< everybody else who gains or loses by it, in file order
  std::vector<ConstraintRef> crossed;  ///< lines (binding or not) and failed ratifications crossed by it …
  std::vector<ConstraintRef> left;     ///< … and those no longer crossed
  std::vector<std::size_t> rules;      ///< positions of the rules the scenario after it breaks
  std::vector<AxisId> against;         ///< axes that moved against their direction, or are fixed
  bool later = false;                  ///< after `as_of`: not part of today
  std::size_t outcome = 0;             ///< position of the outcome afterwards; the number of outcomes = other
  std::vector<AxisId> hangs_on;  ///< axes at a level only assumed on which that outcome hangs, ascending
};

/// The dated history of a case as a path.
struct Replay {
  Levels start;
  std::size_t outcome = 0;        ///< of the start
  std::vector<AxisId> assumed;    ///< axes whose level at the start the case does not give
  std::vector<ReplayStep> steps;  ///< one per event, by date, then by place in the file
  std::uint64_t moves = 0, improvements = 0, sacrifices = 0,
                impossible = 0;  ///< of the events up to the last
};

}  // namespace detente
