// SPDX-License-Identifier: MIT
// Question: whose signature does a package take, and whose vote does it hang on?
//
// Definition: let s be a scenario and o an option whose effective level (of a joint option the lowest any
// party holds) is not as today. Signatories of s: the owners of the axes in which s differs from today, and
// all parties of such joint options o, so that nobody becomes a bystander by having offered already. This
// includes every decision maker whose consent to s a vote conditions. An actor that by its own preference
// finds everything alike (`order = ["true"]`) holds options for others, as a text does, and signs nothing.
// Conditions of s: the publics that vote on a level s holds, where the party's axis or the option's effective
// level is not as today. Everybody else is a bystander.
//
// Reference: parties and ratifiers: Putnam, "Diplomacy and Domestic Politics", International Organization
// 42(3), 1988; parties away from the table: Sebenius, "Negotiation arithmetic", International Organization
// 37(2), 1983.
//
// Cost: for one scenario a look at its axes; for all, a few passes of one bit per scenario and decision
// maker.
//
// Determinism: exact.
//
// Example: a treaty of A and B that A offers today already: B says yes, and both are signatories.
#pragma once

#include <vector>

#include "detente/scenario/space.hpp"

namespace detente {

/// Ascending; empty for today.
std::vector<ActorId> signatories_of(const Case& dispute, const Levels& levels);

/// The publics whose votes it takes; ascending.
std::vector<ActorId> conditions_of(const Case& dispute, const Levels& levels);

/// By actor the scenarios it is a signatory of; no bits for an actor who decides nothing or signs nothing.
std::vector<Bitmap> signed_by(const Case& dispute, const ScenarioSpace& space, unsigned threads);

}  // namespace detente
