// SPDX-License-Identifier: MIT
#include "detente/study/lever_consequences.hpp"

#include <algorithm>
#include <atomic>

#include "detente/base/parallel.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/study/claims_forecast.hpp"
#include "detente/study/findings.hpp"
#include "detente/study/limits.hpp"

namespace detente {

namespace {

bool ranks_below(const Ranking& ranking, ScenarioIndex a, ScenarioIndex b) {
  return ranking.rank(a) != 0 && ranking.rank(a) < ranking.rank(b);
}

/// Some move of the block's owner leads from the scenario out of the target to what it ranks higher.
bool leaves(const ScenarioSpace& space, const OwnerBlock& block, const Ranking& ranking, const Bitmap& target,
            ScenarioIndex from) {
  bool found = false;
  for_each_target(block.moves, from, [&](ScenarioIndex n) {
    found = found || (space.feasible().test(n) && !target.test(n) && ranks_below(ranking, from, n));
  });
  return found;
}

/// Who would want the lever undone. `world`: with what the lever changes, so that a line once waived no longer counts
/// against its holder.
Expected<void> find_undoers(World& world, const Bitmap& target, Lever& lever) {
  if (!lever.scenario) return {};
  const ScenarioIndex there = world.space().index_of(*lever.scenario), today = world.space().today();
  for (std::size_t a = 0; a < world.dispute().actors.size(); ++a) {
    const Expected<const Ranking*> ranking = world.ranking(ActorId(a));
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    if (ranks_below(**ranking, there, today)) lever.worse_off.emplace_back(a);
  }
  if (!world.space().feasible().test(there)) return {};
  for (const OwnerBlock& block : world.space().blocks()) {
    const Expected<const Ranking*> ranking = world.ranking(block.actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    if (leaves(world.space(), block, **ranking, target, there)) lever.leave.push_back(block.actor);
  }
  return {};
}

/// What the findings read again need to know of an intervention; empty: all of them are read afresh.
std::optional<Touched> touched_by(const Case& dispute, const Lever& lever) {
  if (lever.of.size() != 1) return std::nullopt;
  const Intervention& one = lever.of.front();
  const std::uint32_t k = one.index;
  switch (one.kind) {
    case InterventionKind::WaiveLine: {
      const RedLine& line = dispute.red_lines[k];
      const ConstraintRef ref{ConstraintKind::RedLine, k};
      return Touched{line.id, line.binding ? std::optional(ref) : std::nullopt, line.actors, false};
    }
    case InterventionKind::WinRatification:
      return Touched{dispute.ratifications[k].id,
                     ConstraintRef{ConstraintKind::Ratification, k},
                     {dispute.ratifications[k].party},
                     false};
    case InterventionKind::MoveStake:
      return Touched{dispute.stakes[k].id, std::nullopt, {dispute.stakes[k].actor}, true};
    case InterventionKind::Pay:
      return Touched{"payment'", std::nullopt, {ActorId(k)}, true};
    default:
      return std::nullopt;
  }
}

Expected<std::vector<FindingChange>> changes_with(const World& lean, World& changed, const FindingReader& reader,
                                                  const Lever& lever) {
  if (const std::optional<Touched> touched = touched_by(lean.dispute(), lever)) {
    const Expected<Findings> after = reader.after(changed, *touched);
    if (!after) return tl::unexpected<Diagnostics>(after.error());
    return reader.differences(*after);
  }
  const Expected<FindingReader> afresh = FindingReader::make(changed);
  if (!afresh) return tl::unexpected<Diagnostics>(afresh.error());
  return reader.differences(afresh->before());
}

/// Claims by their position in the case as written.
void renumber(std::vector<FindingChange>& changes, const std::vector<std::uint32_t>& claims) {
  for (FindingChange& change : changes)
    if (change.finding.kind == FindingKind::Claim || change.finding.kind == FindingKind::GoalPossible)
      change.finding.index = claims[change.finding.index];
}

}  // namespace

LeanCase without_future(const Case& dispute) {
  auto lean = std::make_shared<Case>(dispute);
  lean->claims.clear();
  LeanCase result;
  for (std::uint32_t k = 0; k < dispute.claims.size(); ++k) {
    if (about_the_future(dispute.claims[k])) continue;
    lean->claims.push_back(dispute.claims[k]);
    result.claims.push_back(k);
  }
  result.dispute = std::move(lean);
  return result;
}

Expected<void> find_consequences(const World& world, const LeverQuestion& question, const Budget& budget,
                                 LeverAnswer& answer) {
  if (answer.levers.empty()) return {};
  const LeanCase lean = without_future(world.dispute());
  const auto failed = [&answer](const Diagnostics& why) -> Expected<void> {
    if (!only_limits(why)) return tl::unexpected<Diagnostics>(why);
    answer.partial = true;  // the levers stand; what else they change stays unknown
    return {};
  };
  Expected<World> base = world.derive(lean.dispute, budget);
  if (!base) return failed(base.error());
  const Expected<FindingReader> reader = FindingReader::make(*base);
  if (!reader) return failed(reader.error());
  const Bitmap target = scenarios_where(world.space(), question.target.formula, budget.threads);
  const unsigned workers = base->side_by_side(Question::Stability);
  Budget own = budget;
  own.threads = workers > 1 ? 1 : own.threads;
  own.progress = {};
  std::atomic<std::size_t> next{0}, done{0};
  parallel_for(workers, 1, workers, [&](std::uint64_t, std::uint64_t) {
    for (std::size_t k = next++; k < answer.levers.size() && !own.exhausted(); k = next++) {
      Lever& lever = answer.levers[k];
      Expected<World> changed = world_with(*base, lever.of, question.target, own);
      if (!changed || !find_undoers(*changed, target, lever)) continue;
      Expected<std::vector<FindingChange>> changes = changes_with(*base, *changed, *reader, lever);
      if (!changes || own.exhausted()) continue;
      lever.changes = std::move(*changes);
      lever.changes_known = true;
      renumber(lever.changes, lean.claims);
      budget.report("what else the levers change",
                    static_cast<double>(++done) / static_cast<double>(answer.levers.size()));
    }
  });
  answer.partial = answer.partial || own.exhausted();
  return {};
}

}  // namespace detente
