// SPDX-License-Identifier: MIT
// Internal to forecast and study: where in its range an uncertain input has its likely value.
#pragma once

#include <optional>

#include "detente/analysis/forecast/uncertain.hpp"

namespace detente {

/// The place in (0, 1) at which value_of gives the likely value; empty for an input without a number (a line
/// of known firmness, an order).
std::optional<double> likely_place(const Case& dispute, const UncertainInput& input);

}  // namespace detente
