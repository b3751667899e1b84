// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/analysis/stability/stability.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/plan.hpp"
#include "detente/scenario/rankings.hpp"
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

  ScenarioSet members(const Bitmap& set) const {
    ScenarioSet described;
    described.summary.count = set.count();
    set.for_each([&](ScenarioIndex n) {
      insert(described.listed, world_.space().levels_of(n));
      return true;
    });
    return described;
  }
  ScenarioSet described(const Bitmap& set) const {
    ScenarioSet described = members(set);
    for (const Bitmap& outcome : outcomes_) {
      Bitmap both = set;
      described.summary.by_outcome.push_back((both &= outcome).count());
    }
    described.summary.patterns_complete = false;
    return described;
  }

 private:
  /// Levels in file order compare as scenario strings do.
  void insert(std::vector<Levels>& listed, const Levels& levels) const {
    if (listed.size() >= list_ && (list_ == 0 || levels > listed.back())) return;
    listed.insert(std::upper_bound(listed.begin(), listed.end(), levels), levels);
    if (listed.size() > list_) listed.pop_back();
  }

  const World& world_;
  std::uint64_t list_;
  std::vector<Bitmap> outcomes_;
};

}  // namespace

Expected<void> fill_stability(const StudyContext& context, Report& report) {
  World& world = context.world;
  const Case& dispute = world.dispute();
  report.space.feasible = world.space().feasible_count();
  report.space.acceptable = world.constraints().acceptable.count();
  Expected<std::vector<Ranking>> rankings = rank_for_decision_makers(dispute, world.space(), world.budget());
  if (!rankings) return tl::unexpected<Diagnostics>(rankings.error());
  Expected<StabilityResult> found =
      analyse_stability(dispute, world.space(), *rankings, {context.request.concepts}, world.budget());
  if (!found) return tl::unexpected<Diagnostics>(found.error());
  const Describer describer(world, context.request.list);
  StabilitySection section;
  section.deciders = found->deciders;
  for (const ConceptResult& result : found->concepts) {
    ConceptSection& kept = section.concepts.emplace_back();
    kept.concept_ = result.concept_;
    kept.equilibria = describer.described(result.equilibria);
    for (const Bitmap& stable : result.stable) kept.stable.push_back(describer.members(stable));
    if (result.concept_ != SolutionConcept::Seq) continue;
    Bitmap lasting = result.equilibria;
    section.lasting = describer.described(lasting &= world.constraints().acceptable);
    if (const auto kept_seq = world.remember_equilibria(SolutionConcept::Seq, result.equilibria); !kept_seq)
      return kept_seq;
  }
  section.partial = found->partial;
  report.stability = std::move(section);
  if (!found->partial) return {};
  report.partial = true;
  return fail(stopped(world.budget()));
}

}  // namespace detente
