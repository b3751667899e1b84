// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/inputs.hpp"

#include "detente/model/parameters.hpp"
#include "detente/model/point.hpp"

namespace detente {

ForecastInputs point_inputs(const Case& dispute, bool shocks) {
  constexpr double months_per_year = 12;
  const ParameterValues values = point_parameters(dispute);
  ForecastInputs inputs;
  for (const Fixed worth : point_worths(dispute)) inputs.worths.push_back(worth.to_double());
  for (const RedLine& line : dispute.red_lines)
    inputs.line_holds.push_back(value_at(line.firmness, values) >= 0.5 ? 1 : 0);
  for (const Ratification& vote : dispute.ratifications) inputs.passes.push_back(vote.passes ? 1 : 0);
  for (const Actor& actor : dispute.actors) inputs.activity.push_back(value_at(actor.activity, values));
  for (const Shock& shock : dispute.shocks)
    inputs.shock_rates.push_back(shocks ? value_at(shock.per_year, values) / months_per_year : 0);
  inputs.rationality = value_at(dispute.forecast.rationality, values);
  inputs.inertia = value_at(dispute.forecast.inertia, values);
  return inputs;
}

}  // namespace detente
