// SPDX-License-Identifier: MIT
// Question: of what is acceptable, what would hold as the parties see each other, and what if a picture were
// put right?
//
// Definition: that of beliefs_study.hpp under SEQ. In a large space it is asked of the acceptable scenarios
// and today only: a scenario of these holds iff every decision maker is stable there in its own picture.
// Whether it is depends only on where improvements lead from there (lasting.hpp), so the space need not be
// looked at. Where somebody does not see an option and the space is large, nothing is asked.
//
// Reference: as beliefs_study.hpp.
//
// Cost: one ranking per misread actor and one analysis of what improvements lead to per holder and per
// belief; small spaces as beliefs_study.hpp.
//
// Determinism: the same for any number of threads.
//
// Example: Moscow thinks Tbilisi would not answer a ban; in truth it would: the acceptable scenario without a
// ban is lost to that mistake.
#pragma once

#include "detente/result/advice.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// Up to so many scenarios everything is asked.
inline constexpr std::uint64_t small_space = std::uint64_t{1} << 14;

/// Fills `beliefs` and what it says of it. `small`: up to so many scenarios everything is asked. `list`:
/// scenarios listed per set, at most. errors: those of World::ranking and weigh_beliefs.
Expected<void> add_beliefs(World& world, std::uint64_t list, std::uint64_t small, Advice& advice);

}  // namespace detente
