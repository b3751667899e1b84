// SPDX-License-Identifier: MIT
// Internal to forecast: every number one run of the dynamics depends on, at the point or drawn.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/model/case.hpp"

namespace detente {

/// The numbers of one run. Vectors are by position in the case.
struct ForecastInputs {
  std::vector<double> worths;            ///< by stake, in the actor's own units
  std::vector<std::uint8_t> line_holds;  ///< by red line: 1 = a real bottom line
  std::vector<std::uint8_t> passes;      ///< by ratification: 1 = carried at home
  std::vector<double> activity;          ///< by actor: chances to act per month, >= 0
  std::vector<double> shock_rates;       ///< by shock: per month, >= 0; 0 = left out
  std::vector<Preference> drawn_orders;  ///< preferences whose inner lists were put in an order; else empty
  double rationality = 2;                ///< >= 0
  double inertia = 6;                    ///< >= 0
};

/// Everything at its likely value; lines with firmness of one half and more hold; shocks only on demand.
ForecastInputs point_inputs(const Case& dispute, bool shocks);

/// What may differ from draw to draw among lines and ratifications, and with it where a case can go.
struct Doubtful {
  std::vector<std::uint8_t> lines;          ///< by red line: 1 = may hold or not
  std::vector<std::uint8_t> ratifications;  ///< by ratification: 1 = may pass or fail
};

}  // namespace detente
