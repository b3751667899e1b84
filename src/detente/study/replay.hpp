// SPDX-License-Identifier: MIT
// Question: does the dated history of a case make sense as moves of its actors?
//
// Definition. The events are taken by date (ties: in file order). Each leads from the scenario before it to
// the same with its levels set. It is a move of the owners of the axes that change; an improvement iff each
// of them ranks the scenario after it strictly higher, else a sacrifice of those who do not; impossible iff
// an axis moves against its direction or the scenario after it breaks a rule. What follows goes on from there
// all the same. history_start.hpp defines where things stood before; conditions given for the start are met
// by the scenario nearest to that. An outcome that hangs on a level only assumed is marked
// (assumed_outcome.hpp).
//
// Reference: moves and unilateral improvements, Fang, Hipel & Kilgour 1993, ch. 2; the evolution of a
// conflict as a sequence of states, Fraser & Hipel 1984, Conflict Analysis, ch. 2.
//
// Cost: per event one comparison per actor; no scenario space, so any number of options.
//
// Determinism: no choice is random. Example: "2006: embargo" sets a market of two levels to closed: it was
// open, and Moscow, which has a stake in its leverage, gains by closing it.
#pragma once

#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"
#include "detente/result/replay.hpp"

namespace detente {

/// The history as a path. `start`: empty = start_of_history.
Replay replay(const Case& dispute, const Levels& start);

}  // namespace detente
