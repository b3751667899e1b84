// SPDX-License-Identifier: MIT
// Question: what is the smallest change to the dispute that makes a wanted condition acceptable, stable,
// likely or unlikely?
//
// Definition: an intervention changes one thing: a line or a rule gone, a vote won at home, a stake, payment
// or parameter moved by some amount, a statement dropped or moved, an option made one-way, closed or freed
// (result/levers.hpp). A lever is a set of interventions after which
//   acceptable  some acceptable scenario has the target;
//   stable      some acceptable scenario with the target is an equilibrium (SEQ unless another is asked for);
//   likely      the target's probability at the horizon, everything at its likely value, is at least the
//               threshold; unlikely: at most;
// and no proper subset is one. An option made one-way counts only from today's level on. Amounts are the
// least in their direction (lever_amounts.hpp), or marked where that was not shown.
//
// Order: fewest interventions first, then least effort (interventions.hpp): units differ from actor to actor,
// so that order is a convention, not a finding.
//
// Reference: minimal correction sets, Reiter 1987 and Liffiton & Sakallah 2008 (acceptable); Kinsara, Kilgour
// & Hipel 2015 (inverse approach to stability); commitment and side payment as moves, Schelling, The Strategy
// of Conflict, 1960, ch. 2 and 5; threads that third parties pull, Zartman & Touval 1985.
//
// Cost: acceptable: one pass of masks.hpp. Otherwise one ranking and one stability run (or one forecast) for
// each intervention and each amount tried, side by side.
//
// Determinism: the same for any number of threads; a time limit cuts the list short and says so.
//
// Example: line "never railway", target railway: waiving the line is the one lever that makes it acceptable.
#pragma once

#include "detente/study/lever_question.hpp"

namespace detente {

struct LeverRequest {
  LeverQuestion question;
  std::size_t scan = 2;        ///< amounts tried one by one in each direction before bisection
  bool pairs = false;          ///< also pairs (Acceptable: always every set)
  std::uint32_t samples = 16;  ///< draws for the share in which a lever works; 0 = none
  std::uint64_t seed = 1;
};

/// Every lever, with what else it changes and who would want to undo it. A limit gives those found so far,
/// marked partial. errors: those of the question put to the case as it stands.
Expected<LeverAnswer> find_levers(World& world, const LeverRequest& request);

/// The lever a set of interventions makes, with its price and effort.
Lever make_lever(const Case& dispute, std::vector<Intervention> of, const LeverReply& reply);

/// Fewest interventions first, then least effort, then the order of interventions_for.
void sort_levers(std::vector<Lever>& levers);

}  // namespace detente
