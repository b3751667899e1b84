// SPDX-License-Identifier: MIT
// Question: what does a set of scenarios look like, said in a few lines?
//
// Definition: its size; how many members each named outcome has; the levels every member holds; an
// irredundant cover by prime patterns with infeasible scenarios as don't-cares (scenario/pattern_cover.hpp).
//
// Reference: Minato 1992, Morreale 1970 for the cover.
//
// Cost: one pass over the set per outcome and per level of every axis, and the cover within its limits.
// Memory: about six bits per scenario while the cover is made. Determinism: no random choice, one thread.
//
// Example: {NYN, NYY, YYN} of three options, all feasible: 3 members; the second option is Y in all of them;
// patterns {NY-, -YN}.
#pragma once

#include <vector>

#include "detente/base/expected.hpp"
#include "detente/result/stability.hpp"
#include "detente/scenario/pattern_cover.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// Describes `set`, whose members are feasible. `outcomes`: scenarios_by_outcome() of the same case, "other"
/// last. Where a limit is reached the patterns are right but incomplete, and marked so. errors: MemoryLimit,
/// refused by the machine.
Expected<SetSummary> summarise_set(const ScenarioSpace& space, const Bitmap& set,
                                   const std::vector<Bitmap>& outcomes, const CoverLimits& limits = {});

}  // namespace detente
