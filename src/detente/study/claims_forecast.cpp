// SPDX-License-Identifier: MIT
#include "detente/study/claims_forecast.hpp"

#include <algorithm>
#include <atomic>
#include <set>

#include "detente/analysis/forecast/draws.hpp"
#include "detente/base/parallel.hpp"
#include "detente/study/future_claim.hpp"
#include "detente/study/shared_draws.hpp"

namespace detente {

namespace {

Expected<std::vector<double>> at_the_point(World& world, const Future& future) {
  const Expected<Ensemble> ensemble = ensemble_of(world, future.conditions);
  if (!ensemble) return tl::unexpected<Diagnostics>(ensemble.error());
  const std::vector<double> places(ensemble->inputs.size(), at_likely);
  Expected<Course> course = follow_places(*ensemble, places, question_of(future), world.budget());
  if (!course) return tl::unexpected<Diagnostics>(course.error());
  return std::move(course->conditions.front());
}

/// One claim and where its probabilities are read.
struct Asked {
  const Claim* claim;
  SharedDraws::Place here;
  std::optional<SharedDraws::Place> there;
};

std::optional<double> share(const SharedDraws& drawn, const Asked& asked, std::uint32_t samples) {
  if (drawn.draws(asked.here) < samples || (asked.there && drawn.draws(*asked.there) < samples)) return {};
  std::size_t tested = 0, as_said = 0;
  for (std::size_t n = 0; n < samples; ++n) {
    const std::vector<double> here = drawn.read(asked.here, n);
    const std::vector<double> there = asked.there ? drawn.read(*asked.there, n) : std::vector<double>();
    const FutureAnswer answer = answer_of(*asked.claim, here, asked.there ? &there : nullptr);
    tested += answer.testable ? 1 : 0;
    as_said += answer.testable && answer.holds == asked.claim->expect ? 1 : 0;
  }
  if (tested == 0) return {};
  return static_cast<double>(as_said) / static_cast<double>(tested);
}

}  // namespace

DrawPlan plan_of(const Case& dispute, const ForecastRequest& asked) {
  return draw_plan(dispute, asked.seed.value_or(dispute.forecast.seed));
}

bool about_the_future(const Claim& claim) {
  return std::holds_alternative<ClaimLikely>(claim.query) ||
         std::holds_alternative<ClaimUnlikely>(claim.query) ||
         std::holds_alternative<ClaimMostLikely>(claim.query) ||
         std::holds_alternative<ClaimMoreLikely>(claim.query);
}

void lay_grounds(World& world) {
  std::set<World*> worlds;
  const auto add = [&](const Alteration& alteration) {
    if (const Expected<World*> altered = world.altered(alteration)) worlds.insert(*altered);
  };
  for (const Claim& claim : world.dispute().claims) {
    if (!about_the_future(claim)) continue;
    add(claim.altered);
    if (const auto* more = std::get_if<ClaimMoreLikely>(&claim.query)) add(more->than);
  }
  const std::vector<World*> all(worlds.begin(), worlds.end());
  const unsigned workers = world.side_by_side(Question::Reachability);
  std::atomic<std::size_t> next{0};
  // What fails here fails again, and is told, where the claim is judged.
  parallel_for(workers, 1, workers, [&](std::uint64_t, std::uint64_t) {
    for (std::size_t k = next++; k < all.size(); k = next++) (void)all[k]->forecast_ground();
  });
}

Expected<ClaimVerdict> judge_future(World& world, const Claim& claim, ClaimVerdict verdict) {
  const Future future = future_of(world.dispute(), claim);
  const Expected<World*> here = world.altered(claim.altered);
  if (!here) return tl::unexpected<Diagnostics>(here.error());
  const Expected<std::vector<double>> now = at_the_point(**here, future);
  if (!now) return tl::unexpected<Diagnostics>(now.error());
  std::optional<std::vector<double>> then;
  if (future.than != nullptr) {
    const Expected<World*> there = world.altered(*future.than);
    if (!there) return tl::unexpected<Diagnostics>(there.error());
    Expected<std::vector<double>> other = at_the_point(**there, future);
    if (!other) return tl::unexpected<Diagnostics>(other.error());
    then = std::move(*other);
  }
  const FutureAnswer answer = answer_of(claim, *now, then ? &*then : nullptr);
  if (!answer.testable) return verdict;
  verdict.probability = answer.probability;
  verdict.compared = answer.compared;
  verdict.query_holds = answer.holds;
  verdict.verdict = answer.holds ? Verdict::Holds : Verdict::Fails;
  return verdict;
}

Expected<std::vector<std::optional<double>>> shares_of_draws(World& world,
                                                             const std::vector<const Claim*>& claims,
                                                             const DrawPlan& plan, std::uint32_t samples) {
  SharedDraws drawn;
  std::vector<Asked> questions;
  for (const Claim* claim : claims) {
    const Future future = future_of(world.dispute(), *claim);
    Asked& asked = questions.emplace_back(
        Asked{claim, drawn.add(world, claim->altered, future.months, future.conditions), {}});
    if (future.than != nullptr)
      asked.there = drawn.add(world, *future.than, future.months, future.conditions);
  }
  if (const Expected<void> done = drawn.draw(world, plan, samples); !done)
    return tl::unexpected<Diagnostics>(done.error());
  std::vector<std::optional<double>> shares;
  for (const Asked& asked : questions) shares.push_back(share(drawn, asked, samples));
  return shares;
}

}  // namespace detente
