// SPDX-License-Identifier: MIT
// Random claims of every kind about a random case.
#pragma once

#include "support/random_case.hpp"

namespace detente::testing {

inline void add_random_outcomes(Dice& dice, Case& dispute) {
  for (std::size_t k = 1 + dice.below(3); k > 0; --k) {
    Outcome outcome;
    outcome.id = "outcome_" + std::to_string(dispute.outcomes.size());
    outcome.when = when(random_formula(dice, dispute));
    dispute.outcomes.push_back(outcome);
  }
}

inline AxisLevel random_level(Dice& dice, const Case& dispute) {
  const AxisId axis(dice.below(dispute.axes.size()));
  return {axis, static_cast<std::uint8_t>(dice.below(dispute.axes[axis.index()].levels))};
}

/// Two conjunctions over the same one or two axes.
inline ClaimPrefers random_prefers(Dice& dice, const Case& dispute, ActorId actor) {
  std::vector<Formula> better, worse;
  const std::size_t first = dice.below(dispute.axes.size());
  for (std::size_t k = 0; k < 1 + dice.below(2); ++k) {
    const std::size_t axis = (first + k) % dispute.axes.size();
    const std::size_t all = (std::size_t{1} << dispute.axes[axis].levels) - 1;
    better.push_back(at(axis, 1 + dice.below(all - 1)));
    worse.push_back(at(axis, 1 + dice.below(all - 1)));
  }
  return {actor, when(join(FormulaKind::And, better)), when(join(FormulaKind::And, worse))};
}

/// Constraints of the case by id, one or two of them.
inline std::vector<std::string> random_lines(Dice& dice, const Case& dispute) {
  std::vector<std::string> ids;
  for (const Rule& rule : dispute.rules) ids.push_back(rule.id);
  for (const RedLine& line : dispute.red_lines) ids.push_back(line.id);
  for (const Ratification& vote : dispute.ratifications) ids.push_back(vote.id);
  std::vector<std::string> some;
  for (std::size_t k = 1 + dice.below(2); k > 0 && !ids.empty(); --k)
    some.push_back(ids[dice.below(ids.size())]);
  return some;
}

/// `kind` in [0, 11): possible, impossible, collision, stable, unstable, blocks, no_own_move, prefers, gains,
/// loses, best.
inline ClaimQuery random_query(Dice& dice, const Case& dispute, std::size_t kind) {
  const ActorId actor(dice.below(dispute.actors.size()));
  Condition goal = when(random_formula(dice, dispute));
  goal.text = "goal of kind " + std::to_string(kind);
  switch (kind) {
    case 0:
      return ClaimPossible{goal};
    case 1:
      return ClaimImpossible{goal};
    case 2:
      return ClaimCollision{goal, random_lines(dice, dispute), dice.chance(2)};
    case 3:
      return ClaimStable{goal, dice.chance(2)};
    case 4:
      return ClaimUnstable{goal, dice.chance(2)};
    case 5:
      return ClaimBlocks{actor, goal};
    case 6:
      return ClaimNoOwnMove{actor, goal};
    case 7:
      return random_prefers(dice, dispute, actor);
    case 8:
      return ClaimGains{actor, {random_level(dice, dispute)}, static_cast<double>(dice.below(3))};
    case 9:
      return ClaimLoses{actor, {random_level(dice, dispute)}, static_cast<double>(dice.below(3))};
    default:
      return ClaimBest{actor, OutcomeId(dice.below(dispute.outcomes.size()))};
  }
}

inline constexpr std::size_t query_kinds = 11;

/// A claim with `given`, `set`, `without` and denial thrown in now and then. requires: outcomes.
inline Claim random_claim(Dice& dice, const Case& dispute, std::size_t kind) {
  Claim claim;
  claim.id = "claim_" + std::to_string(kind);
  claim.query = random_query(dice, dispute, kind);
  claim.expect = !dice.chance(4);
  if (dice.chance(4)) claim.given = when(random_formula(dice, dispute));
  if (dice.chance(5)) claim.altered.set = {random_level(dice, dispute)};
  if (dice.chance(5) && !dispute.stakes.empty())
    claim.altered.without.push_back(dispute.stakes[dice.below(dispute.stakes.size())].id);
  if (dice.chance(5) && !dispute.red_lines.empty())
    claim.altered.without.push_back(dispute.red_lines[dice.below(dispute.red_lines.size())].id);
  return claim;
}

/// A random case with outcomes and one claim of each kind.
inline Case random_claims_case(std::uint64_t seed, const RandomShape& shape = {}) {
  Case dispute = random_case(seed, shape);
  Dice dice(seed ^ 0x5EED);
  add_random_outcomes(dice, dispute);
  for (std::size_t kind = 0; kind < query_kinds; ++kind)
    dispute.claims.push_back(random_claim(dice, dispute, kind));
  return dispute;
}

}  // namespace detente::testing
