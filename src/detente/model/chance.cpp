// SPDX-License-Identifier: MIT
#include "detente/model/chance.hpp"

#include <algorithm>

#include "detente/model/point.hpp"
#include "detente/model/quantile.hpp"

namespace detente {

double chance_line_holds(const Case& dispute, const RedLine& line) {
  const double mean = line.firmness.arithmetic ? point_value(dispute, line.firmness) : mean_of(line.firmness);
  return std::clamp(mean, 0.0, 1.0);
}

double chance_vote_passes(const Case& dispute, const Ratification& vote) {
  const Poll& poll = dispute.polls[vote.poll.index()];
  const Quantity& threshold = vote.threshold;
  if (!threshold.is_range() || threshold.arithmetic)
    return chance_of_support(poll, point_value(dispute, threshold));
  constexpr int points = 64;
  double sum = 0;
  for (int k = 0; k < points; ++k) sum += chance_of_support(poll, quantile(threshold, (k + 0.5) / points));
  return sum / points;
}

}  // namespace detente
