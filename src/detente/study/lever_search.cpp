// SPDX-License-Identifier: MIT
#include "detente/study/lever_search.hpp"

#include <algorithm>
#include <atomic>

#include "detente/base/parallel.hpp"
#include "detente/study/interventions.hpp"
#include "detente/study/lever_trial.hpp"

namespace detente {

namespace {

/// What is acceptable does not change with it, and nothing is.
bool idle(const Intervention& candidate, const LeverQuestion& question, bool some_acceptable) {
  const bool opens = candidate.kind == InterventionKind::WaiveLine ||
                     candidate.kind == InterventionKind::WinRatification ||
                     candidate.kind == InterventionKind::DropRule;
  return question.goal == LeverGoal::Stable && !opens && !some_acceptable;
}

}  // namespace

SinglesFound try_singles(const World& world, const LeverRequest& request,
                         const std::vector<Intervention>& given, const std::vector<Intervention>& candidates,
                         const LeverGame* game) {
  SinglesFound found;
  found.by_candidate.resize(candidates.size());
  const bool some = acceptable_with(world, request.question.target, given).any();
  const unsigned workers = world.side_by_side(Question::Stability);
  Budget own = world.budget();
  own.threads = workers > 1 ? 1 : own.threads;
  own.progress = {};
  const Expected<std::shared_ptr<const LeverFuture>> shared = LeverFuture::make(world, request.question);
  const LeverFuture* const future = shared ? shared->get() : nullptr;
  std::atomic<std::size_t> next{0}, done{0};
  std::atomic<bool> partial{false};
  parallel_for(workers, 1, workers, [&](std::uint64_t, std::uint64_t) {
    LeverTrial trial(world, game, future, request, given, own);
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
