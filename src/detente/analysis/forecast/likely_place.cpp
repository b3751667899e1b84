// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/likely_place.hpp"

namespace detente {

std::optional<double> likely_place(const Case& dispute, const UncertainInput& input) {
  if (input.kind == InputKind::Poll) return 0.5;
  const Quantity* quantity = quantity_of(dispute, input);
  if (quantity == nullptr) return std::nullopt;
  double below = 0.001, above = 0.999;
  for (int k = 0; k < 50; ++k) {
    const double middle = (below + above) / 2;
    (*value_of(dispute, input, middle) < quantity->likely ? below : above) = middle;
  }
  return (below + above) / 2;
}

}  // namespace detente
