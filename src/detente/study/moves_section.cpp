// SPDX-License-Identifier: MIT
#include "detente/scenario/conditions.hpp"
#include "detente/study/goal_standing.hpp"
#include "detente/study/sections.hpp"
#include "detente/study/state_graph.hpp"

namespace detente {

Expected<void> fill_moves(const StudyContext& context, Report& report) {
  for (GoalSection& goal : report.settlement->wishes) {
    const Condition& condition = context.world.dispute().wishes[goal.wish->index()].when;
    const Expected<GoalStanding> standing = goal_standing(context.world, condition);
    if (!standing) return tl::unexpected<Diagnostics>(standing.error());
    goal.lasting = standing->lasting;
    goal.blockers = standing->blockers;
  }
  World& world = context.world;
  report.space.by_outcome.clear();
  for (Bitmap& outcome : scenarios_by_outcome(world.dispute(), world.space(), world.budget().threads)) {
    outcome &= world.space().feasible();
    report.space.by_outcome.push_back(outcome.count());
  }
  return {};
}

Expected<void> fill_graph(const StudyContext& context, Report& report) {
  Expected<std::optional<StateGraph>> graph = state_graph(context.world, {});
  if (!graph) return tl::unexpected<Diagnostics>(graph.error());
  report.graph = std::move(*graph);
  return {};
}

}  // namespace detente
