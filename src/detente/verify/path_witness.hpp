// SPDX-License-Identifier: MIT
// Question: is a path what it is said to be?
// Definition: from each place to the next every mover changes options of its own, each in a permitted
// direction, nobody else's change, and the next place is feasible; the unwilling are exactly the movers that
// do not rank the next place higher; an improving path has none; the sacrifices are the steps that have some.
// The path starts and ends where it should, nobody alone moves twice in a row, the lines crossed at a place
// and its outcome are those of the definition, and every way to turn off is an improvement. That no path
// costs less is proven up to two steps: no start has the goal, and none has a step to it. Source: Fang, Hipel
// & Kilgour 1993, "Interactive Decision Making", chapter 2. Cost: per place its length times the options; the
// proof of shortness one look at every step from the start. Determinism: the faults come in the order of the
// path. Where only some scenarios with the goal will do, lines are looked up again, endurance is not: whether
// a scenario on the way would hold is taken from the path, and a shortcut that would hold is not ruled out.
// Example: a step that changes somebody else's option is refuted.
#pragma once

#include "detente/model/case.hpp"
#include "detente/result/paths.hpp"
#include "detente/result/verification.hpp"

namespace detente {

/// One path. `from` null: today. Paths that were not found are counted as unchecked.
Verification verify_path(const Case& dispute, const Path& path, const Formula& goal, const Formula* from,
                         const VerifyLimits& limits = {});

/// The scenarios a path is to end in.
struct PathGoal {
  Formula formula;
  PathEnding ending = PathEnding::Any;
};

/// The same where not every scenario with the goal will do.
Verification verify_path(const Case& dispute, const Path& path, const PathGoal& goal, const Formula* from,
                         const VerifyLimits& limits = {});

}  // namespace detente
