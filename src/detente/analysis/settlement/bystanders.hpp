// SPDX-License-Identifier: MIT
// Internal to settlement: what a package does to those who do not sign it, and what they can do about it
// (bargains.hpp has the definition).
#pragma once

#include "detente/analysis/settlement/bargains.hpp"

namespace detente {

/// Those touched by the package `n`, in file order; neither signatories nor publics that vote on it.
std::vector<Bystander> bystanders_of(const BargainGround& ground, ScenarioIndex n,
                                     const std::vector<ActorId>& signatories,
                                     const std::vector<ActorId>& conditions);

}  // namespace detente
