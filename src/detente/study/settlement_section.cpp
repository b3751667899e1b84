// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/analysis/settlement/efficient.hpp"
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
  options.order = context.request.order;
  const World& world = context.world;
  return {origin, wish,
          settle(world.dispute(), world.space(), world.constraints(), goal, options, world.budget())};
}

/// Actors without stakes but with a preference: they only rank.
Expected<std::vector<const Ranking*>> ordinal_rankings(World& world) {
  std::vector<const Ranking*> rankings;
  for (const Preference& preference : world.dispute().preferences) {
    const Expected<const Ranking*> ranking = world.ranking(preference.actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    rankings.push_back(*ranking);
  }
  std::sort(rankings.begin(), rankings.end(),
            [](const Ranking* a, const Ranking* b) { return a->actor < b->actor; });
  return rankings;
}

/// The efficient packages and the bargaining solutions; nothing where nobody bargains.
Expected<void> fill_efficient(const StudyContext& context, const Bitmap* equilibria,
                              SettlementSection& section) {
  World& world = context.world;
  const std::vector<ActorId> all = bargaining_parties(world.dispute());
  const std::vector<ActorId>& parties = context.request.parties.empty() ? all : context.request.parties;
  if (parties.empty()) return {};
  Expected<std::vector<const Ranking*>> ordinal = ordinal_rankings(world);
  if (!ordinal) return tl::unexpected<Diagnostics>(ordinal.error());
  const Expected<BargainingTable> table =
      bargaining_table(world.dispute(), world.space(), parties, world.budget());
  if (!table) return tl::unexpected<Diagnostics>(table.error());
  Expected<EfficientPackages> efficient =
      efficient_packages(world.dispute(), world.space(), world.constraints(), *table,
                         {context.request.list, equilibria, std::move(*ordinal)}, world.budget());
  if (!efficient) return tl::unexpected<Diagnostics>(efficient.error());
  section.efficient = std::move(*efficient);
  return {};
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
  const bool to_mark = !dispute.wishes.empty() || !bargaining_parties(dispute).empty();
  const Expected<const Bitmap*> equilibria =
      to_mark ? world.equilibria(SolutionConcept::Seq) : Expected<const Bitmap*>(nullptr);
  SettlementOptions options;
  options.equilibria = equilibria ? *equilibria : nullptr;
  WishPackages packages = wish_packages(dispute, world.space(), world.constraints(), options, world.budget());
  section.packages = std::move(packages.packages);
  section.partial = section.partial || packages.partial;
  const Expected<void> efficient = fill_efficient(context, options.equilibria, section);
  section.partial = section.partial || !efficient;
  report.settlement = std::move(section);
  if (!efficient) return efficient;
  if (!report.settlement->partial)
    return context.request.stability ? fill_moves(context, report) : Expected<void>();
  report.partial = true;
  if (world.budget().exhausted()) return fail(stopped(world.budget()));
  return {};
}

}  // namespace detente
