// SPDX-License-Identifier: MIT
// Ranges that are allowed and that hardly anybody can have meant.
#include <fmt/format.h>

#include <cmath>

#include "detente/model/builder/parts.hpp"
#include "detente/model/parameters.hpp"

namespace detente {

namespace {

/// A range so many times wider than everything its actor has at stake decides alone wherever it is drawn.
constexpr double far_wider = 100;
constexpr std::size_t most_trials = 200'000;  ///< evaluations: a tenth of a second

std::string plain(double number) { return fmt::format("{:.6g}", number); }

void warn_wide_ranges(Build& build) {
  const Case& dispute = build.result;
  const ParameterValues values = point_parameters(dispute);
  std::vector<double> at_stake(dispute.actors.size(), 0);
  for (const Stake& stake : dispute.stakes)
    at_stake[stake.actor.index()] += std::abs(value_at(stake.worth, values));
  for (const Stake& stake : dispute.stakes) {
    const double all = at_stake[stake.actor.index()];
    if (!stake.worth.is_range() || !(all > 0)) continue;
    const double width = *stake.worth.high - *stake.worth.low;
    if (width <= far_wider * all) continue;
    build.problems.warning(
        Code::WideRange, {stake.span.line, stake.span.column},
        fmt::format(
            "the range of stake '{}', {} to {}, is {} times as wide as all that actor '{}' has at stake",
            stake.id, plain(*stake.worth.low), plain(*stake.worth.high), plain(std::round(width / all)),
            dispute.actor(stake.actor).id),
        "is there a digit too many? Where uncertain inputs are drawn, this one alone decides what the actor "
        "does");
  }
}

/// Values of the parameters that are ranges, differently combined in each trial.
std::vector<double> tried(const Case& dispute, std::size_t trial) {
  std::vector<double> values;
  std::size_t k = 0;
  for (const Parameter& parameter : dispute.parameters) {
    const Quantity& quantity = parameter.value;
    double value = quantity.likely;
    if (quantity.is_range()) {
      // All at the ends first, then every fifth of the range against every other.
      const std::size_t fifth = trial < 2 ? 4 * trial : (trial + k * (trial / 5)) % 5;
      value = *quantity.low + (*quantity.high - *quantity.low) * static_cast<double>(fifth) / 4;
      ++k;
    }
    values.push_back(value);
  }
  return values;
}

void warn_arithmetic_that_leaves(Build& build) {
  constexpr std::size_t trials = 27;
  const std::size_t effort = build.pending.size() + build.result.parameters.size();
  if (build.pending.empty() || effort * trials > most_trials) return;
  std::vector<char> told(build.pending.size(), 0);
  for (std::size_t trial = 0; trial < trials; ++trial) {
    const ParameterValues values = parameters_from(build.result, tried(build.result, trial));
    for (std::size_t k = 0; k < build.pending.size(); ++k) {
      const PendingValue& pending = build.pending[k];
      const double value = value_at(pending.quantity, values);
      const bool sound = std::isfinite(value) && value >= pending.bounds.low && value <= pending.bounds.high;
      if (sound || told[k]++ != 0) continue;
      build.problems.warning(
          Code::ArithmeticLeaves, pending.place,
          fmt::format("{} comes out as {} for some values of the parameters it names", pending.label,
                      plain(value)),
          std::isfinite(value)
              ? "where it is drawn the nearest number that is allowed counts; narrow the ranges"
              : "where it is drawn the nearest number that is allowed counts, or the likely one; "
                "keep divisors away from zero");
    }
  }
}

}  // namespace

void warn_ranges(Build& build) {
  warn_wide_ranges(build);
  warn_arithmetic_that_leaves(build);
}

}  // namespace detente
