// SPDX-License-Identifier: MIT
// What could be changed in a case to bring something about, and the case so changed. Internal to study/.
#pragma once

#include <vector>

#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"
#include "detente/result/levers.hpp"

namespace detente {

/// Every single intervention that can matter to the goal, amounts not yet known (stakes, payments and
/// parameters appear once for each direction, `amount` 1 or -1), in the order of InterventionKind, then file
/// order. Acceptable: lines that bind, failed ratifications, rules. Others: also what decision makers want
/// and can do.
std::vector<Intervention> interventions_for(const Case& dispute, LeverGoal goal);

/// True where how much is what the search has to find: stakes, payments, parameters.
bool has_amount(const Intervention& intervention);

/// Changes `changed`, a copy of `original` in which blocks may already be missing, as the intervention says;
/// positions in it are those of `original`. What is missing is left alone. `target`: what a payment is for.
void apply(Case& changed, const Case& original, const Intervention& intervention, const Condition& target);

/// The levels of the axis that an intervention of kind CloseOption or BarLevel forbids, bit k = level k.
LevelSet levels_barred(const Axis& axis, const Intervention& intervention);

/// Every belief of a decision maker put right, and each entry of those that have several; in file order.
std::vector<Intervention> corrections_for(const Case& dispute);

/// Support needed in a failed ratification, as a share of all answers in [0,1], were it moved from opponents.
double support_missing(const Case& dispute, const Ratification& ratification);

/// The range a parameter is moved in: its own widened to 0, and to 1 for what looks like a share, else to
/// twice its value.
struct ParameterRange {
  double low = 0, high = 0;
};
ParameterRange parameter_range(const Case& dispute, std::uint32_t parameter);

/// How hard an intervention is beside others, from 0 (nothing): firmness for a line; points of support for a
/// vote; the share in the sum of the |worths| of its actor for stakes and payments; the share of the range
/// for a parameter; the share of statements passed for a statement; 1 for everything else.
double effort_of(const Case& dispute, const Intervention& intervention);

}  // namespace detente
