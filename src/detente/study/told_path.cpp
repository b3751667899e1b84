// SPDX-License-Identifier: MIT
#include "detente/study/told_path.hpp"

#include <algorithm>

#include "detente/model/effect.hpp"
#include "detente/model/point.hpp"
#include "detente/verify/preference_order.hpp"

namespace detente {

namespace {

/// The scenario without offers that have not taken effect: of each joint option that is in effect as before,
/// what its parties held before.
Levels without_offers(const Case& dispute, const Levels& before, const Levels& levels) {
  Levels told = levels;
  for (const Option& option : dispute.options) {
    if (!option.joint || effective_level(option, before) != effective_level(option, levels)) continue;
    for (const AxisId axis : option.axes) told[axis.index()] = before[axis.index()];
  }
  return told;
}

std::vector<ActorId> owners_of_changes(const Case& dispute, const Levels& from, const Levels& to) {
  std::vector<ActorId> owners;
  for (std::size_t a = 0; a < from.size(); ++a)
    if (from[a] != to[a]) owners.push_back(dispute.axes[a].owner);
  std::sort(owners.begin(), owners.end());
  owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
  return owners;
}

class Teller {
 public:
  explicit Teller(const World& world)
      : world_(world), dispute_(world.dispute()), order_(world.dispute()) {}

  std::vector<PathPlace> places(const Path& path) const {
    std::vector<PathPlace> told;
    for (std::size_t k = 0; k < path.places.size(); ++k) {
      const PathPlace& raw = path.places[k];
      const bool last = k + 1 == path.places.size();
      Levels levels =
          told.empty() || last ? raw.scenario : without_offers(dispute_, told.back().scenario, raw.scenario);
      if (!told.empty() && told.back().scenario == levels) continue;
      told.push_back(levels == raw.scenario ? raw : place(raw, std::move(levels)));
    }
    for (std::size_t k = 0; k < told.size(); ++k) retell(k + 1 < told.size() ? &told[k + 1] : nullptr, told[k]);
    return told;
  }

 private:
  /// A place that no path stops at as it is: its lines are looked up, and nobody was asked where else to turn.
  PathPlace place(const PathPlace& raw, Levels levels) const {
    PathPlace told;
    const ScenarioIndex n = world_.space().index_of(levels);
    const Constraints& constraints = world_.constraints();
    for (std::size_t c = constraints.rules; c < constraints.refs.size(); ++c)
      if (constraints.broken[c].test(n)) told.crossed.push_back(constraints.refs[c]);
    told.acceptable = told.crossed.empty();
    const std::optional<OutcomeId> outcome = outcome_of(dispute_, levels);
    told.outcome = outcome ? outcome->index() : dispute_.outcomes.size();
    told.movers = raw.movers;
    told.scenario = std::move(levels);
    return told;
  }

  /// Who takes the step on, and who of them does not gain; turns that are offers only are not told.
  void retell(const PathPlace* next, PathPlace& here) const {
    std::erase_if(here.turn_offs,
                  [&](const TurnOff& turn) { return !changes_effect(dispute_, here.scenario, turn.to); });
    if (next == nullptr) return;
    std::vector<ActorId> movers = owners_of_changes(dispute_, here.scenario, next->scenario);
    if (movers == here.movers) return;
    here.movers = std::move(movers);
    here.alternatives.clear();
    here.unwilling.clear();
    for (const ActorId actor : here.movers)
      if (order_.compare(actor, next->scenario, here.scenario) <= 0) here.unwilling.push_back(actor);
  }

  const World& world_;
  const Case& dispute_;
  PreferenceOrder order_;
};

}  // namespace

Path told_path(const World& world, const Path& path) {
  if (!path.found || path.places.empty()) return path;
  Path told = path;
  told.places = Teller(world).places(path);
  const bool joined = told.places.size() != path.places.size();
  if (!joined) return told;
  told.steps = static_cast<std::uint32_t>(told.places.size() - 1);
  told.sacrifices = static_cast<std::uint32_t>(
      std::count_if(told.places.begin(), told.places.end(),
                    [](const PathPlace& place) { return !place.unwilling.empty(); }));
  if (told.places.front().movers != path.places.front().movers) told.must_go_first.clear();
  return told;
}

}  // namespace detente
