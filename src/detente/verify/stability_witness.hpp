// SPDX-License-Identifier: MIT
// Question: does a stability witness prove what it says?
// Definition: with i the improver, s the scenario and s1 the improvement, `deterred` is proven by a sequence
// of moves of the others from s1, nobody moving twice in a row (SEQ, SSEQ: each an improvement of its mover),
// to an s2 that i does not rank above s (SMR, SSEQ: nor any scenario i can move to from s2); `not deterred`
// by looking at every scenario such sequences reach. `stable` needs every improvement of every decision maker
// listed and deterred. Source: Fang, Hipel & Kilgour 1993, "Interactive Decision Making", chapter 3; Rego &
// Vieira 2017 (SSEQ). Cost: per improvement the length of its sanction, or where it has none the scenarios
// and movers the others reach. Determinism: the faults come in the order of the witness. Example: prisoner's
// dilemma, both silent, SEQ: the witness lists each one's defection, deterred by the other's.
#pragma once

#include "detente/model/case.hpp"
#include "detente/result/stability.hpp"
#include "detente/result/verification.hpp"

namespace detente {

/// Checks the witness on the case itself, sharing no code with what made it. Proofs beyond the limits are
/// counted as unchecked.
Verification verify_stability(const Case& dispute, const StabilityWitness& witness,
                              const VerifyLimits& limits = {});

}  // namespace detente
