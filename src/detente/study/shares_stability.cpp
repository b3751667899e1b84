// SPDX-License-Identifier: MIT
// How often each outcome can be agreed and would hold, and today under each concept.
#include <algorithm>
#include <atomic>

#include "detente/analysis/forecast/draws.hpp"
#include "detente/analysis/stability/stability.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/study/share_run.hpp"

namespace detente {

namespace {

/// What one draw says of one concept.
struct ConceptInDraw {
  std::uint64_t count = 0;
  bool today = false;
  std::vector<bool> outcomes;
};

using ConceptsInDraw = std::vector<ConceptInDraw>;  ///< by concept

/// Draws kept in memory at once.
constexpr std::uint32_t batch = 256;

/// Every concept on the whole of one drawn case. errors: those of analyse_stability.
Expected<ConceptsInDraw> concepts_in(DrawView view, const std::vector<SolutionConcept>& concepts,
                                     const std::vector<Bitmap>& outcomes) {
  const Expected<World*> drawn = view.whole();
  if (!drawn) return tl::unexpected<Diagnostics>(drawn.error());
  World& world = **drawn;
  std::vector<const Ranking*> rankings;
  for (const OwnerBlock& block : world.space().blocks()) {
    const Expected<const Ranking*> ranking = world.ranking(block.actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    rankings.push_back(*ranking);
  }
  const Expected<StabilityResult> found =
      analyse_stability(world.space(), rankings, StabilityOptions{concepts}, view.budget());
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  if (found->partial) return fail(stopped(view.budget()));
  ConceptsInDraw all;
  for (const ConceptResult& result : found->concepts) {
    ConceptInDraw& one = all.emplace_back();
    one.count = result.equilibria.count();
    one.today = result.equilibria.test(world.space().today());
    for (const Bitmap& outcome : outcomes)
      one.outcomes.push_back(any_in_all(result.equilibria, outcome, outcome));
  }
  return all;
}

/// The point below which a share of the values lies, between neighbours in proportion (Hyndman & Fan, type
/// 7).
double point(const std::vector<std::uint64_t>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  const auto low = static_cast<double>(sorted[below]), high = static_cast<double>(sorted[above]);
  return low + (at - static_cast<double>(below)) * (high - low);
}

ConceptShares summarised(SolutionConcept concept_, std::size_t k, const std::vector<ConceptsInDraw>& draws) {
  ConceptShares shares{concept_, 0.0, {}, {}};
  const auto all = static_cast<double>(draws.size());
  std::vector<std::size_t> outcomes(draws.front()[k].outcomes.size());
  std::size_t today = 0;
  std::vector<std::uint64_t> counts;
  for (const ConceptsInDraw& draw : draws) {
    counts.push_back(draw[k].count);
    today += draw[k].today ? 1U : 0U;
    for (std::size_t o = 0; o < outcomes.size(); ++o) outcomes[o] += draw[k].outcomes[o] ? 1U : 0U;
  }
  std::sort(counts.begin(), counts.end());
  shares.today = static_cast<double>(today) / all;
  for (const std::size_t n : outcomes) shares.outcomes.push_back(static_cast<double>(n) / all);
  shares.count = {point(counts, 0.05), point(counts, 0.5), point(counts, 0.95)};
  return shares;
}

/// The draws side by side; empty where the budget ran out. Where one analysis does not fit beside another,
/// each takes all threads.
std::vector<Expected<ConceptsInDraw>> concepts_in_all(const DrawnWorld& drawn,
                                                      const std::vector<ForecastInputs>& inputs,
                                                      const std::vector<SolutionConcept>& concepts,
                                                      const std::vector<Bitmap>& outcomes) {
  const unsigned workers = drawn.world().side_by_side(Question::Stability);
  Budget own = drawn.world().budget();
  own.threads = workers > 1 ? 1 : own.threads;
  own.progress = {};
  std::vector<Expected<ConceptsInDraw>> rows(inputs.size(), ConceptsInDraw());
  std::atomic<std::size_t> next{0};
  parallel_for(workers, 1, workers, [&](std::uint64_t, std::uint64_t) {
    for (std::size_t n = next++; n < rows.size() && !own.exhausted(); n = next++)
      rows[n] = concepts_in(DrawView(drawn, inputs[n], true, own), concepts, outcomes);
  });
  return rows;
}

/// Some acceptable scenario of the set; `lasting`: an SEQ equilibrium besides.
DrawnQuestionPtr any_of(std::shared_ptr<const Bitmap> set, bool lasting) {
  return question([set = std::move(set), lasting](DrawView& view) -> Expected<InDraw> {
    if (!lasting) return in_draw(any_in_all(view.acceptable(), *set, *set));
    const Expected<std::optional<bool>> last = view.some_last(*set);
    if (!last) return tl::unexpected<Diagnostics>(last.error());
    return *last ? in_draw(**last) : InDraw::Unknown;
  });
}

DrawnQuestionPtr today_under(SolutionConcept concept_) {
  return question([concept_](DrawView& view) -> Expected<InDraw> {
    Bitmap today(view.world().space().total());
    today.set(view.world().space().today());
    const Expected<const Bitmap*> holding = view.lasting_among(today, concept_);
    if (!holding) return tl::unexpected<Diagnostics>(holding.error());
    if (*holding == nullptr) return InDraw::Unknown;
    return in_draw((*holding)->test(view.world().space().today()));
  });
}

}  // namespace

Expected<void> ask_stability(ShareRun& run, DrawShares& shares) {
  const Expected<DrawnWorld*> drawn = run.drawn(run.base());
  if (!drawn) return tl::unexpected<Diagnostics>(drawn.error());
  if (Expected<void> made = (*drawn)->need_deciders(); !made) return made;
  const World& world = run.base();
  std::vector<Bitmap> outcomes = scenarios_by_outcome(world.dispute(), world.space(), world.budget().threads);
  shares.acceptable.resize(outcomes.size());
  shares.lasting.resize(outcomes.size());
  shares.lasting_at_least.resize(outcomes.size());
  for (std::size_t k = 0; k < outcomes.size(); ++k) {
    const auto set = std::make_shared<const Bitmap>(std::move(outcomes[k]));
    run.ask(**drawn, any_of(set, false),
            [&shares, k](const Tally& tally) { shares.acceptable[k] = tally.share().value_or(0); });
    run.ask(**drawn, any_of(set, true), [&shares, k](const Tally& tally) {
      shares.lasting[k] = tally.share();
      shares.lasting_at_least[k] = tally.at_least();
    });
  }
  shares.concepts = {{SolutionConcept::Nash, {}, {}, {}}, {SolutionConcept::Seq, {}, {}, {}}};
  for (ConceptShares& concept_ : shares.concepts)
    run.ask(**drawn, today_under(concept_.concept_),
            [&concept_](const Tally& tally) { concept_.today = tally.share(); });
  return {};
}

Expected<void> share_concepts(World& world, const DrawRange& range,
                              const std::vector<SolutionConcept>& concepts, DrawShares& shares) {
  const Expected<DrawnWorld> drawn = DrawnWorld::make(world);
  if (!drawn) return tl::unexpected<Diagnostics>(drawn.error());
  const std::vector<Bitmap> outcomes =
      scenarios_by_outcome(world.dispute(), world.space(), world.budget().threads);
  std::vector<ConceptsInDraw> draws;
  for (std::uint32_t first = 0; first < range.samples; first += batch) {
    const std::uint32_t last = std::min(range.samples, first + batch);
    const std::vector<ForecastInputs> inputs = draws_between(world.dispute(), range.plan, first, last);
    for (Expected<ConceptsInDraw>& row : concepts_in_all(*drawn, inputs, concepts, outcomes)) {
      if (!row && !world.budget().exhausted()) return tl::unexpected<Diagnostics>(row.error());
      shares.partial = shares.partial || !row || (row->empty() && !concepts.empty());
      if (!shares.partial) draws.push_back(std::move(*row));
    }
    // The shares say how many draws they are of: all alike, or none.
    if (shares.partial) return {};
    world.budget().report("draws", static_cast<double>(last) / range.samples);
  }
  if (draws.empty() || concepts.empty()) return {};
  shares.concepts.clear();
  for (std::size_t k = 0; k < concepts.size(); ++k)
    shares.concepts.push_back(summarised(concepts[k], k, draws));
  return {};
}

}  // namespace detente
