// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/forecast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <new>

#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// How far beyond the horizon the tendency is read, in horizons.
constexpr double long_run_horizons = 5;

/// When each outcome is first met.
Expected<std::vector<FirstPassage>> first_passages(const Case& dispute, const ForecastChain& chain,
                                                   const std::vector<double>& times, const Budget& budget) {
  std::vector<FirstPassage> all;
  for (const Formula& outcome : first_match_formulas(dispute)) {
    CourseQuestion question;
    question.until = outcome;
    const Bitmap met = scenarios_where(chain.box(), *question.until);
    if (met.test(chain.today()) || !chain.meets(met)) {
      const bool today = met.test(chain.today());
      all.push_back({today ? 1.0 : 0.0, today ? std::optional<double>(0) : std::nullopt});
      continue;
    }
    for (const double t : times) question.months.push_back(t * dispute.forecast.step.months());
    const Expected<Course> course = follow(chain, dispute, question, budget);
    if (!course) return tl::unexpected<Diagnostics>(course.error());
    FirstPassage passage{course->met.back(), {}};
    for (std::size_t n = times.size(); n-- > 0;)
      if (course->met[n] >= 0.5) passage.median = times[n];
    all.push_back(passage);
  }
  return all;
}

}  // namespace

WorkPlan chain_plan(const ForecastGround& ground) {
  WorkPlan plan;
  const auto movers = static_cast<double>(ground.movers.size());
  plan.scenarios = static_cast<double>(ground.box.total());
  plan.scenarios_text = std::to_string(ground.box.total());
  const auto shocks = static_cast<double>(ground.jumps.size());
  // Two factors per mover; where a shock leads; two distributions, two mixed ones, a class, a place; crossed
  // lines, utility and its maximum while a kernel is made. One-way options may take more than one pass:
  // allowed for once.
  plan.bytes_per_scenario = 32 * movers + 8 * shocks + 28 + 36;
  plan.bytes = plan.scenarios * plan.bytes_per_scenario;
  return plan;
}

std::vector<double> forecast_times(const ForecastSettings& settings) {
  const double horizon = settings.horizon.months() / settings.step.months();
  std::vector<double> times;
  for (std::uint64_t step = 0; static_cast<double>(step) <= horizon * (1 + 1e-12); ++step)
    times.push_back(static_cast<double>(step));
  if (horizon - times.back() > 1e-9) times.push_back(horizon);
  return times;
}

std::vector<Formula> outcome_formulas(const Case& dispute) {
  std::vector<Formula> formulas;
  for (const Outcome& outcome : dispute.outcomes) formulas.push_back(outcome.when.formula);
  return formulas;
}

std::vector<Formula> first_match_formulas(const Case& dispute) {
  std::vector<Formula> matches;
  Formula none = Formula::constant(true);
  for (const Outcome& outcome : dispute.outcomes) {
    matches.push_back(none && outcome.when.formula);
    none = none && !outcome.when.formula;
  }
  matches.push_back(none);
  return matches;
}

Expected<PointForecast> prepare_point(const Case& dispute, const ScenarioSpace& space, bool shocks,
                                      const Budget& budget, const std::vector<Formula>& asked) {
  const ForecastInputs inputs = point_inputs(dispute, shocks);
  const Expected<ForecastGround> whole = lay_ground(dispute, space, {{}, inputs}, budget);
  if (!whole) return tl::unexpected<Diagnostics>(whole.error());
  std::vector<Formula> formulas = outcome_formulas(dispute);
  formulas.insert(formulas.end(), asked.begin(), asked.end());
  try {
    const Expected<Bitmap> reached = scenarios_in_reach(reach_of(*whole, inputs), budget);
    if (!reached) return tl::unexpected<Diagnostics>(reached.error());
    ForecastGround ground = narrowed(*whole, formulas);
    if (auto no = refusal(chain_plan(ground), budget)) return fail(*no);
    Expected<ForecastChain> chain = ForecastChain::make(ground, inputs, budget);
    if (!chain) return tl::unexpected<Diagnostics>(chain.error());
    return PointForecast{std::move(ground), inputs, std::move(*chain), reached->count()};
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

Expected<Forecast> forecast_at_point(const Case& dispute, const PointForecast& point, bool shocks,
                                     const Budget& budget) {
  Forecast forecast;
  forecast.shocks = shocks;
  forecast.horizon = dispute.forecast.horizon;
  forecast.step = dispute.forecast.step;
  forecast.rationality = point.inputs.rationality;
  forecast.inertia = point.inputs.inertia;
  forecast.reference = point.ground.reference;
  forecast.reached = point.reached;
  const std::vector<double> times = forecast_times(dispute.forecast);
  CourseQuestion question;
  for (const double t : times) question.months.push_back(t * forecast.step.months());
  const double far = long_run_horizons * times.back();
  question.months.push_back(far * forecast.step.months());
  const Expected<Course> course = follow(point.chain, dispute, question, budget);
  if (!course) return tl::unexpected<Diagnostics>(course.error());
  for (std::size_t n = 0; n < times.size(); ++n)
    forecast.steps.push_back({times[n], course->outcomes[n], {}});
  forecast.long_run = {far, course->outcomes.back(), {}};
  Expected<std::vector<FirstPassage>> passages = first_passages(dispute, point.chain, times, budget);
  if (!passages) return tl::unexpected<Diagnostics>(passages.error());
  forecast.first_passage = std::move(*passages);
  return forecast;
}

}  // namespace detente
