// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/analysis/forecast/drivers.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/study/claims_forecast.hpp"
#include "detente/study/sections.hpp"

namespace detente {

namespace {

/// Beside every forecast: today stays as it is; every acceptable scenario that would last is as likely as
/// any.
Expected<void> add_baselines(World& world, Forecast& forecast) {
  const Case& dispute = world.dispute();
  const std::vector<Bitmap> outcomes = scenarios_by_outcome(dispute, world.space(), world.budget().threads);
  for (const Bitmap& outcome : outcomes)
    forecast.persistence.push_back(outcome.test(world.space().today()) ? 1.0 : 0.0);
  const Expected<const Bitmap*> lasting = world.lasting(SolutionConcept::Seq);
  if (!lasting) return tl::unexpected<Diagnostics>(lasting.error());
  Bitmap stable = **lasting;
  stable &= world.constraints().acceptable;
  const std::uint64_t all = stable.count();
  if (all == 0) return {};
  for (Bitmap outcome : outcomes)
    forecast.uniform_stable.push_back(static_cast<double>((outcome &= stable).count()) /
                                      static_cast<double>(all));
  return {};
}

/// Draws the uncertain inputs; the steps become means with bands. A limit leaves the draws done so far.
Expected<void> add_draws(World& world, const ForecastRequest& asked, Forecast& forecast, bool& cut) {
  const Case& dispute = world.dispute();
  const Expected<const ForecastGround*> ground = world.forecast_ground();
  if (!ground) return tl::unexpected<Diagnostics>(ground.error());
  const Expected<Ensemble> ensemble = narrow_ensemble(**ground, outcome_formulas(dispute), world.budget());
  if (!ensemble) return tl::unexpected<Diagnostics>(ensemble.error());
  const DrawPlan plan = plan_of(dispute, asked);
  forecast.seed = plan.seed;
  forecast.inputs = ensemble->inputs.size();
  CourseQuestion question;
  for (const ForecastStep& step : forecast.steps) question.months.push_back(step.t * forecast.step.months());
  const std::uint32_t samples = asked.samples.value_or(dispute.forecast.samples);
  const auto courses = follow_draws(*ensemble, plan, question, 0, samples, world.budget());
  if (!courses) return tl::unexpected<Diagnostics>(courses.error());
  cut = courses->size() < samples;
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
  const Expected<PointForecast> point = prepare_point(world.dispute(), world.space(), shocks, world.budget());
  if (!point) return tl::unexpected<Diagnostics>(point.error());
  Expected<Forecast> forecast = forecast_at_point(world.dispute(), *point, shocks, world.budget());
  if (!forecast) return tl::unexpected<Diagnostics>(forecast.error());
  if (Expected<void> added = add_baselines(world, *forecast); !added) return added;
  report.space.reachable = forecast->reference;
  report.forecast = std::move(*forecast);
  if (asked.point) return {};
  bool cut = false;
  if (Expected<void> drawn = add_draws(world, asked, *report.forecast, cut); !drawn) return drawn;
  if (!cut) return {};
  report.partial = true;
  return fail(stopped(world.budget()));
}

}  // namespace detente
