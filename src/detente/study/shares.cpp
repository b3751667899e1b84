// SPDX-License-Identifier: MIT
#include "detente/study/shares.hpp"

#include "detente/analysis/forecast/uncertain.hpp"
#include "detente/study/share_run.hpp"

namespace detente {

Expected<void> find_shares(World& world, const DrawRange& range, Report& report) {
  auto shares = std::make_shared<DrawShares>();
  shares->seed = range.plan.seed;
  shares->inputs = range.plan.names.size();
  ShareRun run(world, range);
  if (report.settlement)
    if (auto asked = ask_settlement(run, *report.settlement, *shares); !asked) return asked;
  if (report.stability)
    if (auto asked = ask_stability(run, *shares); !asked) return asked;
  if (report.claims)
    if (auto asked = ask_claims(run, *report.claims); !asked) return asked;
  if (auto done = run.run(*shares); !done) return done;
  const bool whole = range.at_length || world.space().total() <= whole_analysis_always;
  if (report.stability && whole && !shares->partial) {
    std::vector<SolutionConcept> concepts;
    for (const ConceptSection& found : report.stability->concepts) concepts.push_back(found.concept_);
    if (auto done = share_concepts(world, range, concepts, *shares); !done) return done;
  }
  report.shares = std::move(shares);
  return {};
}

}  // namespace detente
