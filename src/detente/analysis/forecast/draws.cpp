// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/draws.hpp"

#include <algorithm>
#include <cassert>

namespace detente {

std::vector<std::size_t> dimensions_of(const std::vector<UncertainInput>& inputs, const DrawPlan& plan) {
  std::vector<std::size_t> dimensions;
  auto at = plan.names.begin();
  for (const UncertainInput& input : inputs) {
    at = std::find(at, plan.names.end(), input.id);
    assert(at != plan.names.end());
    dimensions.push_back(static_cast<std::size_t>(at++ - plan.names.begin()));
  }
  return dimensions;
}

DrawPlan draw_plan(const Case& dispute, std::uint64_t seed) {
  DrawPlan plan;
  plan.seed = seed;
  for (const UncertainInput& input : uncertain_inputs(dispute)) plan.names.push_back(input.id);
  return plan;
}

std::vector<ForecastInputs> draws_between(const Case& dispute, const DrawPlan& plan, std::uint32_t first,
                                          std::uint32_t last) {
  const Places places(plan.seed, plan.names);
  const std::vector<UncertainInput> inputs = uncertain_inputs(dispute);
  const std::vector<std::size_t> dimensions = dimensions_of(inputs, plan);
  std::vector<ForecastInputs> draws;
  std::vector<double> own(inputs.size());
  for (std::uint32_t n = first; n < last; ++n) {
    const std::vector<double> all = places.of(n);
    for (std::size_t k = 0; k < own.size(); ++k) own[k] = all[dimensions[k]];
    draws.push_back(draw_inputs(dispute, inputs, own));
  }
  return draws;
}

}  // namespace detente
