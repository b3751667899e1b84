// SPDX-License-Identifier: MIT
// The forecast by its definition: the generator as a dense matrix over every feasible scenario, one entry at
// a time, and its exponential by scaling and squaring. No axis pass, no box, no Poisson sum.
#pragma once

#include <vector>

#include "oracle/naive_case.hpp"

namespace oracle {

struct NaiveForecastInputs {
  std::vector<bool> line_holds;     ///< by red line
  std::vector<bool> passes;         ///< by ratification
  std::vector<double> activity;     ///< by actor, per month
  std::vector<double> shock_rates;  ///< by shock, per month
  double rationality = 2;
  double inertia = 6;
};

using Matrix = std::vector<std::vector<double>>;

/// Rates between the feasible scenarios, in the order of `naive.scenarios()` without the infeasible ones.
/// Rows sum to 0.
Matrix generator(const NaiveCase& naive, const detente::Case& dispute, const NaiveForecastInputs& inputs);

/// e^A.
Matrix exponential(Matrix a);

/// Probability of each outcome ("other" last) after so many months.
std::vector<double> outcomes_after(const NaiveCase& naive, const detente::Case& dispute,
                                   const NaiveForecastInputs& inputs, double months);

/// Probability that a scenario of the outcome has been met by then.
double met_after(const NaiveCase& naive, const detente::Case& dispute, const NaiveForecastInputs& inputs,
                 std::size_t outcome, double months);

}  // namespace oracle
