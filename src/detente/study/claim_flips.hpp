// SPDX-License-Identifier: MIT
// Question: how far may one uncertain input move before a claim comes out otherwise?
//
// Definition: a claim's answer is that of its verdict: every uncertain input at its likely value and, but for
// claims about the future, every line as written. The switching value of an input is the one nearest its
// likely value, between its 1 and 99 % points, at which, all else likely, the answer is the other one. It is
// looked for where the answer at either of these points is the other one, by halving the way there: an answer
// that turns and turns back before is not seen. Open orders of statements have no number and are left alone.
//
// Reference: switching values (break-even analysis), Morgan & Henrion 1990, Uncertainty, ch. 8.
//
// Cost: for each input two questions of each claim, as for one draw; twelve more where the answer turns.
// Inputs that a claim about the future does not read cost nothing.
//
// Determinism: the same for any number of threads. Internal to study/.
//
// Example: a claim that x is likely by month 12 (at least 55 %), with 70 % now: the inertia at which it is
// 55 %.
#pragma once

#include "detente/base/expected.hpp"
#include "detente/result/claim_flip.hpp"
#include "detente/result/claim_verdict.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// `verdicts` are those of judge_claims on this world: claims that do not hold or fail are left out. errors:
/// those of judging the claims.
Expected<ClaimFlips> find_claim_flips(World& world, const std::vector<ClaimVerdict>& verdicts);

}  // namespace detente
