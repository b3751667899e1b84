// SPDX-License-Identifier: MIT
// Question: does the outcome named for a moment of history rest on a level that is only assumed?
//
// Definition. The axes in `open` may stand at any level from which their direction allows the first event
// that sets them. The outcome hangs on one of them iff two such scenarios that break no rule, and differ in
// nothing but its level, have different outcomes; on all of them where no such pair differs in one axis only,
// yet the outcomes differ, or where there are more than 4,096 combinations of those an outcome reads.
//
// Cost: one look at the outcomes per combination. Determinism: ascending order; no choice is random.
//
// Example: nobody says whether force was threatened in 2015; with "stand-off" excluding its use the outcome
// of that year hangs on it only if it could have been used then.
#pragma once

#include <vector>

#include "detente/model/case.hpp"

namespace detente {

/// The axes of `open` the outcome of `at` hangs on, ascending. requires: an event up to `as_of` sets each.
std::vector<AxisId> outcome_hangs_on(const Case& dispute, const Levels& at, const std::vector<AxisId>& open);

}  // namespace detente
