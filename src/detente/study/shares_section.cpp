// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/draws.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/sections.hpp"
#include "detente/study/shares.hpp"

namespace detente {

Expected<void> fill_shares(const StudyContext& context, Report& report) {
  const Case& dispute = context.world.dispute();
  const StudyRequest& asked = context.request;
  DrawRange range;
  range.plan = draw_plan(dispute, asked.share_seed.value_or(dispute.forecast.seed));
  range.samples = asked.share_draws;
  range.at_length = asked.share_at_length;
  if (Expected<void> found = find_shares(context.world, range, report); !found) return found;
  if (!report.shares->partial) return {};
  report.partial = true;
  if (context.world.budget().exhausted()) return fail(stopped(context.world.budget()));
  return {};
}

}  // namespace detente
