// SPDX-License-Identifier: MIT
#include "detente/model/point.hpp"

#include <algorithm>

#include "detente/model/parameters.hpp"
#include "detente/model/vote.hpp"

namespace detente {

namespace {

bool needs_failed(const Case& dispute, const Ratification& ratification, const Levels& levels) {
  return !ratification.passes && needs_vote(dispute, ratification, levels);
}

}  // namespace

double point_value(const Case& dispute, const Quantity& quantity) {
  if (!quantity.arithmetic) return quantity.likely;
  return value_at(quantity, point_parameters(dispute));
}

std::vector<Fixed> point_worths(const Case& dispute) {
  const ParameterValues values = point_parameters(dispute);
  std::vector<Fixed> worths;
  worths.reserve(dispute.stakes.size());
  for (const Stake& stake : dispute.stakes)
    worths.push_back(Fixed::from_double(value_at(stake.worth, values)));
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
    if (ratification.party == actor && needs_failed(dispute, ratification, levels)) ++crossed;
  return crossed;
}

bool feasible(const Case& dispute, const Levels& levels) {
  return std::none_of(dispute.rules.begin(), dispute.rules.end(),
                      [&](const Rule& rule) { return holds(rule.impossible.formula, levels); });
}

bool acceptable(const Case& dispute, const Levels& levels) {
  return feasible(dispute, levels) &&
         std::none_of(dispute.red_lines.begin(), dispute.red_lines.end(),
                      [&](const RedLine& line) { return line.binding && holds(line.barred, levels); }) &&
         std::none_of(
             dispute.ratifications.begin(), dispute.ratifications.end(),
             [&](const Ratification& ratification) { return needs_failed(dispute, ratification, levels); });
}

std::optional<OutcomeId> outcome_of(const Case& dispute, const Levels& levels) {
  for (std::size_t k = 0; k < dispute.outcomes.size(); ++k)
    if (holds(dispute.outcomes[k].when.formula, levels)) return OutcomeId(k);
  return std::nullopt;
}

}  // namespace detente
