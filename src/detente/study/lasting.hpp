// SPDX-License-Identifier: MIT
// Which of a few scenarios are equilibria, without looking at the whole space. Internal to study/.
//
// Definition: under Nash and SEQ the verdict on s depends only on the scenarios that sequences of
// improvements (of anybody) lead to from s: its improvements, and the others' improvements after them. Let C
// be everything such sequences reach from the scenarios asked about, and the box the levels that C uses on
// each axis. The conflict cut down to the box has the same verdicts on the scenarios asked about. (Not so for
// GMR, SMR and SSEQ: there sanctions or escapes need not be improvements.)
//
// Cost: C once per block and rank met; then stability on the box, often a hundredth of the space. Where C or
// the box is too large to pay, the whole space is examined. Determinism: as stability.
#pragma once

#include <memory>
#include <vector>

#include "detente/result/stability.hpp"
#include "detente/scenario/rankings.hpp"

namespace detente {

/// The equilibria among `asked`. `rankings`: one per decision maker, in the order of space.blocks();
/// `concept_` is Nash or Seq; `asked` holds feasible scenarios only. Empty optional: not worth it, examine
/// the whole space. errors: those of stability_of; TimeLimit or Interrupted when the budget ends first.
Expected<std::optional<Bitmap>> lasting_among(const Case& dispute, const ScenarioSpace& space,
                                              const std::vector<std::shared_ptr<const Ranking>>& rankings,
                                              const Bitmap& asked, SolutionConcept concept_,
                                              const Budget& budget);

/// By decision maker, in the order of `rankings`: the scenarios among `asked` that are stable for it. As
/// above otherwise.
Expected<std::optional<std::vector<Bitmap>>> staying_among(
    const Case& dispute, const ScenarioSpace& space,
    const std::vector<std::shared_ptr<const Ranking>>& rankings, const Bitmap& asked,
    SolutionConcept concept_, const Budget& budget);

}  // namespace detente
