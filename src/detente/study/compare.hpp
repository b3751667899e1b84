// SPDX-License-Identifier: MIT
// Question: where do two cases of one dispute answer differently, and which difference of judgement is why?
//
// Definition. The differences are those of the two drafts: a block added or removed, one key of a block
// changed, the order of options or outcomes. The answers are the verdicts on the claims and wishes both have,
// whether each outcome both name would hold, whether today would, and the most likely outcome. A difference
// causes a change of answer alone iff the first case with that one difference made gives the second's answer.
// Where none does, a difference is needed iff the second case with it undone gives the first's answer.
// Differences in titles, sources and reasons are listed and not tried.
//
// Reference: one-at-a-time sensitivity, Saltelli et al. 2008, Global Sensitivity Analysis: The Primer,
// section 1.2; necessary and sufficient causes as in Mackie 1965, "Causes and conditions", American
// Philosophical Quarterly 2 (a cause alone sufficient; a part of a sufficient whole that it cannot do
// without).
//
// Cost: all answers once per case, and once more per difference where some answer differs (twice where no
// single one explains it). Determinism: the same for any number of threads.
//
// Example: the second analyst has one line less; the claim that the railway is impossible fails there, and
// that line alone is why.
#pragma once

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/result/comparison.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// Every answer of a case that is compared, claims first. `forecast`: also the probabilities at the horizon.
/// errors: those of World::make and judge_claims.
Expected<std::vector<Answer>> answers_of(const std::shared_ptr<const Case>& dispute, bool forecast,
                                         const Budget& budget);

/// Compares two cases, each beside the draft it was built from. errors: those of answers_of on either case; a
/// limit that comes later gives what there is, marked partial.
Expected<CaseComparison> compare_cases(const Draft& first, const std::shared_ptr<const Case>& first_case,
                                       const Draft& second, const std::shared_ptr<const Case>& second_case,
                                       const Budget& budget);

}  // namespace detente
