// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// A copy of the case with blocks removed, parameters changed and levels set (and fixed) today. Ids and spans of what
/// remains are unchanged; vector positions of removed kinds shift. What depends on a removed block goes with it (a
/// ratification without its poll).
/// errors: UnknownName, PresentInfeasible (today, so altered, breaks a rule), NoFeasible.
Expected<Case> altered(const Case& dispute, const Alteration& alteration);

}  // namespace detente
