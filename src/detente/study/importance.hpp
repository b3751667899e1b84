// SPDX-License-Identifier: MIT
// Question: which entries of the case matter most to its answers?
//
// Definition: for each question of the case, the probability that an entry decides the answer, over draws of
// all other entries; and the smallest sets of entries that turn it. Questions: can each wish be agreed
// (goal_importance.hpp, exact), which outcome is likeliest at the horizon (outcome_importance.hpp, drawn),
// which package is the egalitarian one of each wish (package_importance.hpp, drawn).
//
// Reference: Birnbaum, "On the importance of different components in a multicomponent system", in Krishnaiah
// (ed.), Multivariate Analysis II, 1969; Banzhaf 1965 for votes.
//
// Cost: that of the three; bounded whatever the case.
//
// Determinism: that of the draws; the same for any thread count.
//
// Example: two lines of firmness 0.9 bar a treaty: each decides in 10 %, both together turn it.
#pragma once

#include "detente/analysis/forecast/draws.hpp"
#include "detente/result/report.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// Which draws: 0, 1, ... of the plan, at most `samples`; 0: nothing is drawn, and only goals are tested.
struct ImportanceDraws {
  DrawPlan plan;
  std::uint32_t samples = 0;
};

/// `settlement`: of the world's case. errors: BadNumber, and those of the forecast, limits apart: these leave
/// the question untested and the result partial.
Expected<Importance> find_importance(World& world, const SettlementSection& settlement,
                                     const ImportanceDraws& drawn);

}  // namespace detente
