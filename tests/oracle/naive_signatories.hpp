// SPDX-License-Identifier: MIT
// Who signs, who stands by, who can answer: read off the definitions in docs/methods/efficient.md, one
// scenario at a time. Actors and scenarios go by their numbers and levels.
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "detente/model/case.hpp"

namespace oracle {

using Levels = std::vector<std::uint8_t>;

/// Owners of the axes that differ from today, and all parties of joint options in effect otherwise.
std::set<std::size_t> signatories(const detente::Case& dispute, const Levels& levels);

/// The inclusion-minimal sets of signatories over the scenarios.
std::set<std::set<std::size_t>> minimal_signatories(const detente::Case& dispute,
                                                    const std::vector<Levels>& scenarios);

/// The scenarios whose signatories all are members.
std::vector<Levels> within(const detente::Case& dispute, const std::vector<Levels>& scenarios,
                           const std::set<std::size_t>& members);

/// Some move of the actor's own axes in their directions, from the package to one of the feasible scenarios,
/// that is no mere offer, leaves a signatory with less than the package.
bool can_answer(const detente::Case& dispute, const std::vector<Levels>& feasible, const Levels& package,
                std::size_t actor, const std::set<std::size_t>& signing);

/// The actor's stakes that hold, in billionths.
std::int64_t worth(const detente::Case& dispute, std::size_t actor, const Levels& levels);

}  // namespace oracle
