// SPDX-License-Identifier: MIT
#pragma once

#include "detente/analysis/forecast/inputs.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// The case as it is in one draw: stakes worth what was drawn, lines that do not hold taken out,
/// ratifications passed or failed, inner lists of statements in the order drawn. Positions of red lines
/// shift; ids stay, save those of preferences, which then carry their order. `drawn` must belong to the case.
Case drawn_case(const Case& dispute, const ForecastInputs& drawn);

}  // namespace detente
