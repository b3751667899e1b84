// SPDX-License-Identifier: MIT
#include "detente/study/path_forecast.hpp"

#include <algorithm>
#include <chrono>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/analysis/forecast/paths.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/baselines.hpp"
#include "detente/study/claims_forecast.hpp"
#include "detente/study/world.hpp"

namespace detente {

namespace {

constexpr double long_run_horizons = 5;  ///< as in the exact forecast
/// Draws of the inputs come below: the paths at the likely values are no draw's.
constexpr std::uint32_t point_draw = ~std::uint32_t{0};

struct PathTask {
  World& world;
  const ForecastRequest& asked;
  std::uint32_t paths;
  DrawPlan plan;
};

std::vector<double> in_months(const Case& dispute, std::vector<double> times) {
  for (double& t : times) t *= dispute.forecast.step.months();
  return times;
}

/// Steps, long run and first passages at the likely values.
Expected<Forecast> at_the_point(const PathTask& task, bool shocks) {
  const Case& dispute = task.world.dispute();
  const Budget& budget = task.world.budget();
  const ForecastInputs inputs = point_inputs(dispute, shocks);
  const Expected<ForecastGround> whole = lay_ground(dispute, task.world.space(), {{}, inputs}, budget);
  if (!whole) return tl::unexpected<Diagnostics>(whole.error());
  const Expected<Bitmap> reached = scenarios_in_reach(reach_of(*whole, inputs), budget);
  if (!reached) return tl::unexpected<Diagnostics>(reached.error());
  const ForecastGround ground = narrowed(*whole, outcome_formulas(dispute));
  Forecast forecast;
  forecast.shocks = shocks;
  forecast.seed = task.plan.seed;
  forecast.horizon = dispute.forecast.horizon;
  forecast.step = dispute.forecast.step;
  forecast.rationality = inputs.rationality;
  forecast.inertia = inputs.inertia;
  forecast.reference = ground.reference;
  forecast.reached = reached->count();
  const std::vector<double> times = forecast_times(dispute.forecast);
  std::vector<double> with_far = times;
  with_far.push_back(long_run_horizons * times.back());
  const auto follow_paths = [&](const CourseQuestion& question, std::uint32_t number) {
    return sample_paths(ground, inputs, question, {task.plan.seed, point_draw - number, task.paths}, budget);
  };
  const Expected<Course> course = follow_paths({in_months(dispute, with_far), {}, {}}, 0);
  if (!course) return tl::unexpected<Diagnostics>(course.error());
  for (std::size_t n = 0; n < times.size(); ++n)
    forecast.steps.push_back({times[n], course->outcomes[n], {}});
  forecast.long_run = {with_far.back(), course->outcomes.back(), {}};
  std::uint32_t number = 0;
  for (const Formula& outcome : first_match_formulas(dispute)) {
    const Expected<Course> passage = follow_paths({in_months(dispute, times), {}, outcome}, ++number);
    if (!passage) return tl::unexpected<Diagnostics>(passage.error());
    FirstPassage& met = forecast.first_passage.emplace_back(FirstPassage{passage->met.back(), {}});
    for (std::size_t n = times.size(); n-- > 0;)
      if (passage->met[n] >= 0.5) met.median = times[n];
  }
  return forecast;
}

/// The steps over draws, each followed by paths of its own. Fewer where the budget ran out.
Expected<std::vector<Course>> draws(const PathTask& task, std::uint32_t samples, std::size_t& inputs) {
  const Case& dispute = task.world.dispute();
  const Budget& budget = task.world.budget();
  const Expected<const ForecastGround*> whole = task.world.forecast_ground();
  if (!whole) return tl::unexpected<Diagnostics>(whole.error());
  const ForecastGround ground = narrowed(**whole, outcome_formulas(dispute));
  const std::vector<UncertainInput> uncertain = uncertain_inputs(dispute);
  inputs = uncertain.size();
  const Places places(task.plan.seed, task.plan.names);
  const CourseQuestion question{in_months(dispute, forecast_times(dispute.forecast)), {}, {}};
  std::vector<Course> courses;
  while (courses.size() < samples && !budget.exhausted()) {
    const auto draw = static_cast<std::uint32_t>(courses.size());
    Expected<Course> course = sample_paths(ground, draw_inputs(dispute, uncertain, places.of(draw)), question,
                                           {task.plan.seed, draw, task.paths}, budget);
    if (!course && budget.exhausted()) break;
    if (!course) return tl::unexpected<Diagnostics>(course.error());
    courses.push_back(std::move(*course));
    budget.report("forecast", static_cast<double>(courses.size()) / samples);
  }
  return courses;
}

Expected<Forecast> forecast_of(const PathTask& task, bool& cut) {
  const ForecastRequest& asked = task.asked;
  Expected<Forecast> forecast = at_the_point(task, asked.shocks || !asked.point);
  if (!forecast) return forecast;
  const Expected<void> baselines = add_baselines(task.world, *forecast);
  const bool too_large = !baselines && baselines.error().front().code == Code::MemoryLimit;
  if (!baselines && !too_large) return tl::unexpected<Diagnostics>(baselines.error());
  if (asked.point) return forecast;
  const std::uint32_t samples = asked.samples.value_or(task.world.dispute().forecast.samples);
  const Expected<std::vector<Course>> courses = draws(task, samples, forecast->inputs);
  if (!courses) return tl::unexpected<Diagnostics>(courses.error());
  cut = courses->size() < samples;
  if (!courses->empty()) summarise_draws(*courses, *forecast);
  return forecast;
}

}  // namespace

Expected<Study> forecast_by_paths(const StudySubject& subject, const ForecastRequest& asked,
                                  std::uint32_t paths, const Budget& budget) {
  // A study that asks for nothing: the report, ready to take the forecast.
  Expected<Study> study = run_study(subject, {}, budget);
  if (!study) return study;
  const auto start = std::chrono::steady_clock::now();
  const auto stop = [&](const Diagnostics& reasons) {
    study->limits = reasons;
    study->report.partial = true;
    return study;
  };
  const auto limit = [](const Diagnostics& reasons) {
    return static_cast<int>(reasons.front().code) / 100 == 5;
  };
  Expected<World> world = World::make(subject.dispute, budget);
  if (!world) return limit(world.error()) ? stop(world.error()) : tl::unexpected<Diagnostics>(world.error());
  bool cut = false;
  Expected<Forecast> forecast = forecast_of({*world, asked, paths, plan_of(*subject.dispute, asked)}, cut);
  if (!forecast)
    return limit(forecast.error()) ? stop(forecast.error()) : tl::unexpected<Diagnostics>(forecast.error());
  study->report.forecast = std::move(*forecast);
  study->timings.push_back(
      {"forecast", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()});
  return cut ? stop({stopped(budget)}) : study;
}

}  // namespace detente
