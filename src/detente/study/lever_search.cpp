// SPDX-License-Identifier: MIT
#include "detente/study/lever_search.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "detente/base/parallel.hpp"
#include "detente/model/point.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/lever_amounts.hpp"

namespace detente {

namespace {

using Found = std::optional<std::pair<Intervention, LeverReply>>;

/// Halvings of a range in which nothing critical is known: to a thousandth of a thousandth of it.
constexpr std::size_t grid = std::size_t{1} << 20;

bool limit_only(const Diagnostics& faults) {
  return std::any_of(faults.begin(), faults.end(), [](const Diagnostic& fault) {
    return fault.code == Code::MemoryLimit || fault.code == Code::TimeLimit ||
           fault.code == Code::Interrupted;
  });
}

/// One candidate in one world.
class Trial {
 public:
  Trial(const World& world, const LeverRequest& request, const std::vector<Intervention>& given,
        const Budget& budget)
      : world_(world), request_(request), given_(given), budget_(budget) {}

  /// Sets `cut` where a limit kept the answer away.
  Found run(const Intervention& candidate, bool& cut) {
    Expected<Found> found = attempt(candidate);
    if (!found) cut = cut || limit_only(found.error());
    return found ? std::move(*found) : std::nullopt;
  }

 private:
  Expected<LeverReply> with(const Intervention& one) {
    Expected<World> changed = world_with(world_, {one}, request_.question.target, budget_);
    if (!changed) return tl::unexpected<Diagnostics>(changed.error());
    std::vector<Intervention> all = given_;
    all.push_back(one);
    return ask(*changed, request_.question, all);
  }

  Expected<Found> attempt(const Intervention& candidate) {
    if (has_amount(candidate)) return amount(candidate);
    const Expected<LeverReply> reply = with(candidate);
    if (!reply) return tl::unexpected<Diagnostics>(reply.error());
    return reply->so ? Found({candidate, *reply}) : std::nullopt;
  }

  /// One amount to try.
  struct Point {
    double amount = 0;
    bool beyond = false;  ///< stands for every amount up to the next point
  };

  /// The amounts at which the answer can change, nearest first. requires: a stake or a payment.
  std::vector<Point> critical_points(const Intervention& candidate) const {
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
  double farthest(const Intervention& candidate) const {
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

  Expected<Found> amount(const Intervention& candidate) {
    const bool exact =
        request_.question.goal == LeverGoal::Stable && candidate.kind != InterventionKind::MoveParameter;
    const std::vector<Point> points = exact ? critical_points(candidate) : std::vector<Point>();
    const double step = exact ? 0 : farthest(candidate) / static_cast<double>(grid);
    if (!exact && step <= 0) return std::nullopt;
    const auto at = [&](std::size_t k) {
      Intervention one = candidate;
      one.amount =
          exact ? points[k].amount : std::copysign(step * static_cast<double>(k + 1), candidate.amount);
      one.beyond = exact && points[k].beyond;
      return one;
    };
    Found best;  // yeses come ever nearer
    const auto yes = [&](std::size_t k) -> Expected<bool> {
      Expected<LeverReply> reply = with(at(k));
      if (!reply) return tl::unexpected<Diagnostics>(reply.error());
      if (reply->so) best = {at(k), *reply};
      return reply->so;
    };
    const Expected<std::optional<FirstYes>> first =
        first_yes(exact ? points.size() : grid, exact ? request_.scan : 0, yes);
    if (!first) return tl::unexpected<Diagnostics>(first.error());
    if (*first) best->first.least = exact && (*first)->least;
    return best;
  }

  const World& world_;
  const LeverRequest& request_;
  const std::vector<Intervention>& given_;
  Budget budget_;
};

/// What is acceptable does not change with it, and nothing is.
bool idle(const Intervention& candidate, const LeverQuestion& question, bool some_acceptable) {
  const bool opens = candidate.kind == InterventionKind::WaiveLine ||
                     candidate.kind == InterventionKind::WinRatification ||
                     candidate.kind == InterventionKind::DropRule;
  return question.goal == LeverGoal::Stable && !opens && !some_acceptable;
}

}  // namespace

SinglesFound try_singles(const World& world, const LeverRequest& request,
                         const std::vector<Intervention>& given,
                         const std::vector<Intervention>& candidates) {
  SinglesFound found;
  found.by_candidate.resize(candidates.size());
  const bool some = acceptable_with(world, request.question.target, given).any();
  const unsigned workers = world.side_by_side(Question::Stability);
  Budget own = world.budget();
  own.threads = workers > 1 ? 1 : own.threads;
  own.progress = {};
  std::atomic<std::size_t> next{0}, done{0};
  std::atomic<bool> partial{false};
  parallel_for(workers, 1, workers, [&](std::uint64_t, std::uint64_t) {
    Trial trial(world, request, given, own);
    for (std::size_t k = next++; k < candidates.size(); k = next++) {
      if (own.exhausted()) partial = true;
      if (own.exhausted()) break;
      bool cut = false;
      if (!idle(candidates[k], request.question, some)) found.by_candidate[k] = trial.run(candidates[k], cut);
      if (cut) partial = true;
      world.budget().report("levers", static_cast<double>(++done) / static_cast<double>(candidates.size()));
    }
  });
  found.partial = partial;
  return found;
}

}  // namespace detente
