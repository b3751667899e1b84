// SPDX-License-Identifier: MIT
// Constraints as formulas that hold where they are broken. Internal to verify/.
#pragma once

#include <string>
#include <vector>

#include "detente/model/case.hpp"
#include "detente/result/settlement.hpp"

namespace detente {

/// True where the constraint is broken: a rule's `impossible`, where a line is crossed and binds, the party above
/// its lowest level. requires: exists(dispute, ref).
Formula broken_by(const Case& dispute, const ConstraintRef& ref);

/// Names a block of the case that can stand in the way of a settlement: not a line without binding force, not
/// a ratification that passes.
bool exists(const Case& dispute, const ConstraintRef& ref);

/// All of them: rules, binding lines, failed ratifications.
std::vector<ConstraintRef> all_constraints(const Case& dispute);

/// The id of its block. requires: exists(dispute, ref).
std::string id_of(const Case& dispute, const ConstraintRef& ref);

}  // namespace detente
