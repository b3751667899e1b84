// SPDX-License-Identifier: MIT
// Which claims one change can touch, and which of those can be answered from what is already known. Internal
// to study/.
#pragma once

#include <optional>

#include "detente/study/findings.hpp"

namespace detente {

/// The goal whose possibility the claim asks for; null for other kinds and for claims on an altered case.
const Condition* goal_asked(const Claim& claim);
/// The goal or condition the claim is about; null if it has none.
const Condition* goal_named(const Claim& claim);

/// False only if the change cannot alter the verdict. `known`: the verdict before the change.
bool touches(const Case& dispute, const Claim& claim, const ClaimVerdict& known, const Touched& touched);

/// The verdict after a constraint is waived, read off the collisions known before: those that contain it are
/// gone, the others stay minimal. Empty where that does not suffice.
std::optional<Verdict> read_off(const Case& dispute, const Claim& claim, const ClaimVerdict& known,
                                const Touched& touched);

}  // namespace detente
