// SPDX-License-Identifier: MIT
// The chance that a red line holds and that a vote carries, from what the case says of firmness and polls.
#pragma once

#include "detente/model/case.hpp"

namespace detente {

/// Probability in [0, 1] that the line is a real bottom line: the mean of its firmness. Arithmetic counts at the
/// likely values of its parameters.
double chance_line_holds(const Case& dispute, const RedLine& line);

/// Probability in [0, 1] that the vote carries: that the share in favour, drawn as the forecast draws it, reaches
/// the threshold, whose own range counts. To 1e-9 for a plain threshold; a range is taken at 64 points.
/// requires: the poll of the vote is one of the case.
double chance_vote_passes(const Case& dispute, const Ratification& vote);

}  // namespace detente
