// SPDX-License-Identifier: MIT
#include "detente/study/inverse_study.hpp"

#include <algorithm>
#include <chrono>

#include "detente/analysis/inverse/inverse.hpp"
#include "detente/base/version.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// Puts the scenarios of an answer into the terms of the case.
class Teller {
 public:
  Teller(const ScenarioSpace& space, ScenarioIndex target, std::uint64_t list)
      : space_(space), target_(target), list_(list) {}

  ActorInverse told(const InverseAnswer& answer, const OwnerBlock& block, const Ranking& ranking) const {
    ActorInverse actor;
    actor.actor = ranking.actor;
    actor.stays = satisfies(answer, ranking, target_);
    for_each_target(block.moves, target_, [&](ScenarioIndex to) {
      actor.moves += to != target_ && space_.feasible().test(to) ? 1 : 0;
    });
    actor.conditions = answer.conditions.size();
    actor.named = answer.named.size();
    for (const MoveCondition& one : answer.conditions) {
      StayCondition condition = told(one);
      condition.met = satisfies({answer.concept_, {one}, {}, {}}, ranking, target_);
      std::vector<StayCondition>& into = condition.met ? actor.met : actor.unmet;
      if (into.size() < list_) into.push_back(std::move(condition));
    }
    if (answer.count) {
      actor.share = static_cast<double>(answer.count->satisfying) / static_cast<double>(answer.count->all);
      actor.orders = answer.count->orders;
      actor.all_orders = answer.count->all_orders;
    }
    return actor;
  }

 private:
  StayCondition told(const MoveCondition& one) const {
    StayCondition condition;
    condition.to = space_.levels_of(one.to);
    condition.count = one.ways.size();
    for (std::size_t k = 0; k < std::min<std::uint64_t>(list_, one.ways.size()); ++k) {
      condition.ways.emplace_back();
      for (const ScenarioIndex n : one.ways[k]) condition.ways.back().push_back(space_.levels_of(n));
    }
    return condition;
  }

  const ScenarioSpace& space_;
  ScenarioIndex target_;
  std::uint64_t list_;
};

bool only_time(const Diagnostics& diagnostics) {
  return std::all_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.code == Code::TimeLimit || diagnostic.code == Code::Interrupted;
  });
}

}  // namespace

Expected<InverseResult> find_conditions(World& world, const InverseRequest& request) {
  InverseResult result;
  ScenarioIndex target = world.space().today();
  if (request.at) {
    Bitmap places = scenarios_where(world.space(), request.at->formula, world.budget().threads);
    places &= world.space().feasible();
    const auto nearest = Nearest(world.dispute(), world.space()).in(places);
    if (!nearest)
      return fail({Code::Usage, Severity::Error, request.at->span,
                   "no feasible scenario satisfies '" + request.at->text + "'",
                   "ask about another condition"});
    target = *nearest;
    result.candidates = places.count();
  }
  result.target = world.space().levels_of(target);
  std::vector<const Ranking*> rankings;
  for (const OwnerBlock& block : world.space().blocks()) {
    const Expected<const Ranking*> ranking = world.ranking(block.actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    rankings.push_back(*ranking);
  }
  const Teller teller(world.space(), target, request.list);
  for (const SolutionConcept concept_ : request.concepts) {
    ConceptInverse found{concept_, true, {}};
    for (std::size_t k = 0; k < rankings.size(); ++k) {
      const Expected<InverseAnswer> answer =
          conditions_to_stay({world.space(), rankings, rankings[k]->actor, target}, concept_, world.budget());
      if (!answer && only_time(answer.error())) {
        result.partial = true;
        return result;
      }
      if (!answer) return tl::unexpected<Diagnostics>(answer.error());
      found.actors.push_back(teller.told(*answer, world.space().blocks()[k], *rankings[k]));
      found.holds = found.holds && found.actors.back().stays;
    }
    result.concepts.push_back(std::move(found));
  }
  return result;
}

Expected<InverseStudy> study_inverse(const StudySubject& subject, const InverseRequest& request,
                                     const Budget& budget) {
  const auto start = std::chrono::steady_clock::now();
  if (auto no = refusal(plan_work(*subject.dispute, Question::Rankings, budget.threads), budget))
    return fail(*no);
  Expected<World> world = World::make(subject.dispute, budget);
  if (!world) return tl::unexpected<Diagnostics>(world.error());
  Expected<InverseResult> inverse = find_conditions(*world, request);
  if (!inverse) return tl::unexpected<Diagnostics>(inverse.error());
  InverseStudy study{{}, std::move(*inverse), {}, {}};
  study.report.version = version();
  study.report.identity = subject.identity;
  study.report.dispute = subject.dispute;
  study.report.partial = study.inverse.partial;
  if (study.report.partial) study.limits.push_back(stopped(budget));
  study.timings.push_back(
      {"inverse", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()});
  return study;
}

}  // namespace detente
