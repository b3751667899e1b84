// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/relevance.hpp"

#include <algorithm>
#include <set>

#include "detente/model/scenario_text.hpp"
#include "detente/model/vote.hpp"

namespace detente {

namespace {

/// Axes that come together: where one of `read` (and, if an owner is named, owned by it) is relevant, all
/// are.
struct Tie {
  std::vector<AxisId> read;
  std::optional<ActorId> owner;
};

/// The axes on which a pattern fixes a level.
void insert_fixed(const Case& dispute, const std::string& pattern, std::set<AxisId>& axes) {
  const LevelPattern levels = read_pattern(dispute.axes, pattern).levels;
  for (std::size_t a = 0; a < levels.size(); ++a)
    if (levels[a]) axes.insert(AxisId(a));
}

std::vector<AxisId> axes_of(const Case& dispute, const Preference& preference) {
  std::set<AxisId> axes;
  for (const std::vector<Condition>& group : preference.order)
    for (const Condition& statement : group)
      for (const AxisId axis : detente::axes_of(statement.formula)) axes.insert(axis);
  for (const std::vector<std::string>& ties : preference.ranking)
    for (const std::string& pattern : ties)
      if (pattern.size() == text_length(dispute.axes)) insert_fixed(dispute, pattern, axes);
  return {axes.begin(), axes.end()};
}

/// A shock's levels are set together or, where a rule is in the way, not at all: with them come the rules
/// over them.
Tie tie_of(const Case& dispute, const Shock& shock) {
  std::set<AxisId> ruled;
  bool any = false;
  for (const AxisLevel& set : shock.set) {
    for (const Rule& rule : dispute.rules) {
      const std::vector<AxisId> read = axes_of(rule.impossible.formula);
      if (!std::binary_search(read.begin(), read.end(), set.axis)) continue;
      ruled.insert(read.begin(), read.end());
      any = true;
    }
  }
  if (!any) return {};
  for (const AxisLevel& set : shock.set) ruled.insert(set.axis);
  return {{ruled.begin(), ruled.end()}, {}};
}

std::vector<Tie> ties_of(const Case& dispute) {
  std::vector<Tie> ties;
  for (const Rule& rule : dispute.rules) ties.push_back({axes_of(rule.impossible.formula), {}});
  for (const Stake& stake : dispute.stakes) ties.push_back({axes_of(stake.when.formula), stake.actor});
  for (const RedLine& line : dispute.red_lines)
    for (const ActorId holder : line.actors) ties.push_back({axes_of(line.never.formula), holder});
  for (const Ratification& vote : dispute.ratifications)
    ties.push_back({axes_of(vote_needed(dispute, vote)), vote.party});
  for (const Preference& preference : dispute.preferences)
    ties.push_back({axes_of(dispute, preference), preference.actor});
  for (const Shock& shock : dispute.shocks) ties.push_back(tie_of(dispute, shock));
  return ties;
}

}  // namespace

std::vector<std::uint8_t> relevant_axes(const Case& dispute, const std::vector<Formula>& asked) {
  std::vector<std::uint8_t> relevant(dispute.axes.size(), 0);
  for (const Formula& formula : asked)
    for (const AxisId axis : axes_of(formula)) relevant[axis.index()] = 1;
  const std::vector<Tie> ties = ties_of(dispute);
  for (bool grown = true; grown;) {
    grown = false;
    for (const Tie& tie : ties) {
      const bool pulls = std::any_of(tie.read.begin(), tie.read.end(), [&](AxisId axis) {
        return relevant[axis.index()] != 0 && (!tie.owner || dispute.axis(axis).owner == *tie.owner);
      });
      if (!pulls) continue;
      for (const AxisId axis : tie.read) {
        grown = grown || relevant[axis.index()] == 0;
        relevant[axis.index()] = 1;
      }
    }
  }
  return relevant;
}

ForecastGround narrowed(const ForecastGround& ground, const std::vector<Formula>& asked) {
  const Case& dispute = *ground.dispute;
  const std::vector<std::uint8_t> relevant = relevant_axes(dispute, asked);
  std::vector<LevelSet> kept = ground.box.kept;
  for (std::size_t a = 0; a < kept.size(); ++a)
    if (relevant[a] == 0) kept[a] = LevelSet::of(dispute.today[a]);
  ForecastGround narrow;
  narrow.dispute = ground.dispute;
  narrow.space = ground.space;
  narrow.reference = ground.reference;
  narrow.movers = ground.movers;
  narrow.box = make_box(dispute, std::move(kept));
  const std::vector<ScenarioIndex> places = places_in(narrow.box, ground.box);
  for (GroundMover& mover : narrow.movers) {
    if (mover.ranks.empty()) continue;
    std::vector<double> ranks;
    for (const ScenarioIndex place : places) ranks.push_back(mover.ranks[place]);
    mover.ranks = std::move(ranks);
  }
  find_sets(narrow);
  for (std::size_t k = 0; k < dispute.shocks.size(); ++k) {
    std::vector<AxisLevel> levels = dispute.shocks[k].set;
    std::erase_if(levels, [&](const AxisLevel& set) { return relevant[set.axis.index()] == 0; });
    narrow.jumps.push_back(ground.jumps[k].sets.empty() ? Jump{} : jump_in(narrow.box, levels));
  }
  return narrow;
}

}  // namespace detente
