// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/analysis/forecast/axis_moves.hpp"
#include "detente/analysis/forecast/drivers.hpp"
#include "detente/study/baselines.hpp"
#include "detente/study/claims_forecast.hpp"
#include "detente/study/kept_draws.hpp"
#include "detente/study/sections.hpp"

namespace detente {

namespace {

/// Draws the uncertain inputs; the steps become means with bands. A limit leaves the draws done so far.
Expected<void> add_draws(World& world, const ForecastRequest& asked, Report& report, bool& cut) {
  Forecast& forecast = *report.forecast;
  const Case& dispute = world.dispute();
  const Expected<const ForecastGround*> ground = world.forecast_ground();
  if (!ground) return tl::unexpected<Diagnostics>(ground.error());
  const Expected<Ensemble> ensemble = narrow_ensemble(**ground, outcome_formulas(dispute), world.budget());
  if (!ensemble) return tl::unexpected<Diagnostics>(ensemble.error());
  const DrawPlan plan = plan_of(dispute, asked);
  forecast.seed = plan.seed;
  forecast.inputs = ensemble->inputs.size();
  DrawOrder order{
      &*ensemble,    plan, {}, asked.samples.value_or(dispute.forecast.samples), report.identity.case_hash,
      report.version};
  for (const ForecastStep& step : forecast.steps) order.steps.push_back(step.t);
  const auto courses = courses_of(order, asked, world.budget());
  if (!courses) return tl::unexpected<Diagnostics>(courses.error());
  cut = courses->size() < order.samples;
  if (courses->empty()) return {};
  summarise_draws(*courses, forecast);
  if (!asked.drivers || cut || courses->size() < 2) return {};
  const std::vector<double>& last = forecast.steps.back().outcomes;
  const auto headline = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
  Expected<std::vector<Driver>> drivers =
      find_drivers(*ensemble, plan.seed, headline, *courses, forecast.steps.size() - 1, world.budget());
  if (!drivers) return tl::unexpected<Diagnostics>(drivers.error());
  forecast.drivers = std::move(*drivers);
  return {};
}

}  // namespace

Expected<void> fill_forecast(const StudyContext& context, Report& report) {
  World& world = context.world;
  const ForecastRequest& asked = *context.request.forecast;
  const bool shocks = asked.shocks || !asked.point;
  if (context.request.claims && !asked.point) lay_grounds(world);
  const Expected<PointForecast> point = prepare_point(world.dispute(), world.space(), shocks, world.budget());
  if (!point) return tl::unexpected<Diagnostics>(point.error());
  Expected<Forecast> forecast = forecast_at_point(world.dispute(), *point, shocks, world.budget());
  if (!forecast) return tl::unexpected<Diagnostics>(forecast.error());
  if (Expected<void> added = add_baselines(world, *forecast); !added) return added;
  forecast->at_likely = forecast->steps.back().outcomes;
  if (asked.moves) {
    Expected<std::vector<AxisMove>> moves =
        find_axis_moves(world.dispute(), world.space(), shocks, world.budget());
    if (!moves) return tl::unexpected<Diagnostics>(moves.error());
    forecast->moves_at = moves_at(world.dispute().forecast);
    forecast->moves = std::move(*moves);
  }
  report.space.reachable = forecast->reference;
  report.forecast = std::move(*forecast);
  if (asked.point) return {};
  bool cut = false;
  if (Expected<void> drawn = add_draws(world, asked, report, cut); !drawn) return drawn;
  if (!cut) return {};
  report.partial = true;
  return fail(stopped(world.budget()));
}

}  // namespace detente
