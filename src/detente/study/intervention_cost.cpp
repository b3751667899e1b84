// SPDX-License-Identifier: MIT
// What interventions cost, beside one another.
#include <algorithm>
#include <cmath>

#include "detente/model/point.hpp"
#include "detente/study/interventions.hpp"

namespace detente {

namespace {

using Kind = InterventionKind;

double sum_of_worths(const Case& dispute, ActorId actor) {
  const std::vector<Fixed> worths = point_worths(dispute);
  double sum = 0;
  for (std::size_t k = 0; k < worths.size(); ++k)
    if (dispute.stakes[k].actor == actor) sum += std::abs(worths[k].to_double());
  return sum;
}

}  // namespace

double support_missing(const Case& dispute, const Ratification& ratification) {
  const Poll& poll = dispute.polls[ratification.poll.index()];
  const double threshold = point_value(dispute, ratification.threshold);
  return std::max(0.0, threshold * (poll.support + poll.oppose) - poll.support);
}

ParameterRange parameter_range(const Case& dispute, std::uint32_t parameter) {
  const Quantity& value = dispute.parameters[parameter].value;
  const double likely = point_value(dispute, value);
  const bool share = likely >= 0 && likely <= 1 && value.high.value_or(likely) <= 1;
  const double far = share ? 1 : 2 * likely;
  return {std::min({0.0, far, value.low.value_or(likely)}),
          std::max({0.0, far, value.high.value_or(likely)})};
}

double effort_of(const Case& dispute, const Intervention& intervention) {
  const std::uint32_t k = intervention.index;
  const double size = std::abs(intervention.amount);
  switch (intervention.kind) {
    case Kind::WaiveLine:
      return point_value(dispute, dispute.red_lines[k].firmness);
    case Kind::WinRatification:
      return size;
    case Kind::MoveStake:
    case Kind::Pay: {
      const double sum =
          sum_of_worths(dispute, intervention.kind == Kind::Pay ? ActorId(k) : dispute.stakes[k].actor);
      return sum > 0 ? size / sum : 1;
    }
    case Kind::MoveParameter: {
      const ParameterRange range = parameter_range(dispute, k);
      return range.high > range.low ? size / (range.high - range.low) : 1;
    }
    case Kind::MoveStatement:
      return size / static_cast<double>(dispute.preferences[k].order.size());
    default:
      return 1;
  }
}

}  // namespace detente
