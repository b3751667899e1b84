// SPDX-License-Identifier: MIT
// Question: how far do the probabilities move when every uncertain input is drawn from its range?
//
// Definition: draw n gives every uncertain input its value (places.hpp, quantile.hpp): worths, parameters,
// firmness and with it whether each line holds, polls and with them which ratifications pass, orders,
// activities, shocks, rationality and inertia. Each draw is followed exactly (course.hpp). Reported are the
// mean over draws and the 5, 50 and 95 % points.
//
// Reference: Morgan & Henrion 1990, Uncertainty, ch. 8 (propagation); points of a sample: Hyndman & Fan 1996,
// type 7.
//
// Cost: draws times the cost of one course, on any number of threads. Memory: the courses of all draws.
//
// Determinism: a draw is a function of (seed, draw, input); any range of draws can be computed apart.
//
// Example: one line of firmness 0.7 between today and an outcome all else drives to: it comes about in 70 %
// of draws.
#pragma once

#include <functional>
#include <span>

#include "detente/analysis/forecast/forecast.hpp"
#include "detente/analysis/forecast/places.hpp"
#include "detente/analysis/forecast/uncertain.hpp"

namespace detente {

/// A case ready to be drawn from. The case and the space must outlive it.
struct Ensemble {
  const Case* dispute = nullptr;
  std::vector<UncertainInput> inputs;
  ForecastGround
      ground;  ///< leaves room for every draw; narrowed to the outcomes and the conditions asked about
};

/// The ground of any draw: lines and ratifications may come out either way, shocks may strike. errors: those
/// of lay_ground.
Expected<ForecastGround> widest_ground(const Case& dispute, const ScenarioSpace& space, const Budget& budget);

/// The same with room for any line to be waived, firm ones too. errors: as above.
Expected<ForecastGround> roomiest_ground(const Case& dispute, const ScenarioSpace& space,
                                         const Budget& budget);

/// The ground narrowed to what is asked. errors: MemoryLimit for the chains of all threads together.
Expected<Ensemble> narrow_ensemble(const ForecastGround& ground, const std::vector<Formula>& asked,
                                   const Budget& budget);

/// The places of a draw for inputs by name: which dimension each has.
struct DrawPlan {
  std::vector<std::string> names;  ///< dimensions, those of the case as written
  std::uint64_t seed = 1;
};

/// Takes the courses of draws first, first + 1, ... as soon as they are there, in order and without gaps.
/// What it fails with ends the run.
using DrawSink = std::function<Expected<void>(std::uint32_t first, std::span<const Course> courses)>;

/// The course of draws [first, last): entry k is draw first + k. Shorter where the budget ran out. `sink` may
/// be empty; it gets them in chunks of about half a second.
/// requires: the names of the inputs are among the plan's, in the same order. errors: BadNumber,
/// RankingIncomplete, MemoryLimit, those of the sink.
Expected<std::vector<Course>> follow_draws(const Ensemble& ensemble, const DrawPlan& plan,
                                           const CourseQuestion& question, std::uint32_t first,
                                           std::uint32_t last, const Budget& budget,
                                           const DrawSink& sink = {});

/// The course for one set of inputs. errors: those of ForecastChain::make and follow().
Expected<Course> follow_inputs(const Ensemble& ensemble, const ForecastInputs& inputs,
                               const CourseQuestion& question, const Budget& budget);

/// The course for one set of places, one per input of the ensemble.
Expected<Course> follow_places(const Ensemble& ensemble, std::span<const double> places,
                               const CourseQuestion& question, const Budget& budget);

/// The point below which a share of the values lies, between neighbours in proportion. requires: not empty.
double point_of(std::vector<double> values, double share);

/// The forecast over draws: steps with mean and bands, the share of draws each outcome leads in. `courses`
/// hold the times of forecast_times() in order. requires: at least one course.
void summarise_draws(const std::vector<Course>& courses, Forecast& forecast);

}  // namespace detente
