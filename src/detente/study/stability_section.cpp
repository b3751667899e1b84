// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/stability.hpp"
#include "detente/analysis/stability/summary.hpp"
#include "detente/analysis/stability/witness.hpp"
#include "detente/base/parallel.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/listing.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/scenario/rankings.hpp"
#include "detente/study/scenario_set.hpp"
#include "detente/study/sections.hpp"

namespace detente {

namespace {

/// What a set of scenarios looks like, and its first members by scenario string.
class Describer {
 public:
  Describer(const World& world, std::uint64_t list)
      : world_(world),
        list_(list),
        outcomes_(scenarios_by_outcome(world.dispute(), world.space(), world.budget().threads)) {}

  /// How many, of which outcomes, and the first of them.
  ScenarioSet members(const Bitmap& set) const { return scenario_set(world_.space(), set, outcomes_, list_); }
  /// The same with outcomes, shared levels and patterns. errors: those of summarise_set.
  Expected<ScenarioSet> described(const Bitmap& set) const {
    Expected<SetSummary> summary = summarise_set(world_.space(), set, outcomes_);
    if (!summary) return tl::unexpected<Diagnostics>(summary.error());
    ScenarioSet kept = members(set);
    kept.summary = std::move(*summary);
    return kept;
  }

 private:
  const World& world_;
  std::uint64_t list_;
  std::vector<Bitmap> outcomes_;
};

Expected<ConceptSection> described(const Describer& describer, const ConceptResult& result) {
  Expected<ScenarioSet> equilibria = describer.described(result.equilibria);
  if (!equilibria) return tl::unexpected<Diagnostics>(equilibria.error());
  ConceptSection section{result.concept_, std::move(*equilibria), {}};
  for (const Bitmap& stable : result.stable) section.stable.push_back(describer.members(stable));
  return section;
}

/// What the report leads with: acceptable SEQ equilibria, and (given the rankings) today under SEQ.
Expected<void> add_lasting(const World& world, const Describer& describer,
                           const std::vector<Ranking>* explained, const Bitmap& equilibria,
                           StabilitySection& section) {
  Bitmap both = equilibria;
  Expected<ScenarioSet> lasting = describer.described(both &= world.constraints().acceptable);
  if (!lasting) return tl::unexpected<Diagnostics>(lasting.error());
  section.lasting = std::move(*lasting);
  if (explained != nullptr) {
    Expected<StabilityWitness> today = explain_stability(world.space(), *explained, world.space().today(),
                                                         SolutionConcept::Seq, {}, world.budget());
    if (!today) return tl::unexpected<Diagnostics>(today.error());
    section.today = std::move(*today);
  }
  return {};
}

}  // namespace

Expected<void> fill_stability(const StudyContext& context, Report& report) {
  World& world = context.world;
  report.space.feasible = world.space().feasible_count();
  report.space.acceptable = world.constraints().acceptable.count();
  Expected<std::vector<Ranking>> rankings =
      rank_for_decision_makers(world.dispute(), world.space(), world.budget());
  if (!rankings) return tl::unexpected<Diagnostics>(rankings.error());
  const Expected<StabilityResult> found = analyse_stability(world.dispute(), world.space(), *rankings,
                                                            {context.request.concepts}, world.budget());
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  const Describer describer(world, context.request.list);
  StabilitySection& section = *report.stability;
  section.deciders = found->deciders;
  std::vector<Expected<ConceptSection>> all(found->concepts.size(), ConceptSection{});
  parallel_for(all.size(), 1, world.budget().threads, [&](std::uint64_t begin, std::uint64_t end) {
    for (std::uint64_t k = begin; k < end; ++k) all[k] = described(describer, found->concepts[k]);
  });
  for (std::size_t k = 0; k < all.size(); ++k) {
    const ConceptResult& result = found->concepts[k];
    if (!all[k]) return tl::unexpected<Diagnostics>(all[k].error());
    section.concepts.push_back(std::move(*all[k]));
    if (result.concept_ != SolutionConcept::Seq) continue;
    const std::vector<Ranking>* explained = context.request.explain ? &*rankings : nullptr;
    if (auto added = add_lasting(world, describer, explained, result.equilibria, section); !added)
      return added;
  }
  world.remember_rankings(std::move(*rankings));
  for (const ConceptResult& result : found->concepts) {
    if (result.concept_ != SolutionConcept::Seq) continue;
    if (auto kept = world.remember_equilibria(SolutionConcept::Seq, result.equilibria); !kept) return kept;
  }
  section.partial = found->partial;
  if (!found->partial) return {};
  report.partial = true;
  return fail(stopped(world.budget()));
}

}  // namespace detente
