// SPDX-License-Identifier: MIT
#include "detente/study/path_teller.hpp"

#include <algorithm>

#include "detente/model/point.hpp"

namespace detente {

namespace {

/// Whoever is in every group.
std::vector<ActorId> in_all(const std::vector<PathAlternative>& groups) {
  std::vector<ActorId> common = groups.front().actors;
  for (const PathAlternative& group : groups)
    std::erase_if(common, [&](ActorId actor) {
      return std::count(group.actors.begin(), group.actors.end(), actor) == 0;
    });
  return common;
}

}  // namespace

Expected<PathsInput> paths_input(World& world, Bitmap starts, std::size_t coalitions) {
  PathsInput input{&world.space(), {}, std::move(starts), {}, coalitions};
  for (const OwnerBlock& block : world.space().blocks()) {
    const Expected<const Ranking*> ranking = world.ranking(block.actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    input.rankings.push_back(*ranking);
  }
  return input;
}

Path PathTeller::told(const FoundPath& found) const {
  Path path{found.kind,          found.found, found.steps, found.sacrifices, found.reached,
            found.nearest_goals, {},          {},          found.complete};
  for (const FoundPlace& place : found.places) path.places.push_back(told(place));
  if (path.steps > 0) path.must_go_first = in_all(path.places.front().alternatives);
  return path;
}

std::size_t PathTeller::outcome(const Levels& levels) const {
  const auto outcome = outcome_of(world_.dispute(), levels);
  return outcome ? outcome->index() : world_.dispute().outcomes.size();
}

PathPlace PathTeller::told(const FoundPlace& found) const {
  PathPlace place;
  place.scenario = world_.space().levels_of(found.scenario);
  place.outcome = outcome(place.scenario);
  place.equilibrium = equilibria_.test(found.scenario);
  const Constraints& constraints = world_.constraints();
  for (std::size_t c = constraints.rules; c < constraints.refs.size(); ++c)
    if (constraints.broken[c].test(found.scenario)) place.crossed.push_back(constraints.refs[c]);
  place.acceptable = place.crossed.empty();
  place.movers = found.movers;
  place.unwilling = found.unwilling;
  for (const FoundAlternative& other : found.alternatives)
    place.alternatives.push_back({other.actors, other.count, world_.space().levels_of(other.nearest)});
  for (const FoundTurnOff& turn : found.turn_offs)
    place.turn_offs.push_back({turn.actor, world_.space().levels_of(turn.to), turn.rather});
  return place;
}

}  // namespace detente
