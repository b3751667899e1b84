// SPDX-License-Identifier: MIT
// Question: does the model bear out what a source asserts?
//
// Definition: one query per kind (docs/methods/claims.md). A = the acceptable scenarios that hold `given` and
// the levels of `set`; E = the equilibria under the claim's concept (default SEQ).
//
//   kind           holds iff                                       count / of
//   possible       A with the goal is not empty                    A with the goal / A
//   impossible     A with the goal is empty                        A with the goal / A
//   collision      `lines` is a minimal collision                  1 or 0 / minimal collisions
//                  (only: there is no other)
//   stable         some of A with `when` is in E (every: each)     those in E / A with `when`
//   unstable       none of A with `when` is in E (every: not all)  those in E / A with `when`
//   best           none of A in E ranks higher than the best       those that do / A in E
//                  of them in the outcome
//   blocks         from each of A with the goal the actor has a    those it can leave / A with the goal
//                  move it ranks higher that ends the goal
//   no_own_move    today no move of the actor leads to the goal    moves that do / its moves today
//                  (and `given`)
//   prefers        in each pair of A that differs only on the      pairs ranked so / pairs
//                  axes named `better` ranks strictly higher
//   gains, loses   u(after) - u(before) > at_least (loses: the     0 / 0; the difference is in `amount`
//                  fall is); before = today, or the nearest
//                  scenario with `given`; after = with `from` set
//
// Untestable, never a vacuous yes:
//
// * `given` or `set` hold in no acceptable scenario, or an alteration leaves no feasible today;
//
// * no combination of levels satisfies the goal; nothing in "of" (stable, unstable, blocks, prefers);
//
// * best without an acceptable equilibrium in the outcome; no_own_move towards a goal that holds today or
// that nothing in A satisfies;
//
// * gains and loses where `from` changes nothing, breaks a rule or `given`, or the actor has no preferences
// (ordinal ones count, but have no units for an `at_least` above 0).
//
// Claims about the future are judged by the forecast at the likely values, shocks at their likely rates
// (docs/methods/forecast.md): p = probability of `when` at `at`, given `given`.
//
//   likely, unlikely   p >= at_least; p <= at_most
//   most_likely        the outcome has more than any other
//   more_likely        p exceeds what it is in the case as written altered by `than`
//
// Untestable where `given` has no chance. A claim that a limit kept from an answer waits for "limit".
//
// Reference: Heuer, Psychology of Intelligence Analysis, 1999, ch. 8 (evidence tested against each
// hypothesis, and what cannot discriminate set aside); the third value: Kleene, Introduction to
// Metamathematics, 1952, section 64.
//
// Cost: bitmap passes; stability once per alteration that touches a decision maker's ranking.
//
// Determinism: the same for any thread count.
//
// Example: line "never railway": `impossible = "railway"` holds, 0 / 1, with the one collision {that line}.
#pragma once

#include <vector>

#include "detente/result/claim_verdict.hpp"
#include "detente/study/world.hpp"

namespace detente {

/// One verdict per claim of the case, in file order. What a claim needs is computed in `world` and kept
/// there. errors: those of the case itself that only enumeration finds (RankingIncomplete), and an alteration
/// that names nothing. A limit is no error: the claims it kept from an answer wait for "limit".
Expected<std::vector<ClaimVerdict>> judge_claims(World& world);

/// The verdict on one claim of the world's case. errors: as above.
Expected<ClaimVerdict> judge_claim(World& world, ClaimId claim);

}  // namespace detente
