// SPDX-License-Identifier: MIT
#include "detente/scenario/plan.hpp"
#include "detente/study/rests_on.hpp"
#include "detente/study/sections.hpp"

namespace detente {

Expected<void> fill_rests_on(const StudyContext& context, Report& report) {
  Expected<RestsOn> rests = rests_on(context.world, {});
  if (!rests) return tl::unexpected<Diagnostics>(rests.error());
  report.rests_on = std::move(*rests);
  if (!report.rests_on->partial) return {};
  report.partial = true;
  if (context.world.budget().exhausted()) return fail(stopped(context.world.budget()));
  return {};
}

}  // namespace detente
