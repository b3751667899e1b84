// SPDX-License-Identifier: MIT
#include "detente/study/world.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/analysis/stability/stability.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/lasting.hpp"

namespace detente {

namespace {

using SharedRankings = std::vector<std::shared_ptr<const Ranking>>;

/// Everything the ranking of an actor is made from, as comparable text and numbers. Blocks of derived cases
/// keep their ids, so ids stand for conditions.
std::vector<std::pair<std::string, std::int64_t>> ranking_inputs(const Case& dispute, ActorId actor) {
  std::vector<std::pair<std::string, std::int64_t>> inputs;
  const std::vector<Fixed> worths = point_worths(dispute);
  for (std::size_t k = 0; k < dispute.stakes.size(); ++k)
    if (dispute.stakes[k].actor == actor) inputs.emplace_back(dispute.stakes[k].id, worths[k].nano);
  for (const RedLine& line : dispute.red_lines)
    if (std::count(line.actors.begin(), line.actors.end(), actor) > 0) inputs.emplace_back(line.id, 1);
  for (const Ratification& r : dispute.ratifications)
    if (r.party == actor && !r.passes) inputs.emplace_back(r.id, 1);
  for (const Preference& preference : dispute.preferences)
    if (preference.actor == actor) inputs.emplace_back(preference.id, 1);
  return inputs;
}

bool same_space(const Case& a, const Case& b) {
  const auto same_axis = [](const Axis& x, const Axis& y) {
    return x.levels == y.levels && x.change == y.change && x.now == y.now;
  };
  const auto same_rule = [](const Rule& x, const Rule& y) { return x.id == y.id; };
  return std::equal(a.axes.begin(), a.axes.end(), b.axes.begin(), b.axes.end(), same_axis) &&
         std::equal(a.rules.begin(), a.rules.end(), b.rules.begin(), b.rules.end(), same_rule);
}

std::vector<std::string> constraint_ids(const Case& dispute) {
  std::vector<std::string> ids;
  for (const ConstraintRef ref : constraints_of(dispute)) ids.push_back(constraint_block(dispute, ref).id);
  return ids;
}

bool same_ranks(const std::shared_ptr<const Ranking>& a, const std::shared_ptr<const Ranking>& b) {
  return a == b || (a->distinct == b->distinct && a->ranks == b->ranks);
}

/// One text per alteration.
std::string key_of(const Alteration& alteration) {
  std::string key;
  for (const std::string& id : alteration.without) key += fmt::format("-{};", id);
  for (const auto& [parameter, value] : alteration.parameters)
    key += fmt::format("{}={};", parameter.value, value);
  for (const AxisLevel& set : alteration.set) key += fmt::format("@{}={};", set.axis.value, set.level);
  return key;
}

/// Every line rules out the same scenarios. requires: the same lines.
bool same_bars(const Case& a, const Case& b) {
  return std::equal(a.red_lines.begin(), a.red_lines.end(), b.red_lines.begin(), b.red_lines.end(),
                    [](const RedLine& one, const RedLine& other) { return one.barred == other.barred; });
}

}  // namespace

Expected<World> World::make(std::shared_ptr<const Case> dispute, const Budget& budget) {
  World world;
  world.dispute_ = std::move(dispute);
  world.budget_ = budget;
  Expected<ScenarioSpace> space = ScenarioSpace::build(*world.dispute_, budget);
  if (!space) return tl::unexpected<Diagnostics>(space.error());
  world.space_ = std::make_shared<const ScenarioSpace>(std::move(*space));
  Expected<Constraints> constraints = find_constraints(*world.dispute_, *world.space_, budget);
  if (!constraints) return tl::unexpected<Diagnostics>(constraints.error());
  world.constraints_ = std::make_shared<const Constraints>(std::move(*constraints));
  world.rankings_.resize(world.dispute_->actors.size());
  return world;
}

Expected<World> World::derive(std::shared_ptr<const Case> changed, const Budget& budget) const {
  if (!same_space(*dispute_, *changed)) return make(std::move(changed), budget);
  World world;
  world.budget_ = budget;
  world.space_ = space_;
  world.constraints_ = constraints_;
  // Positions count too: removing a line that does not bind moves the others.
  if (constraints_->refs != constraints_of(*changed) ||
      constraint_ids(*dispute_) != constraint_ids(*changed) || !same_bars(*dispute_, *changed)) {
    Expected<Constraints> constraints = find_constraints(*changed, *space_, budget);
    if (!constraints) return tl::unexpected<Diagnostics>(constraints.error());
    world.constraints_ = std::make_shared<const Constraints>(std::move(*constraints));
  }
  world.rankings_.resize(rankings_.size());
  for (std::size_t a = 0; a < rankings_.size(); ++a)
    if (ranking_inputs(*dispute_, ActorId(a)) == ranking_inputs(*changed, ActorId(a)))
      world.rankings_[a] = rankings_[a];
  world.known_ = known_;
  world.outcomes_ = outcomes_;  // alterations leave outcomes as they are
  world.dispute_ = std::move(changed);
  return world;
}

unsigned World::side_by_side(Question question) const {
  if (budget_.max_memory_bytes == 0) return budget_.threads;
  const double one = plan_work(*dispute_, question, 1).bytes;
  const double fit = static_cast<double>(budget_.max_memory_bytes) / std::max(one, 1.0);
  return static_cast<unsigned>(std::clamp(fit, 1.0, static_cast<double>(budget_.threads)));
}

Expected<World*> World::altered(const Alteration& alteration) {
  if (alteration.empty()) return this;
  std::shared_ptr<World>& kept = altered_[key_of(alteration)];
  if (kept == nullptr) {
    Expected<Case> changed = detente::altered(*dispute_, alteration);
    if (!changed) return tl::unexpected<Diagnostics>(changed.error());
    Expected<World> world = derive(std::make_shared<const Case>(std::move(*changed)));
    if (!world) return tl::unexpected<Diagnostics>(world.error());
    kept = std::make_shared<World>(std::move(*world));
  }
  return kept.get();
}

Expected<const Ranking*> World::ranking(ActorId actor) {
  std::shared_ptr<const Ranking>& kept = rankings_[actor.index()];
  if (kept == nullptr) {
    Expected<Ranking> ranking = rank_scenarios(*dispute_, *space_, actor, budget_);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    kept = std::make_shared<const Ranking>(std::move(*ranking));
  }
  return kept.get();
}

Expected<SharedRankings> World::decider_rankings() {
  SharedRankings all;
  for (const OwnerBlock& block : space_->blocks()) {
    const Expected<const Ranking*> one = ranking(block.actor);
    if (!one) return tl::unexpected<Diagnostics>(one.error());
    all.push_back(rankings_[block.actor.index()]);
  }
  return all;
}

const Bitmap* World::known(SolutionConcept concept_, const SharedRankings& rankings) const {
  const auto found = known_.find(concept_);
  if (found == known_.end()) return nullptr;
  const SharedRankings& then = found->second.rankings;
  if (!std::equal(rankings.begin(), rankings.end(), then.begin(), then.end(), same_ranks)) return nullptr;
  return found->second.equilibria.get();
}

Expected<const Bitmap*> World::equilibria(SolutionConcept concept_) {
  Expected<SharedRankings> rankings = decider_rankings();
  if (!rankings) return tl::unexpected<Diagnostics>(rankings.error());
  if (const Bitmap* equilibria = known(concept_, *rankings)) return equilibria;
  std::vector<const Ranking*> given;
  for (const std::shared_ptr<const Ranking>& ranking : *rankings) given.push_back(ranking.get());
  Expected<StabilityResult> result = analyse_stability(*space_, given, StabilityOptions{{concept_}}, budget_);
  if (!result) return tl::unexpected<Diagnostics>(result.error());
  if (result->partial || result->concepts.empty()) return fail(stopped(budget_));
  auto equilibria = std::make_shared<const Bitmap>(std::move(result->concepts.front().equilibria));
  known_[concept_] = {std::move(equilibria), std::move(*rankings)};
  return known_[concept_].equilibria.get();
}

Expected<const Bitmap*> World::lasting(SolutionConcept concept_) {
  std::shared_ptr<const Bitmap>& kept = lasting_[concept_];
  if (kept != nullptr) return kept.get();
  Bitmap asked = constraints_->acceptable;
  asked.set(space_->today());
  Expected<Bitmap> all = lasting(concept_, std::move(asked));
  if (!all) return tl::unexpected<Diagnostics>(all.error());
  kept = std::make_shared<const Bitmap>(std::move(*all));
  return kept.get();
}

Expected<Bitmap> World::lasting(SolutionConcept concept_, Bitmap asked) {
  Expected<SharedRankings> rankings = decider_rankings();
  if (!rankings) return tl::unexpected<Diagnostics>(rankings.error());
  const bool by_improvements = concept_ == SolutionConcept::Nash || concept_ == SolutionConcept::Seq;
  if (by_improvements && known(concept_, *rankings) == nullptr) {
    Expected<std::optional<Bitmap>> some =
        lasting_among(*dispute_, *space_, *rankings, asked, concept_, budget_);
    if (!some) return tl::unexpected<Diagnostics>(some.error());
    if (*some) return std::move(**some);
  }
  const Expected<const Bitmap*> all = equilibria(concept_);
  if (!all) return tl::unexpected<Diagnostics>(all.error());
  asked &= **all;
  return asked;
}

void World::remember_rankings(std::vector<Ranking> rankings) {
  for (Ranking& ranking : rankings) {
    std::shared_ptr<const Ranking>& kept = rankings_[ranking.actor.index()];
    if (kept == nullptr) kept = std::make_shared<const Ranking>(std::move(ranking));
  }
}

const std::vector<Bitmap>& World::outcomes() {
  if (outcomes_ == nullptr)
    outcomes_ = std::make_shared<const std::vector<Bitmap>>(
        scenarios_by_outcome(*dispute_, *space_, budget_.threads));
  return *outcomes_;
}

Expected<const ForecastGround*> World::forecast_ground() {
  if (ground_ == nullptr) {
    Expected<ForecastGround> ground = widest_ground(*dispute_, *space_, budget_);
    if (!ground) return tl::unexpected<Diagnostics>(ground.error());
    ground_ = std::make_shared<const ForecastGround>(std::move(*ground));
  }
  return ground_.get();
}

Expected<void> World::remember_equilibria(SolutionConcept concept_, const Bitmap& equilibria) {
  Expected<SharedRankings> rankings = decider_rankings();
  if (!rankings) return tl::unexpected<Diagnostics>(rankings.error());
  known_[concept_] = {std::make_shared<const Bitmap>(equilibria), std::move(*rankings)};
  return {};
}

}  // namespace detente
