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
bool leaves(const ScenarioSpace& space, const OwnerBlock& block, const PreferenceOrder& order, const Formula& wish,
            const Levels& from) {
  bool found = false;
  for_each_target(block.moves, space.index_of(from), [&](ScenarioIndex n) {
    if (found || !space.feasible().test(n)) return;
    const Levels there = space.levels_of(n);
    found = !holds(wish, there) && order.better(block.actor, there, from);
  });
  return found;
}

/// Who would want it undone, once what it takes has been given: a line that is waived no longer counts.
void add_undoers(const World& world, const Condition& wish, Lever& lever) {
  Case given = world.dispute();
  for (const Intervention& one : lever.of) apply(given, world.dispute(), one, wish);
  const PreferenceOrder order(given);
  for (std::size_t a = 0; a < given.actors.size(); ++a)
    if (order.better(ActorId(a), given.today, *lever.scenario)) lever.worse_off.emplace_back(a);
  for (const OwnerBlock& block : world.space().blocks())
    if (leaves(world.space(), block, order, wish.formula, *lever.scenario)) lever.leave.push_back(block.actor);
}

LeverAnswer answer_for(const World& world, const GoalSection& goal) {
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
    add_undoers(world, answer.target, lever);
    answer.levers.push_back(std::move(lever));
  }
  sort_levers(answer.levers);
  return answer;
}

}  // namespace

Expected<void> add_levers(World& world, const std::vector<GoalSection>& wishes, Advice& advice) {
  for (const GoalSection& goal : wishes) {
    if (goal.result.possible && goal.lasting && *goal.lasting == 0) {
      advice.unsteady.push_back(*goal.wish);
      Expected<LeverAnswer> payments = payments_for(world, goal.result.goal);
      if (!payments) return tl::unexpected<Diagnostics>(payments.error());
      if (!payments->levers.empty()) advice.payments.push_back({*goal.wish, std::move(*payments)});
    }
    if (goal.result.reason != SettlementReason::Lines) continue;
    advice.levers.push_back({*goal.wish, answer_for(world, goal)});
  }
  return {};
}

}  // namespace detente
