// SPDX-License-Identifier: MIT
// How often an entry decides, by taking it out of the whole case and asking again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "oracle/naive_shares.hpp"

namespace oracle {

/// The probability, over all other lines and votes, that the goal can be agreed without the entry and cannot
/// with it: every combination of them, each a case of its own. `gives`: by line, then by vote, the
/// probability that it does. `entry`: its position there. requires: at most 12 lines and votes.
double decides_goal(const detente::Case& dispute, const detente::Syntax& goal,
                    const std::vector<double>& gives, std::size_t entry);

/// What tells one package from another: which stakes of the parties hold, which lines and votes are in the
/// way.
using PackageMark = std::vector<bool>;

/// The egalitarian package with the goal in a draw, among scenarios that only the parties have to sign; empty
/// where nothing acceptable is. requires: no [[batna]].
std::optional<PackageMark> egalitarian_package(const detente::Case& dispute, const detente::Syntax& goal,
                                               const std::vector<detente::ActorId>& parties,
                                               const NaiveDraw& draw);

}  // namespace oracle
