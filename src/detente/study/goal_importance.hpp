// SPDX-License-Identifier: MIT
// Question: which lines and votes decide whether a goal can be agreed?
//
// Definition: let M be the minimal sets of lines and votes all of one of which must give for the goal
// (must_give.hpp), each giving way independently of the others: a line with 1 - firmness, a vote with the
// chance that it carries. An entry's importance is the probability, over all others, that the goal can be
// agreed if it gives way and cannot if it does not. A turning set is a minimal set of entries that, all turned
// from how they stand, make a goal possible that is not, or impossible one that is.
//
// Reference: Birnbaum 1969 (monotone_chance.hpp); turning sets are minimal paths and cuts: Barlow & Proschan
// 1975, Statistical Theory of Reliability and Life Testing, ch. 1.
//
// Cost: that of monotone_chance.hpp, two evaluations per entry; hitting sets of the votes that carry.
//
// Determinism: exact; sets by size, then by how likely they give, then by entries.
//
// Example: two lines of firmness 0.9 bar a treaty: importance 0.1 each; the one turning set is both, 0.01.
#pragma once

#include "detente/base/budget.hpp"
#include "detente/result/importance.hpp"
#include "detente/result/report.hpp"

namespace detente {

/// requires: the goal is that of a wish of the case. A limit that comes first leaves out turning sets.
QuestionImportance goal_importance(const Case& dispute, const GoalSection& goal, const Budget& budget);

}  // namespace detente
