// SPDX-License-Identifier: MIT
// Question: which scenarios would last, because everybody who could move away is content or deterred?
//
// Definition. R_i(s): scenarios i can move to from s; R_i+(s): those i ranks strictly higher. R_H(s):
// scenarios reached from s by legal sequences of moves of members of H, nobody twice in a row; R_H+(s): the
// same, every step an improvement of its mover from the scenario it leaves. s is stable for i iff for every
// s1 in R_i+(s)
//   Nash  there is no such s1;
//   GMR   some s2 in R_{N-i}(s1)  has r_i(s2) <= r_i(s);
//   SMR   the same s2 also has r_i(s3) <= r_i(s) for every s3 in R_i(s2);
//   SEQ   as GMR with s2 in R_{N-i}+(s1);
//   SSEQ  as SMR with s2 in R_{N-i}+(s1).
// Equilibrium: stable for every decision maker. Ties count as sanctions.
//
// Method. A move changes only its owner's axes, so every question is a reduction of an array along somebody's
// axes:
//   s is stable for i  <=>  max over {s} + R_i(s) of min(r_i, x_i)  <=  r_i(s),
// x_i = r_i (Nash), or the least over {s1} + R_{N-i}(s1) of r_i (GMR) or of best_i (SMR), or over {s1} +
// R_{N-i}+(s1) of r_i (SEQ) or of best_i (SSEQ); best_i(s) = the most i can reach from s.
// docs/methods/stability.md derives it.
//
// References. Nash 1950; Howard 1971 (GMR, SMR); Fraser & Hipel 1979 (SEQ); Fang, Hipel & Kilgour 1993,
// "Interactive Decision Making" (R_H, n decision makers); Rego & Vieira 2017, Group Decision and Negotiation
// 26 (SSEQ).
//
// Two shortcuts for GMR and SMR, where nothing is one-way: two_numbers.hpp without infeasible scenarios,
// worst_case.hpp with them.
//
// Cost. With n decision makers, V scenarios and B the largest block: memory V (2 n + w + n + c n / 8 + n / 8)
// bytes, w = 8 or 16 (two to eight focal actors at a time, as their ranks allow), c concepts; time O(n V log
// B) to sort blocks, and O(n V) a sweep; 4 to 7 sweeps are usual, later ones visit only blocks that changed.
// Determinism: the same bits for any number of threads.
//
// Example. Prisoner's dilemma, two options, Y = defect, states NN YN NY YY, actor 1 ranks YN > NN > YY > NY,
// actor 2 NY > NN > YY > YN: Nash {YY}; GMR = SMR = SEQ = SSEQ {NN, YY}.
#pragma once

#include <span>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/result/stability.hpp"
#include "detente/scenario/rankings.hpp"
#include "detente/scenario/space.hpp"

namespace detente {

struct StabilityOptions {
  std::vector<SolutionConcept> concepts = {SolutionConcept::Nash, SolutionConcept::Gmr, SolutionConcept::Smr,
                                           SolutionConcept::Seq};
};

/// Stable scenarios under each concept asked for, in that order. `rankings`: one per decision maker, in the
/// order of space.blocks() (rank_for_decision_makers). An exhausted budget gives the concepts finished so
/// far, marked partial. errors: MemoryLimit (before anything is allocated, or refused by the machine), Usage
/// (rankings of another space).
Expected<StabilityResult> analyse_stability(const Case& dispute, const ScenarioSpace& space,
                                            const std::vector<Ranking>& rankings,
                                            const StabilityOptions& options, const Budget& budget);

/// The same with the rankings where they are; nothing is copied.
Expected<StabilityResult> analyse_stability(const ScenarioSpace& space,
                                            const std::vector<const Ranking*>& rankings,
                                            const StabilityOptions& options, const Budget& budget);

/// A conflict without its text: enough for every concept. Scenarios are numbered by a SpaceLayout: the sum of
/// level[a] * strides[a] over the axes. lay_out() accepts axes in any order, of any owner.
struct StabilityInput {
  std::uint64_t total = 1;             ///< layout.total
  std::span<const OwnerBlock> blocks;  ///< layout.blocks
  const Bitmap& feasible;              ///< of size total
  std::vector<const RankArray*>
      ranks;  ///< one per block, each of size total: higher is better, ties equal,
              ///< any values from 1 to 2^32 - 2; 0 at infeasible scenarios and only there
};

/// The same analysis on a bare conflict; `deciders` of the result are the owners of the blocks.
/// errors: as above; Usage also where a feasible scenario has no rank.
Expected<StabilityResult> stability_of(const StabilityInput& input, const StabilityOptions& options,
                                       const Budget& budget);

}  // namespace detente
