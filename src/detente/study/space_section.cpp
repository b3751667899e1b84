// SPDX-License-Identifier: MIT
#include "detente/scenario/reachability.hpp"
#include "detente/study/check_space.hpp"
#include "detente/study/sections.hpp"

namespace detente {

Expected<void> fill_space(const StudyContext& context, Report& report) {
  const World& world = context.world;
  report.space.feasible = world.space().feasible_count();
  report.space.acceptable = world.constraints().acceptable.count();
  const Expected<Bitmap> reachable = reachable_within_lines(world.dispute(), world.space(), world.budget());
  if (!reachable) return tl::unexpected<Diagnostics>(reachable.error());
  report.space.reachable = reachable->count();
  const Diagnostics outcomes = check_space(world.dispute(), world.space(), world.budget().threads);
  report.diagnostics.insert(report.diagnostics.end(), outcomes.begin(), outcomes.end());
  const Diagnostics lines = check_acceptable(world.dispute(), *report.space.acceptable);
  report.diagnostics.insert(report.diagnostics.end(), lines.begin(), lines.end());
  return {};
}

}  // namespace detente
