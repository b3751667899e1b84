// SPDX-License-Identifier: MIT
// Question: which entries of the case decide what the egalitarian package of a goal is?
//
// Definition: the egalitarian package is that of bargaining.hpp among the first set of signatories of the goal
// (bargains.hpp), over the scenarios with the goal that they can bring about. An entry decides in a draw iff
// the package is another with it there than with it taken out, everything else as drawn: a line that holds or
// is waived, a vote that fails or carries, a stake as drawn or 0. Packages in which the same stakes hold and
// the same lines and votes are in the way are one package. Turning sets: one entry, or a pair neither of which
// does by itself, whose turning makes it another package as things stand.
//
// Reference: Birnbaum 1969; Kalai 1977, "Proportional solutions to bargaining situations", Econometrica 45(7).
//
// Cost: one pass over the scenarios of the goal; then distinct packages times draws times entries.
//
// Determinism: exact sums; that of the draws.
//
// Example: two ways to settle, worth (2, 2) and (3, 1): the smaller gain picks the first; a stake whose loss
// makes it (0, 2) decides.
#pragma once

#include "detente/analysis/forecast/inputs.hpp"
#include "detente/analysis/settlement/bargains.hpp"
#include "detente/result/importance.hpp"
#include "detente/result/report.hpp"

namespace detente {

/// Over the first of the draws, as many as are affordable. `ground`: of the case, `signs` set; its table is
/// not read. requires: the goal is that of a wish of the case, its bargains found.
QuestionImportance package_importance(const BargainGround& ground, const GoalSection& goal,
                                      const std::vector<ForecastInputs>& draws, const Budget& budget);

}  // namespace detente
