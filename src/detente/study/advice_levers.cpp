// SPDX-License-Identifier: MIT
#include "detente/study/advice_levers.hpp"

#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/study/advice_payments.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/levers.hpp"
#include "detente/verify/preference_order.hpp"

namespace detente {

namespace {

/// The line waived, or the vote won.
Intervention giving(const Case& dispute, ConstraintRef ref) {
  Intervention one;
  one.index = ref.index;
  one.kind = InterventionKind::WaiveLine;
  if (ref.kind != ConstraintKind::Ratification) return one;
  one.kind = InterventionKind::WinRatification;
  one.amount = support_missing(dispute, dispute.ratifications[ref.index]);
  return one;
}

/// Some move of the block's owner leads from the scenario to one it ranks higher and where the wish is gone.
bool leaves(const ScenarioSpace& space, const OwnerBlock& block, const Ranking& ranking, const Formula& wish,
            ScenarioIndex from) {
  bool found = false;
  for_each_target(block.moves, from, [&](ScenarioIndex n) {
    found = found || (space.feasible().test(n) && ranking.rank(n) > ranking.rank(from) &&
                      !holds(wish, space.levels_of(n)));
  });
  return found;
}

Expected<void> add_undoers(World& world, const PreferenceOrder& order, const Formula& wish, Lever& lever) {
  const Case& dispute = world.dispute();
  for (std::size_t a = 0; a < dispute.actors.size(); ++a)
    if (order.better(ActorId(a), dispute.today, *lever.scenario)) lever.worse_off.emplace_back(a);
  const ScenarioIndex there = world.space().index_of(*lever.scenario);
  for (const OwnerBlock& block : world.space().blocks()) {
    const Expected<const Ranking*> ranking = world.ranking(block.actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    if (leaves(world.space(), block, **ranking, wish, there)) lever.leave.push_back(block.actor);
  }
  return {};
}

Expected<LeverAnswer> answer_for(World& world, const PreferenceOrder& order, const GoalSection& goal) {
  LeverAnswer answer;
  answer.goal = LeverGoal::Acceptable;
  answer.target = goal.result.goal;
  answer.examined = world.constraints().refs.size() - world.constraints().rules;
  answer.partial = goal.result.partial;
  answer.pairs = !answer.partial;
  for (const Concession& concession : goal.result.concessions) {
    std::vector<Intervention> of;
    for (const ConstraintRef& ref : concession.of) of.push_back(giving(world.dispute(), ref));
    Lever lever = make_lever(world.dispute(), std::move(of), {true, concession.scenario, std::nullopt});
    if (auto done = add_undoers(world, order, answer.target.formula, lever); !done)
      return tl::unexpected<Diagnostics>(done.error());
    answer.levers.push_back(std::move(lever));
  }
  sort_levers(answer.levers);
  return answer;
}

}  // namespace

Expected<void> add_levers(World& world, const std::vector<GoalSection>& wishes, Advice& advice) {
  const PreferenceOrder order(world.dispute());
  for (const GoalSection& goal : wishes) {
    if (goal.result.possible && goal.lasting && *goal.lasting == 0) {
      advice.unsteady.push_back(*goal.wish);
      Expected<LeverAnswer> payments = payments_for(world, goal.result.goal);
      if (!payments) return tl::unexpected<Diagnostics>(payments.error());
      if (!payments->levers.empty()) advice.payments.push_back({*goal.wish, std::move(*payments)});
    }
    if (goal.result.reason != SettlementReason::Lines) continue;
    Expected<LeverAnswer> answer = answer_for(world, order, goal);
    if (!answer) return tl::unexpected<Diagnostics>(answer.error());
    advice.levers.push_back({*goal.wish, std::move(*answer)});
  }
  return {};
}

}  // namespace detente
