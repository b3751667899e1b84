// SPDX-License-Identifier: MIT
#include "detente/model/chance.hpp"

#include <algorithm>

#include "detente/model/point.hpp"
#include "detente/model/quantile.hpp"

namespace detente {

namespace {

/// Probability that the share in favour is at least `threshold`: by halving, since the share rises with its place.
double chance_of_share(const Poll& poll, double threshold) {
  double below = 0, above = 1;
  for (int k = 0; k < 60; ++k) {
    const double place = (below + above) / 2;
    if (place <= 0 || place >= 1) break;
    (support_quantile(poll, place) >= threshold ? above : below) = place;
  }
  return 1 - (below + above) / 2;
}

}  // namespace

double chance_line_holds(const Case& dispute, const RedLine& line) {
  const double mean =
      line.firmness.arithmetic ? point_value(dispute, line.firmness) : mean_of(line.firmness);
  return std::clamp(mean, 0.0, 1.0);
}

double chance_vote_passes(const Case& dispute, const Ratification& vote) {
  const Poll& poll = dispute.polls[vote.poll.index()];
  const Quantity& threshold = vote.threshold;
  if (!threshold.is_range() || threshold.arithmetic)
    return chance_of_share(poll, point_value(dispute, threshold));
  constexpr int points = 64;
  double sum = 0;
  for (int k = 0; k < points; ++k) sum += chance_of_share(poll, quantile(threshold, (k + 0.5) / points));
  return sum / points;
}

}  // namespace detente
