// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/analysis/settlement/efficient.hpp"
#include "detente/analysis/settlement/linkage.hpp"
#include "detente/analysis/settlement/packages.hpp"
#include "detente/analysis/settlement/settle.hpp"
#include "detente/analysis/settlement/win_sets.hpp"
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
  options.most_sets = context.request.most_sets;
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

/// Efficient packages, bargaining solutions, linkage; nothing of these where nobody bargains. Win-sets.
Expected<void> fill_bargaining(const StudyContext& context, const Bitmap* equilibria,
                               SettlementSection& section) {
  World& world = context.world;
  const Case& dispute = world.dispute();
  const std::vector<ActorId> all = bargaining_parties(dispute);
  const std::vector<ActorId>& parties = context.request.parties.empty() ? all : context.request.parties;
  if (parties.empty()) {
    section.win_sets = find_win_sets(dispute, world.space(), world.constraints(), nullptr, world.budget());
    return {};
  }
  Expected<std::vector<const Ranking*>> ordinal = ordinal_rankings(world);
  if (!ordinal) return tl::unexpected<Diagnostics>(ordinal.error());
  const Expected<BargainingTable> table = bargaining_table(dispute, world.space(), parties, world.budget());
  if (!table) return tl::unexpected<Diagnostics>(table.error());
  Expected<EfficientPackages> efficient =
      efficient_packages(dispute, world.space(), world.constraints(), *table,
                         {context.request.list, equilibria, std::move(*ordinal)}, world.budget());
  if (!efficient) return tl::unexpected<Diagnostics>(efficient.error());
  section.efficient = std::move(*efficient);
  section.win_sets = find_win_sets(dispute, world.space(), world.constraints(), &*table, world.budget());
  section.linkage =
      find_linkage(dispute, world.space(), world.constraints(), *table, equilibria, world.budget());
  section.partial = section.partial || section.linkage->partial;
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
  Expected<void> bargained = fill_bargaining(context, options.equilibria, section);
  section.partial = section.partial || !bargained;
  report.settlement = std::move(section);
  if (!bargained) return bargained;
  if (!report.settlement->partial)
    return context.request.stability ? fill_moves(context, report) : Expected<void>();
  report.partial = true;
  if (world.budget().exhausted()) return fail(stopped(world.budget()));
  return {};
}

}  // namespace detente
