// SPDX-License-Identifier: MIT
// The words of levers: sentences of at most `finding_words` words, names instead of ids.
#pragma once

#include <string>

#include "detente/result/levers.hpp"

namespace detente::render {

/// `Russia’s line on recognition were waived`, `Sukhumi’s stake in … were worth 2 more`: a condition after
/// "if".
std::string intervention_words(const Case& dispute, const Intervention& intervention);

/// What the intervention costs, in its own unit, as a table cell.
std::string intervention_cost(const Case& dispute, const Intervention& intervention);

/// `acceptable to all`, `stable`, `likely`: what the target would become.
std::string goal_words(LeverGoal goal);

/// Whether the target is so already, and else how many ways there are to make it so.
std::string levers_sentence(const Case& dispute, const LeverAnswer& answer);

/// `“The railway” would become acceptable to all if ….`
std::string lever_sentence(const Case& dispute, const LeverAnswer& answer, const Lever& lever);

}  // namespace detente::render
