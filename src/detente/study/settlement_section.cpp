// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/analysis/settlement/bargains.hpp"
#include "detente/analysis/settlement/linkage.hpp"
#include "detente/analysis/settlement/packages.hpp"
#include "detente/analysis/settlement/settle.hpp"
#include "detente/analysis/settlement/signatories.hpp"
#include "detente/analysis/settlement/win_sets.hpp"
#include "detente/scenario/conditions.hpp"
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

/// Who bargains whatever the goal: named with the request, else by the case; empty = whoever has to sign.
std::vector<ActorId> fixed_parties(const StudyContext& context) {
  std::vector<ActorId> named =
      context.request.parties.empty() ? context.world.dispute().bargain_parties : context.request.parties;
  std::sort(named.begin(), named.end());
  return named;
}

/// The bargains of one goal.
Expected<void> fill_bargains(const StudyContext& context, const BargainGround& ground, GoalSection& goal) {
  const World& world = context.world;
  const std::vector<ActorId> fixed = fixed_parties(context);
  if (!goal.result.possible) return {};
  Bitmap acceptable = scenarios_where(world.space(), goal.result.goal.formula, world.budget().threads);
  acceptable &= world.constraints().acceptable;
  if (fixed.empty()) {
    Expected<Bargains> found = find_bargains(ground, acceptable, world.budget());
    if (!found) return tl::unexpected<Diagnostics>(found.error());
    goal.bargains = std::move(*found);
    return {};
  }
  Expected<Bargain> bargain = fixed_bargain(ground, acceptable, fixed, world.budget());
  if (!bargain) return tl::unexpected<Diagnostics>(bargain.error());
  goal.bargains.listed.push_back(std::move(*bargain));
  return {};
}

/// Efficient packages and solutions of fixed parties, whatever the goal, and linkage.
Expected<void> fill_exchange(const StudyContext& context, const BargainGround& ground,
                             SettlementSection& section) {
  const World& world = context.world;
  const std::vector<ActorId> fixed = fixed_parties(context);
  Bitmap acceptable = world.constraints().acceptable;
  if (!fixed.empty()) acceptable = within_reach(ground, acceptable, fixed);
  // Of a party without stakes nothing is known, so nothing can be said of what they would settle on.
  if (!fixed.empty() && ground.table->parties.size() == fixed.size()) {
    Expected<EfficientPackages> efficient = efficient_packages(world.dispute(), world.space(), acceptable,
                                                               *ground.table, ground.options, world.budget());
    if (!efficient) return tl::unexpected<Diagnostics>(efficient.error());
    section.efficient = std::move(*efficient);
  }
  section.linkage = find_linkage(ground, acceptable, world.budget());
  section.partial = section.partial || section.linkage->partial;
  return {};
}

/// Who bargains over what, linkage and win-sets.
Expected<void> fill_bargaining(const StudyContext& context, const Bitmap* equilibria,
                               SettlementSection& section) {
  World& world = context.world;
  const Case& dispute = world.dispute();
  const std::vector<ActorId> fixed = fixed_parties(context);
  std::vector<ActorId> parties = bargaining_parties(dispute);
  if (!fixed.empty())
    std::erase_if(parties,
                  [&](ActorId actor) { return !std::binary_search(fixed.begin(), fixed.end(), actor); });
  Expected<std::vector<const Ranking*>> ordinal = ordinal_rankings(world);
  if (!ordinal) return tl::unexpected<Diagnostics>(ordinal.error());
  std::optional<BargainingTable> table;
  if (!parties.empty()) {
    Expected<BargainingTable> made = bargaining_table(dispute, world.space(), parties, world.budget());
    if (!made) return tl::unexpected<Diagnostics>(made.error());
    table = std::move(*made);
  }
  const BargainGround ground{dispute,
                             world.space(),
                             table ? &*table : nullptr,
                             signed_by(dispute, world.space(), world.budget().threads),
                             {context.request.list, equilibria, std::move(*ordinal)}};
  section.win_sets = find_win_sets(ground, world.constraints(), world.budget());
  if (table) {
    const Expected<void> exchanged = fill_exchange(context, ground, section);
    if (!exchanged) return exchanged;
  }
  if (section.goal.origin != GoalOrigin::Everything) return fill_bargains(context, ground, section.goal);
  for (GoalSection& wish : section.wishes) {
    const Expected<void> filled = fill_bargains(context, ground, wish);
    if (!filled) return filled;
  }
  return {};
}

}  // namespace

Expected<void> fill_settlement(const StudyContext& context, Report& report) {
  World& world = context.world;
  const Case& dispute = world.dispute();
  report.space.feasible = world.space().feasible_count();
  report.space.acceptable = world.constraints().acceptable.count();
  for (Bitmap outcome : world.outcomes()) {
    outcome &= world.constraints().acceptable;
    report.space.acceptable_by_outcome.push_back(outcome.count());
  }
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
