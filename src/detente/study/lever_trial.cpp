// SPDX-License-Identifier: MIT
#include "detente/study/lever_trial.hpp"

#include <algorithm>
#include <cmath>

#include "detente/model/point.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/lever_amounts.hpp"
#include "detente/study/limits.hpp"

namespace detente {

LeverTrial::LeverTrial(const World& world, const LeverGame* game, const LeverFuture* future,
                       const LeverRequest& request, const std::vector<Intervention>& given,
                       const Budget& budget)
    : world_(world), game_(game), future_(future), request_(request), given_(given), budget_(budget) {
  if (game_ == nullptr) return;
  setting_ = game_->now();
  for (const Intervention& one : given_) amend(setting_, game_->dispute(), one);
  web_.emplace(game_->web());
}

LeverFound LeverTrial::run(const Intervention& candidate, bool& cut) {
  Expected<LeverFound> found = attempt(candidate, cut);
  if (!found) cut = cut || only_limits(found.error());
  return found ? std::move(*found) : std::nullopt;
}

Expected<LeverReply> LeverTrial::with(const Intervention& one) {
  if (game_ != nullptr) {
    LeverSetting setting = setting_;
    amend(setting, game_->dispute(), one);
    if (std::optional<LeverReply> reply = game_->ask(setting, *web_)) return std::move(*reply);
  }
  if (future_ != nullptr && has_amount(one)) {
    Case changed = world_.dispute();
    apply(changed, world_.dispute(), one, request_.question.target);
    if (future_->covers(changed)) return future_->ask(changed, budget_);
  }
  Expected<World> changed = world_with(world_, {one}, request_.question.target, budget_);
  if (!changed) return tl::unexpected<Diagnostics>(changed.error());
  std::vector<Intervention> all = given_;
  all.push_back(one);
  return ask(*changed, request_.question, all);
}

Expected<LeverFound> LeverTrial::attempt(const Intervention& candidate, bool& cut) {
  if (has_amount(candidate)) return amount(candidate, cut);
  const Expected<LeverReply> reply = with(candidate);
  if (!reply) return tl::unexpected<Diagnostics>(reply.error());
  return reply->so ? LeverFound({candidate, *reply}) : std::nullopt;
}

/// The amounts at which the answer can change, nearest first. requires: a stake or a payment.
std::vector<LeverTrial::Point> LeverTrial::critical_points(const Intervention& candidate) const {
  const Case& dispute = world_.dispute();
  const bool pays = candidate.kind == InterventionKind::Pay;
  const std::size_t k = candidate.index;
  const ActorId actor = pays ? ActorId(k) : dispute.stakes[k].actor;
  const std::int64_t now = pays ? 0 : point_worths(dispute)[k].nano;
  const Formula& when = pays ? request_.question.target.formula : dispute.stakes[k].when.formula;
  const std::vector<std::int64_t> critical =
      critical_worths(world_, actor, when, pays ? std::nullopt : std::optional(k));
  std::vector<Point> points;
  for (const std::int64_t worth : worths_to_try(critical, now, candidate.amount > 0 ? 1 : -1))
    points.push_back(
        {Fixed{worth - now}.to_double(), !std::binary_search(critical.begin(), critical.end(), worth)});
  return points;
}

/// How far a number is moved where nothing critical is known.
double LeverTrial::farthest(const Intervention& candidate) const {
  const Case& dispute = world_.dispute();
  if (candidate.kind == InterventionKind::MoveParameter) {
    const ParameterRange range = parameter_range(dispute, candidate.index);
    const double now = point_value(dispute, dispute.parameters[candidate.index].value);
    return candidate.amount > 0 ? range.high - now : now - range.low;
  }
  Intervention unit = candidate;
  unit.amount = 1;
  const double effort = effort_of(dispute, unit);
  return effort > 0 ? 1 / effort : 0;
}

Expected<LeverFound> LeverTrial::amount(const Intervention& candidate, bool& cut) {
  const bool parameter = candidate.kind == InterventionKind::MoveParameter;
  if (game_ != nullptr) {
    bool covered = false;
    Expected<LeverFound> found = parameter ? number(candidate, covered, cut) : worth(candidate, covered, cut);
    if (!found || covered) return found;
  }
  if (request_.question.goal == LeverGoal::Stable && !parameter)
    return along(candidate, critical_points(candidate));
  return along(candidate, {});
}

/// By trying amounts in turn. No points: a grid.
Expected<LeverFound> LeverTrial::along(const Intervention& candidate, const std::vector<Point>& points) {
  const bool exact = !points.empty();
  const double step = exact ? 0 : farthest(candidate) / static_cast<double>(amount_grid);
  const bool nothing_critical =
      request_.question.goal == LeverGoal::Stable && candidate.kind != InterventionKind::MoveParameter;
  if (!exact && (step <= 0 || nothing_critical)) return std::nullopt;
  const auto at = [&](std::size_t k) {
    Intervention one = candidate;
    one.amount =
        exact ? points[k].amount : std::copysign(step * static_cast<double>(k + 1), candidate.amount);
    one.beyond = exact && points[k].beyond;
    return one;
  };
  LeverFound best;  // yeses come ever nearer
  const auto yes = [&](std::size_t k) -> Expected<bool> {
    Expected<LeverReply> reply = with(at(k));
    if (!reply) return tl::unexpected<Diagnostics>(reply.error());
    if (reply->so) best = {at(k), *reply};
    return reply->so;
  };
  // Under these two nobody's answer depends on what others want: more of a stake can only help where it
  // holds.
  const SolutionConcept by = request_.question.concept_;
  if (exact && (by == SolutionConcept::Gmr || by == SolutionConcept::Smr)) {
    const Expected<std::optional<std::size_t>> from = threshold(points.size(), yes);
    if (!from) return tl::unexpected<Diagnostics>(from.error());
    return best;
  }
  const Expected<std::optional<FirstYes>> first =
      first_yes(exact ? points.size() : amount_grid, exact ? request_.scan : 0, yes);
  if (!first) return tl::unexpected<Diagnostics>(first.error());
  if (*first) best->first.least = exact && (*first)->least;
  return best;
}

}  // namespace detente
