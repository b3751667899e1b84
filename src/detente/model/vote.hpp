// SPDX-License-Identifier: MIT
// Where a vote is needed: the one place that knows.
#pragma once

#include "detente/model/case.hpp"

namespace detente {

/// The levels of the party's axis at which the vote is needed.
LevelSet levels_voted(const Ratification& vote);

/// The scenarios in which the vote is needed: the party is at one of those levels, and what was polled is
/// part of the scenario (a poll on an option tells of every scenario).
Formula vote_needed(const Case& dispute, const Ratification& vote);

/// The same for one scenario.
bool needs_vote(const Case& dispute, const Ratification& vote, const Levels& levels);

}  // namespace detente
