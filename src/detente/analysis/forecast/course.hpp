// SPDX-License-Identifier: MIT
// Question: how likely is each outcome, and each condition asked about, at given times?
//
// Definition: pi(t) = today exp(t Q) = sum over n of Poisson(n; r t) today P^n, with P and r those of the
// uniformised chain. The sum ends where the Poisson tail beyond is below 1e-13. The same powers serve every
// time, so only what is asked of them is kept, by class: scenarios that share an outcome and the truth of
// every condition asked about.
//
// Reference: Jensen 1953; Grassmann 1977 (see chain.hpp). Tail: Fox & Glynn 1988, "Computing Poisson
// probabilities".
//
// Cost: about r t + 7 sqrt(r t) + 20 steps of the chain for the latest time t. Memory: two numbers per
// scenario and a class each.
//
// Determinism: sums over scenarios run in blocks of a fixed size, whatever the number of threads.
//
// Example: one actor at one chance a month, two scenarios it is indifferent between, kappa = 0: after t
// months it has left the first with probability (1 - e^-t) / 2.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/forecast/chain.hpp"

namespace detente {

/// What to read off the distribution.
struct CourseQuestion {
  std::vector<double> months;       ///< times, >= 0, in any order
  std::vector<Formula> conditions;  ///< of the case; may be empty
  /// Stop at the first scenario with this: the course then tells how likely it was met by each time
  /// (`met`), and everything else of what has not met it yet.
  std::optional<Formula> until;
  bool levels = false;  ///< also how likely each level of each axis is (level_sums.hpp)
};

/// Probabilities in [0,1].
struct Course {
  std::vector<std::vector<double>> outcomes;     ///< [time][outcome], "other" last
  std::vector<std::vector<double>> conditions;   ///< [time][condition]
  std::vector<double> met;                       ///< [time]; empty without `until`
  std::vector<std::vector<double>> levels = {};  ///< [time][level of an axis]; empty unless asked for
};

/// errors: TimeLimit, Interrupted.
Expected<Course> follow(const ForecastChain& chain, const Case& dispute, const CourseQuestion& question,
                        const Budget& budget);

/// How many steps of the chain a course to `months` takes.
std::uint64_t steps_needed(double rate, double months);

/// Poisson(n; mean) for n in [0, count).
std::vector<double> poisson_weights(double mean, std::uint64_t count);

}  // namespace detente
