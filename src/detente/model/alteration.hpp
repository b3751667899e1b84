// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// A copy of the case with blocks removed, parameters changed and levels set (and fixed) today. Ids and spans
/// of what remains are unchanged; vector positions of removed kinds shift. What depends on a removed block
/// goes with it (a ratification without its poll, an issue's positions), and which red lines bind is found
/// anew. What is removed is a set: neither its order nor a name given twice matters. Blocks inside a belief
/// are removed by their id when no block of the case itself has it. The canonical text stays that of the case
/// as read. requires: parameters and axis levels exist in the case (the builder of claims checks them).
/// errors: UnknownName, WrongKind (actors, options, parameters, outcomes, sources and events cannot be taken
/// out), PresentInfeasible (today, so altered, breaks a rule).
Expected<Case> altered(const Case& dispute, const Alteration& alteration);

}  // namespace detente
