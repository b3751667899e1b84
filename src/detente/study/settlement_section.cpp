// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/packages.hpp"
#include "detente/analysis/settlement/settle.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/sections.hpp"

namespace detente {

namespace {

Condition everything() {
  Condition condition;
  condition.text = "true";
  condition.formula = Formula::constant(true);
  return condition;
}

GoalSection answered(const StudyContext& context, GoalOrigin origin, std::optional<WishId> wish,
                     const Condition& goal) {
  SettlementOptions options;
  options.packages = false;
  const World& world = context.world;
  return {origin, wish,
          settle(world.dispute(), world.space(), world.constraints(), goal, options, world.budget())};
}

}  // namespace

Expected<void> fill_settlement(const StudyContext& context, Report& report) {
  World& world = context.world;
  const Case& dispute = world.dispute();
  report.space.feasible = world.space().feasible_count();
  report.space.acceptable = world.constraints().acceptable.count();
  SettlementSection section;
  section.goal = context.request.goal ? answered(context, GoalOrigin::CommandLine, {}, *context.request.goal)
                                      : answered(context, GoalOrigin::Everything, {}, everything());
  section.partial = section.goal.result.partial;
  for (std::size_t k = 0; k < dispute.wishes.size(); ++k) {
    section.wishes.push_back(answered(context, GoalOrigin::Wish, WishId(k), dispute.wishes[k].when));
    section.partial = section.partial || section.wishes.back().result.partial;
  }
  // The mark "would hold" is worth having, not worth failing for: without equilibria it stays empty.
  const Expected<const Bitmap*> equilibria =
      dispute.wishes.empty() ? Expected<const Bitmap*>(nullptr) : world.equilibria(SolutionConcept::Seq);
  SettlementOptions options;
  options.equilibria = equilibria ? *equilibria : nullptr;
  WishPackages packages = wish_packages(dispute, world.space(), world.constraints(), options, world.budget());
  section.packages = std::move(packages.packages);
  section.partial = section.partial || packages.partial;
  report.settlement = std::move(section);
  if (!report.settlement->partial) return {};
  report.partial = true;
  if (world.budget().exhausted()) return fail(stopped(world.budget()));
  return {};
}

}  // namespace detente
