// SPDX-License-Identifier: MIT
// Internal to forecast: which inputs of a case are uncertain, and what they are in one draw. An input is
// drawn from its place in the unit interval alone, so a draw is the same whoever makes it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "detente/analysis/forecast/inputs.hpp"
#include "detente/base/expected.hpp"

namespace detente {

enum class InputKind {
  Stake,        ///< its worth
  Parameter,    ///< its value
  Line,         ///< whether it holds
  Firmness,     ///< the probability that it holds
  Poll,         ///< the share in favour
  Threshold,    ///< of a ratification
  Order,        ///< of one inner list of a preference
  Activity,     ///< of an actor
  Shock,        ///< its rate
  Rationality,  ///< of everybody
  Inertia       ///< of everybody
};

struct UncertainInput {
  InputKind kind{};
  std::uint32_t index = 0;  ///< position in the case's vector of that kind
  std::uint32_t part = 0;   ///< Order: which inner list
  std::string id;  ///< unique: `line`, `line.firmness`, `actor.activity`, `preference.order_2`, `inertia`
};

/// Every uncertain input, in file order by kind.
std::vector<UncertainInput> uncertain_inputs(const Case& dispute);

/// Lines and ratifications that may come out either way.
Doubtful doubtful_of(const Case& dispute);

/// The inputs of one draw: everything certain at its value, each uncertain input from its place in (0, 1).
/// Shocks at their rates. Where arithmetic leaves what a case file may say, the nearest it may say counts;
/// where it gives no number, the likely one. requires: one place per input.
ForecastInputs draw_inputs(const Case& dispute, std::span<const UncertainInput> inputs,
                           std::span<const double> places);

/// The number an input is about; null for a line, a poll or an order, which have none of their own.
const Quantity* quantity_of(const Case& dispute, const UncertainInput& input);

/// What an input stands for at a place: a worth, a rate; 1 or 0 for a line that holds or does not. Empty for
/// an order.
std::optional<double> value_of(const Case& dispute, const UncertainInput& input, double place);

/// The place that stands for "at its likely value" has no number: this leaves an input there.
inline constexpr double at_likely = -1;

}  // namespace detente
