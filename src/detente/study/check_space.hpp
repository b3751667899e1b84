// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/diagnostic.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

/// What is odd about the outcomes of a case and only looking at every scenario shows, as warnings at the
/// outcome's place: OutcomeEmpty (no feasible scenario), OutcomeOverlap (feasible scenarios that belong to an
/// earlier outcome already) and OutcomeGap (feasible scenarios of no outcome). None for a case without
/// outcomes. cost: one bit-parallel pass per outcome, and two bits per scenario of memory beside the space.
Diagnostics check_space(const Case& dispute, const ScenarioSpace& space, unsigned threads);

/// The warning (NothingAcceptable) where `acceptable`, the number of acceptable scenarios, is 0.
Diagnostics check_acceptable(const Case& dispute, std::uint64_t acceptable);

/// The warning (UncheckedFeasibility) that takes their place when the space is too large to be built; none
/// for a case without outcomes.
Diagnostics space_left_unchecked(const Case& dispute);

}  // namespace detente
