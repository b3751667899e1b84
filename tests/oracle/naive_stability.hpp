// SPDX-License-Identifier: MIT
// The definitions of stability, written down as slowly and literally as they read.
//
//   R_i(s)    scenarios i can move to: feasible, not s, different on i's own axes only, each changed axis in
//   its
//             permitted direction. R_i+(s): those of R_i(s) that i ranks strictly higher than s.
//   R_H(s)    where legal sequences of moves of members of H lead, nobody moving twice in a row.
//   R_H+(s)   the same, each step in R_j+ of the scenario it starts from, j its mover.
//   s is stable for i iff for every s1 in R_i+(s) ...
//     Nash  there is none
//     GMR   some s2 in R_{N-i}(s1)  has r_i(s2) <= r_i(s)
//     SMR   ... and every s3 in R_i(s2) has r_i(s3) <= r_i(s)
//     SEQ   some s2 in R_{N-i}+(s1) has r_i(s2) <= r_i(s)
//     SSEQ  ... and every s3 in R_i(s2) has r_i(s3) <= r_i(s)
//
// Fang, Hipel & Kilgour 1993, "Interactive Decision Making", chapters 2 and 3; SSEQ: Rego & Vieira 2017.
#pragma once

#include <array>
#include <vector>

#include "oracle/bare_conflict.hpp"

namespace oracle {

enum Concept { kNash, kGmr, kSmr, kSeq, kSseq };
inline constexpr int kConcepts = 5;

/// By actor and scenario: R_i(s) or R_i+(s), ascending; empty where s is infeasible.
using MoveLists = std::vector<std::vector<std::vector<int>>>;
MoveLists all_moves(const BareConflict& conflict);
MoveLists all_improvements(const BareConflict& conflict, const MoveLists& moves);

/// R_H(s) or R_H+(s), by breadth-first search over (scenario, last mover); members[j] = 1 where j is in H.
/// s itself is listed where a sequence returns to it.
std::vector<int> coalition_reach(const MoveLists& moves, const std::vector<char>& members, int scenario);

/// By concept, actor, scenario: 1 = stable. Infeasible scenarios: 0.
struct Verdicts {
  std::array<std::vector<std::vector<char>>, kConcepts> stable;
  /// By concept, scenario: stable for every actor.
  std::array<std::vector<char>, kConcepts> equilibrium;
};

Verdicts verdicts(const BareConflict& conflict);

}  // namespace oracle
