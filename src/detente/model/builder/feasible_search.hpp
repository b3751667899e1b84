// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "detente/model/case.hpp"

namespace detente {

/// Does any combination of levels break no rule? Sets axes one after another and turns back as soon as a rule
/// is broken whatever the rest; empty after about 2^22 steps without an answer. requires: every rule has a
/// formula.
std::optional<bool> some_scenario_is_feasible(const Case& dispute);

}  // namespace detente
