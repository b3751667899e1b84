// SPDX-License-Identifier: MIT
// Question: which uncertain inputs does the headline — how likely the leading outcome is at the horizon —
// hang on?
//
// Definition: with Y the headline and X_i an input, the first-order index is V(E(Y | X_i)) / V(Y), the total
// one E(V(Y | all but X_i)) / V(Y). Estimated from two sets of draws A and B and, for each input examined, A
// with the column of that input from B: first = mean(f(B) (f(AB_i) - f(A))) / V, total = mean((f(A) -
// f(AB_i))^2) / 2V. Tornado: the headline with one input at its 5 and 95 % points, all else likely. Flip
// point: the value nearest the likely one at which, all else likely, another outcome leads at the horizon.
//
// Reference: Sobol' 1993; Saltelli et al. 2010, "Variance based sensitivity analysis of model output", table
// 2 (b); Jansen 1999, "Analysis of variance designs for model output"; Howard 1988 (tornado).
//
// Cost: 2 courses per input, then base draws times (inputs examined + 1) courses. The inputs examined are
// rationality, inertia and those with the widest tornado.
//
// Determinism: that of the draws.
//
// Example: Y = X_1 alone: first = total = 1 for X_1, 0 for every other input.
#pragma once

#include "detente/analysis/forecast/ensemble.hpp"

namespace detente {

/// Inputs examined by variance, beside rationality and inertia.
inline constexpr std::size_t inputs_examined = 8;

/// The drivers of `outcome`, the weightiest first (total index, then width of the tornado, then file order).
/// `courses` are those of draws 0, 1, ... with the horizon as time `horizon_at` of their question: A is taken
/// from them. errors: those of follow_draws, and TimeLimit or Interrupted.
Expected<std::vector<Driver>> find_drivers(const Ensemble& ensemble, std::uint64_t seed, std::size_t outcome,
                                           const std::vector<Course>& courses, std::size_t horizon_at,
                                           const Budget& budget);

/// First and total index from values of f at A, B and AB_i. requires: the same number of each, at least 2.
/// Empty where A and B do not vary.
std::optional<std::pair<double, double>> variance_shares(const std::vector<double>& a,
                                                         const std::vector<double>& b,
                                                         const std::vector<double>& mixed);

}  // namespace detente
