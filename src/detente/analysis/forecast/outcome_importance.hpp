// SPDX-License-Identifier: MIT
// Question: which entries of the case decide which outcome is likeliest at the horizon?
//
// Definition: an entry (line, vote, stake, statement, ranking) decides in a draw iff another outcome leads at
// the horizon with the entry there than with it taken out (without_entry.hpp), everything else as drawn. Its
// importance is the probability of that over the draws. Tested are the entries with the largest effect at
// the likely values: half the sum over outcomes of how far each probability moves when the entry goes. A
// turning set is a single entry, or a pair of those tested no member of which does by itself, whose going
// makes another outcome lead at the likely values.
//
// Reference: Birnbaum 1969, "On the importance of different components in a multicomponent system"; common
// draws: Conway 1963, "Some tactical problems in digital simulation".
//
// Cost: a course per entry, then one per draw and entry tested, and one per pair; courses that nothing asked
// depends on are followed once. The draws are as many as `work` allows, at most those given.
//
// Determinism: that of the draws; the work allowed is counted, not timed.
//
// Example: one actor, one stake of 3 on an outcome, nothing else: the stake decides in every draw.
#pragma once

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/result/importance.hpp"

namespace detente {

/// How far to go.
struct OutcomeImportanceOptions {
  std::size_t entries = 12;  ///< tested at most
  /// Scenarios times movers, summed over courses: what is affordable.
  double work = 1.2e7;
  std::uint32_t fewest_draws = 8;  ///< with so few it may cost four times as much; beyond, nothing is tested
};

/// Standard error of a share counted over draws, with one success and one failure more than were met: a share
/// of 0 or 1 in a few draws is not known for certain. requires: draws > 0.
double error_of_share(std::uint32_t met, std::uint32_t draws);

/// Over the first of the draws. Of the turning sets all that were found, the largest effect first. The
/// ensemble's ground must leave room for any line to be waived. requires: the draws belong to the ensemble's
/// case. errors: those of follow_inputs.
Expected<QuestionImportance> outcome_importance(const Ensemble& ensemble,
                                                const std::vector<ForecastInputs>& draws,
                                                const OutcomeImportanceOptions& options,
                                                const Budget& budget);

}  // namespace detente
