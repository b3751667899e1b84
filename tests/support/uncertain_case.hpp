// SPDX-License-Identifier: MIT
// Small random cases in which nearly everything is uncertain.
#pragma once

#include "detente/analysis/forecast/draws.hpp"
#include "support/random_claims.hpp"

namespace detente::testing {

inline Quantity ranging(double low, double likely, double high) {
  Quantity quantity;
  quantity.low = low;
  quantity.likely = likely;
  quantity.high = high;
  return quantity;
}

/// Ranges around most worths, lines of any firmness, polls so small that votes may go either way.
inline void make_uncertain(Dice& dice, Case& dispute) {
  for (Stake& stake : dispute.stakes)
    if (!stake.worth.arithmetic && !dice.chance(3))
      stake.worth = ranging(stake.worth.likely - 2, stake.worth.likely, stake.worth.likely + 2);
  for (RedLine& line : dispute.red_lines) {
    line.firmness = Quantity{.likely = static_cast<double>(1 + dice.below(10)) / 10};
    if (dice.chance(3)) line.firmness = ranging(0.1, 0.5, 0.9);
  }
  for (Poll& poll : dispute.polls) {
    if (poll.support + poll.oppose <= 0) poll.support = 0.5, poll.oppose = 0.4;
    poll.n = 10;
  }
  for (Ratification& vote : dispute.ratifications)
    if (!vote.threshold.is_range() && vote.threshold.likely == 0) vote.threshold.likely = 0.5;
}

/// An actor without stakes gets statements, some of them counted together.
inline void add_statements(Dice& dice, Case& dispute, std::size_t actor) {
  std::erase_if(dispute.stakes, [&](const Stake& stake) { return stake.actor == ActorId(actor); });
  Preference preference;
  preference.id = "preference_" + std::to_string(actor);
  preference.actor = ActorId(actor);
  for (std::size_t k = 1 + dice.below(3); k > 0; --k) {
    std::vector<Condition> group;
    for (std::size_t n = 1 + dice.below(3); n > 0; --n) {
      group.push_back(when(random_formula(dice, dispute)));
      group.back().text = "statement " + std::to_string(k) + "." + std::to_string(n);
    }
    preference.order.push_back(std::move(group));
  }
  dispute.preferences.push_back(std::move(preference));
}

/// A random case with a claim of each kind, made uncertain; every other one has an ordinal actor.
inline Case uncertain_case(std::uint64_t seed, const RandomShape& shape = {}) {
  Case dispute = random_claims_case(seed, shape);
  Dice dice(seed ^ 0xD4A3);
  make_uncertain(dice, dispute);
  if (seed % 2 == 0) add_statements(dice, dispute, 0);
  for (Claim& claim : dispute.claims)
    std::erase_if(claim.altered.without, [&](const std::string& id) { return id.rfind("stake", 0) == 0; });
  return dispute;
}

/// The draws of a case, by the seed of its forecast.
inline std::vector<ForecastInputs> draws_of(const Case& dispute, std::uint32_t samples) {
  return draws_between(dispute, draw_plan(dispute, dispute.forecast.seed), 0, samples);
}

}  // namespace detente::testing
