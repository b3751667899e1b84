// SPDX-License-Identifier: MIT
// Question: how likely is each named outcome, month by month?
//
// Definition: every decision maker gets chances to act at its rate, and picks among staying and what it can
// reach, of what crosses the fewest of its own lines, s' with probability proportional to exp(lambda u(s') -
// kappa d(s, s')); u is its utility, scaled to range over 10 on the scenarios reachable from today with every
// line holding; shocks come at theirs. The distribution at time t is today exp(t Q). choice_kernel.hpp,
// chain.hpp and course.hpp hold the three steps.
//
// Reference: McFadden 1974 and Blume 1993 (choice); Jensen 1953 and Grassmann 1977 (uniformisation); ICD 203,
// 2015 (likelihood words).
//
// Cost: chances to the horizon times scenarios reachable times axes. Memory: 16 bytes per reachable scenario
// and mover.
//
// Determinism: exact to 1e-12, the same for any number of threads; nothing is drawn here.
//
// Example: one actor, one option nobody has a stake in, inertia 6: a chance changes it with e^-6 / (1 + e^-6)
// = 0.25 %.
#pragma once

#include "detente/analysis/forecast/course.hpp"
#include "detente/analysis/forecast/relevance.hpp"
#include "detente/result/forecast.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

/// A case at its likely values, ready to be followed.
struct PointForecast {
  ForecastGround ground;  ///< narrowed to what is asked
  ForecastInputs inputs;
  ForecastChain chain;
  std::uint64_t reached = 1;  ///< scenarios of the whole that can come about
};

/// The conditions of the outcomes.
std::vector<Formula> outcome_formulas(const Case& dispute);

/// Each outcome where it is the first in file order that fits, then "other".
std::vector<Formula> first_match_formulas(const Case& dispute);

/// Lays the ground for the point, narrows it to the outcomes and the conditions asked about besides, and
/// builds its chain. The case and the space must outlive it. errors: MemoryLimit with the figure, TimeLimit,
/// Interrupted, RankingIncomplete, BadNumber.
Expected<PointForecast> prepare_point(const Case& dispute, const ScenarioSpace& space, bool shocks,
                                      const Budget& budget, const std::vector<Formula>& asked = {});

/// The forecast at the likely values, baselines aside. errors: as above.
Expected<Forecast> forecast_at_point(const Case& dispute, const PointForecast& point, bool shocks,
                                     const Budget& budget);

/// Peak memory of one chain of the ground and its course, before either is built.
WorkPlan chain_plan(const ForecastGround& ground);

/// The times of a forecast, in steps: 0, 1, ..., and the horizon itself.
std::vector<double> forecast_times(const ForecastSettings& settings);

}  // namespace detente
