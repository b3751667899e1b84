// SPDX-License-Identifier: MIT
#include "detente/study/levers.hpp"

#include <algorithm>

#include "detente/analysis/settlement/masks.hpp"
#include "detente/model/point.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/lever_beliefs.hpp"
#include "detente/study/lever_consequences.hpp"
#include "detente/study/lever_pairs.hpp"
#include "detente/study/lever_search.hpp"

namespace detente {

namespace {

Intervention waiving(const Case& dispute, ConstraintRef ref) {
  Intervention one;
  one.index = ref.index;
  switch (ref.kind) {
    case ConstraintKind::Rule:
      one.kind = InterventionKind::DropRule;
      break;
    case ConstraintKind::RedLine:
      one.kind = InterventionKind::WaiveLine;
      break;
    case ConstraintKind::Ratification:
      one.kind = InterventionKind::WinRatification;
      one.amount = support_missing(dispute, dispute.ratifications[ref.index]);
  }
  return one;
}

/// Every minimal set of lines, votes and rules without which some scenario has the target.
void find_corrections(const World& world, const LeverQuestion& question, LeverAnswer& answer) {
  const Constraints& constraints = world.constraints();
  const Bitmap target = scenarios_where(world.space(), question.target.formula, world.budget().threads);
  Columns columns;
  for (const Bitmap& broken : constraints.broken) columns.push_back(&broken);
  const DistinctMasks masks = distinct_masks(columns, target, world.budget());
  answer.partial = masks.partial;
  const Nearest nearest(world.dispute(), world.space());
  for (const ColumnSet& set : minimal_masks(masks.masks, world.budget(), answer.partial)) {
    const std::optional<ScenarioIndex> n = nearest_with_mask(nearest, columns, target, set);
    if (!n || set.empty()) continue;
    std::vector<Intervention> of;
    for (const std::uint32_t c : set) of.push_back(waiving(world.dispute(), constraints.refs[c]));
    answer.levers.push_back(
        make_lever(world.dispute(), std::move(of), {true, world.space().levels_of(*n), std::nullopt}));
  }
  answer.examined = constraints.refs.size();
  answer.pairs = !answer.partial;
}

/// Of the places a statement could move to in each direction only the nearest ones that work.
void keep_nearest_places(std::vector<Lever>& levers) {
  const auto farther = [&](const Lever& lever) {
    const Intervention& last = lever.of.back();
    if (last.kind != InterventionKind::MoveStatement) return false;
    return std::any_of(levers.begin(), levers.end(), [&](const Lever& other) {
      const Intervention& o = other.of.back();
      return other.of.size() == lever.of.size() && o.kind == last.kind && o.index == last.index &&
             o.level == last.level && (o.amount > 0) == (last.amount > 0) &&
             std::abs(o.amount) < std::abs(last.amount) && other.of.front().kind == lever.of.front().kind &&
             other.of.front().index == lever.of.front().index;
    });
  };
  std::vector<Lever> kept;
  for (const Lever& lever : levers)
    if (!farther(lever)) kept.push_back(lever);
  levers = std::move(kept);
}

/// Every candidate by itself; gives the positions of those that work.
std::vector<bool> find_singles(World& world, const LeverRequest& request,
                               const std::vector<Intervention>& candidates, const LeverGame* game,
                               LeverAnswer& answer) {
  const SinglesFound found = try_singles(world, request, {}, candidates, game);
  std::vector<bool> works(candidates.size());
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    works[k] = found.by_candidate[k].has_value();
    if (works[k])
      answer.levers.push_back(
          make_lever(world.dispute(), {found.by_candidate[k]->first}, found.by_candidate[k]->second));
  }
  answer.partial = found.partial;
  return works;
}

/// Everything but consequences and shares. Null where nothing was searched on a web.
Expected<std::shared_ptr<const LeverGame>> search(World& world, const LeverRequest& request,
                                                  LeverAnswer& answer) {
  const Expected<LeverReply> now = ask(world, request.question);
  if (!now) return tl::unexpected<Diagnostics>(now.error());
  answer.already = now->so;
  answer.scenario = now->scenario;
  answer.probability = now->probability;
  if (answer.already) return nullptr;
  Expected<std::shared_ptr<const LeverGame>> game = LeverGame::make(world, request.question);
  if (!game) return tl::unexpected<Diagnostics>(game.error());
  if (answer.goal == LeverGoal::Acceptable) {
    find_corrections(world, request.question, answer);
  } else {
    const std::vector<Intervention> candidates = interventions_for(world.dispute(), answer.goal);
    answer.examined = candidates.size();
    const std::vector<bool> works = find_singles(world, request, candidates, game->get(), answer);
    if (request.pairs && !answer.partial) find_pairs(world, request, candidates, works, game->get(), answer);
    keep_nearest_places(answer.levers);
  }
  return game;
}

}  // namespace

Lever make_lever(const Case& dispute, std::vector<Intervention> of, const LeverReply& reply) {
  Lever lever;
  lever.scenario = reply.scenario;
  lever.probability = reply.probability;
  for (const Intervention& one : of) {
    lever.effort += effort_of(dispute, one);
    if (one.kind != InterventionKind::WaiveLine || !dispute.red_lines[one.index].price) continue;
    lever.price = lever.price.value_or(0) + point_value(dispute, *dispute.red_lines[one.index].price);
  }
  lever.of = std::move(of);
  return lever;
}

void sort_levers(std::vector<Lever>& levers) {
  std::stable_sort(levers.begin(), levers.end(), [](const Lever& a, const Lever& b) {
    if (a.of.size() != b.of.size()) return a.of.size() < b.of.size();
    return a.effort < b.effort;
  });
}

Expected<LeverAnswer> find_levers(World& world, const LeverRequest& request) {
  LeverAnswer answer;
  answer.goal = request.question.goal;
  answer.target = request.question.target;
  answer.concept_ = request.question.concept_;
  answer.threshold = request.question.threshold;
  answer.as_seen = request.question.as_seen;
  std::shared_ptr<const LeverGame> game;
  if (answer.as_seen) {
    if (const Expected<void> done = find_belief_levers(world, request, answer); !done)
      return tl::unexpected<Diagnostics>(done.error());
  } else {
    const Expected<std::shared_ptr<const LeverGame>> searched = search(world, request, answer);
    if (!searched) return tl::unexpected<Diagnostics>(searched.error());
    game = *searched;
  }
  if (answer.already) return answer;
  sort_levers(answer.levers);
  const auto consequences = [&](const Budget& budget) {
    return find_consequences(world, request.question, budget, answer);
  };
  if (const Expected<void> done = find_shares(world, request, answer, game.get(), consequences); !done)
    return tl::unexpected<Diagnostics>(done.error());
  return answer;
}

}  // namespace detente
