// SPDX-License-Identifier: MIT
#include "detente/scenario/plan.hpp"
#include "detente/study/claims_forecast.hpp"
#include "detente/study/importance.hpp"
#include "detente/study/sections.hpp"

namespace detente {

Expected<void> fill_importance(const StudyContext& context, Report& report) {
  World& world = context.world;
  ImportanceDraws drawn;
  if (const auto& forecast = context.request.forecast; forecast && !forecast->point)
    drawn = {plan_of(world.dispute(), *forecast),
             forecast->samples.value_or(world.dispute().forecast.samples)};
  Expected<Importance> importance = find_importance(world, *report.settlement, drawn);
  if (!importance) return tl::unexpected<Diagnostics>(importance.error());
  report.importance = std::move(*importance);
  if (!report.importance->partial) return {};
  report.partial = true;
  if (world.budget().exhausted()) return fail(stopped(world.budget()));
  return {};
}

}  // namespace detente
