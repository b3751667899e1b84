// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"

#include <algorithm>
#include <map>

namespace detente {

namespace {

using ParameterValues = std::map<std::string, double>;

ParameterValues parameter_values(const Case& dispute);

double value_with(const Quantity& quantity, const ParameterValues& values) {
  if (!quantity.arithmetic) return quantity.likely;
  return evaluate(*quantity.arithmetic, [&](const std::string& name) {
    const auto found = values.find(name);
    return found == values.end() ? 0.0 : found->second;
  });
}

// Parameters may be arithmetic over one another. Each pass settles at least one more of them, since the
// builder has excluded cycles; most cases are settled after the first.
ParameterValues parameter_values(const Case& dispute) {
  ParameterValues values;
  std::vector<const Parameter*> open;
  for (const Parameter& parameter : dispute.parameters) open.push_back(&parameter);
  while (!open.empty()) {
    const auto ready = [&](const Parameter* parameter) {
      if (parameter->value.arithmetic)
        for (const std::string& name : names_of(*parameter->value.arithmetic))
          if (values.count(name) == 0) return false;
      values[parameter->id] = value_with(parameter->value, values);
      return true;
    };
    const auto settled = std::remove_if(open.begin(), open.end(), ready);
    if (settled == open.end()) break;  // a cycle: no case the builder made has one
    open.erase(settled, open.end());
  }
  return values;
}

bool needs_failed(const Ratification& ratification, const Levels& levels) {
  return !ratification.passes && levels[ratification.axis.index()] > 0;
}

}  // namespace

double point_value(const Case& dispute, const Quantity& quantity) {
  if (!quantity.arithmetic) return quantity.likely;
  return value_with(quantity, parameter_values(dispute));
}

std::vector<Fixed> point_worths(const Case& dispute) {
  const ParameterValues values = parameter_values(dispute);
  std::vector<Fixed> worths;
  worths.reserve(dispute.stakes.size());
  for (const Stake& stake : dispute.stakes)
    worths.push_back(Fixed::from_double(value_with(stake.worth, values)));
  return worths;
}

Fixed utility_of(const Case& dispute, const std::vector<Fixed>& worths, ActorId actor, const Levels& levels) {
  Fixed sum;
  for (std::size_t k = 0; k < dispute.stakes.size(); ++k) {
    const Stake& stake = dispute.stakes[k];
    if (stake.actor == actor && holds(stake.when.formula, levels)) sum += worths[k];
  }
  return sum;
}

std::uint32_t lines_crossed(const Case& dispute, ActorId actor, const Levels& levels) {
  std::uint32_t crossed = 0;
  for (const RedLine& line : dispute.red_lines) {
    const bool own = std::find(line.actors.begin(), line.actors.end(), actor) != line.actors.end();
    if (own && holds(line.never.formula, levels)) ++crossed;
  }
  for (const Ratification& ratification : dispute.ratifications)
    if (ratification.party == actor && needs_failed(ratification, levels)) ++crossed;
  return crossed;
}

bool feasible(const Case& dispute, const Levels& levels) {
  return std::none_of(dispute.rules.begin(), dispute.rules.end(),
                      [&](const Rule& rule) { return holds(rule.impossible.formula, levels); });
}

bool acceptable(const Case& dispute, const Levels& levels) {
  return feasible(dispute, levels) &&
         std::none_of(
             dispute.red_lines.begin(), dispute.red_lines.end(),
             [&](const RedLine& line) { return line.binding && holds(line.never.formula, levels); }) &&
         std::none_of(dispute.ratifications.begin(), dispute.ratifications.end(),
                      [&](const Ratification& ratification) { return needs_failed(ratification, levels); });
}

std::optional<OutcomeId> outcome_of(const Case& dispute, const Levels& levels) {
  for (std::size_t k = 0; k < dispute.outcomes.size(); ++k)
    if (holds(dispute.outcomes[k].when.formula, levels)) return OutcomeId(k);
  return std::nullopt;
}

std::string scenario_string(const Case& dispute, const Levels& levels) {
  std::string text;
  text.reserve(levels.size());
  for (std::size_t k = 0; k < levels.size(); ++k)
    text += (dispute.axes[k].levels == 2 ? "NY" : "0123456789abcdef")[levels[k]];
  return text;
}

}  // namespace detente
