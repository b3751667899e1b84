// SPDX-License-Identifier: MIT
// Question: which value of an uncertain number belongs to a place between its lowest and its highest?
//
// Definition: F^-1(u) of its distribution. PERT: a beta on [low, high] with shape 1 + 4 (likely - low) /
// (high - low) and 1 + 4 (high - likely) / (high - low). Triangular with its mode at likely. Uniform. Normal
// and beta (on [0, 1]) with 5 and 95 % points at low and high.
//
// Reference: Malcolm, Roseboom, Clark & Fazar 1959, "Application of a technique for research and development
// program evaluation" (PERT); Wilson 1927, Gelman et al. 2013, Bayesian Data Analysis, section 3.4 (polls).
//
// Cost: an inverse incomplete beta function, some microseconds. Determinism: of the value alone.
//
// Example: uniform from 2 to 4 at u = 0.25: 2.5.
#pragma once

#include "detente/model/evidence.hpp"
#include "detente/model/quantity.hpp"

namespace detente {

/// requires: the quantity is a range; 0 < u < 1.
double quantile(const Quantity& range, double u);

/// The mean of its distribution; of a plain number, the number. requires: no arithmetic.
double mean_of(const Quantity& quantity);

/// The share in favour on the day of a vote. Those with an opinion: Dirichlet over the poll's answers, with
/// its stated size or, where it gives none, an effective 300 and half an answer of each kind beforehand
/// (Jeffreys). The undecided (what support, neutral and oppose leave of 1) all vote, and the part of them
/// that ends in favour is uniform on [0, 1]. The neutral stay away. requires: 0 < u < 1.
double support_quantile(const Poll& poll, double u);

/// The probability that the share in favour is at least the threshold.
double chance_of_support(const Poll& poll, double threshold);

/// Answers a poll counts for that does not say how many it asked.
inline constexpr double effective_answers = 300;

}  // namespace detente
