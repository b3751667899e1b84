// SPDX-License-Identifier: MIT
// Question: how likely is each outcome, where the exact answer would not fit into memory?
//
// Definition: paths of the process of chain.hpp, followed one by one: from s the next chance comes after an
// exponential time at the rate of all chances together; it is actor i's with probability activity_i / rate,
// who goes to s' as choice_kernel.hpp says, or shock k's. A probability is the share of paths; with n paths
// its standard error is sqrt(p (1 - p) / n).
//
// Reference: Gillespie 1977, "Exact stochastic simulation of coupled chemical reactions"; numbers: Philox,
// Salmon et al. 2011.
//
// Cost: chances to the latest time, each the scenarios an actor can choose among the first time a path comes
// by, then a look-up. Memory: nothing per scenario; at most some 100 MB of choices remembered.
//
// Determinism: path n of draw d is a function of (seed, d, n) alone; shares are counts, whatever the threads.
//
// Example: one actor, two scenarios it is indifferent between, kappa = 0: of 10,000 paths some 4,900 to 5,100
// end in either, long after.
#pragma once

#include "detente/analysis/forecast/course.hpp"
#include "detente/analysis/forecast/ground.hpp"

namespace detente {

/// Which paths.
struct PathPlan {
  std::uint64_t seed = 1;
  std::uint32_t draw = 0;       ///< of the inputs
  std::uint32_t paths = 10000;  ///< 1 and more
};

/// The course as the shares of paths tell it. errors: TimeLimit, Interrupted, RankingIncomplete.
Expected<Course> sample_paths(const ForecastGround& ground, const ForecastInputs& inputs,
                              const CourseQuestion& question, const PathPlan& plan, const Budget& budget);

/// The standard error of a share of n paths. requires: n >= 1.
double path_error(double share, double paths);

}  // namespace detente
