// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/route.hpp"

#include <algorithm>
#include <map>

#include "detente/analysis/paths/joint_moves.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/scenario/nearest.hpp"

namespace detente {

namespace {

Bitmap both(Bitmap a, const Bitmap& b) { return a &= b; }

/// Whether every member of the group changes something of its own between the two.
bool all_move(const PathNet& net, const MoverGroup& group, ScenarioIndex s, ScenarioIndex t) {
  return std::all_of(group.begin(), group.end(), [&](std::size_t k) {
    return net.movers[k].own_levels(s) != net.movers[k].own_levels(t);
  });
}

bool all_gain(const PathNet& net, const MoverGroup& group, ScenarioIndex s, ScenarioIndex t) {
  return std::all_of(group.begin(), group.end(),
                     [&](std::size_t k) { return net.movers[k].rank(t) > net.movers[k].rank(s); });
}

/// Draws the path step by step.
class Painter {
 public:
  Painter(const ScenarioSpace& space, const PathNet& net, const Exploration& found, const Bitmap& goal,
          const Bitmap& on)
      : space_(space), net_(net), found_(found), goal_(goal), on_(on) {}

  std::vector<FoundPlace> draw(std::uint32_t layer) {
    const Nearest from_start(space_, start_levels());
    std::vector<FoundPlace> places;
    ScenarioIndex at = *from_start.in(both(both(found_.members(layer), goal_), on_));
    MoverGroup group;
    for (;;) {
      places.push_back(place(at, places.empty() ? nullptr : &places.back(), group));
      if (found_.layer(at).steps == 0) break;
      const auto before = step_to(at, from_start);
      at = before.first;
      group = before.second;
    }
    std::reverse(places.begin(), places.end());
    return places;
  }

 private:
  /// The start that paths are measured from: today, or the one nearest today that leads there.
  Levels start_levels() const {
    const Bitmap starts = both(found_.members(0), on_);
    if (starts.test(space_.today())) return space_.levels_of(space_.today());
    return space_.levels_of(*Nearest(space_, space_.levels_of(space_.today())).in(starts));
  }

  /// Whether the step goes on along cheapest paths.
  bool along(const MoverGroup& group, ScenarioIndex s, ScenarioIndex t) const {
    if (!on_.test(t) || !found_.reached(t)) return false;
    const PathLayer &here = found_.layer(s), &there = found_.layer(t);
    if (there.steps != here.steps + 1) return false;
    if (found_.kind == PathKind::Any) return true;
    const bool gain = all_gain(net_, group, s, t);
    return there.sacrifices == here.sacrifices + (gain ? 0 : 1) &&
           (gain || found_.kind == PathKind::FewestSacrifices);
  }

  /// The last step to t: from the scenario nearest the start, and by whom.
  std::pair<ScenarioIndex, MoverGroup> step_to(ScenarioIndex t, const Nearest& from_start) const {
    std::optional<ScenarioIndex> best;
    MoverGroup movers;
    for (const MoverGroup& group : net_.groups) {
      for_each_target(turned_round(joint_axes(net_, group)), t, [&](ScenarioIndex s) {
        if (s == t || !on_.test(s) || !all_move(net_, group, s, t) || !along(group, s, t)) return;
        if (best && from_start.cost(*best) <= from_start.cost(s)) return;
        best = s;
        movers = group;
      });
    }
    return {*best, movers};
  }

  std::vector<ActorId> actors(const MoverGroup& group) const {
    std::vector<ActorId> ids;
    for (const std::size_t k : group) ids.push_back(net_.movers[k].block->actor);
    return ids;
  }

  FoundPlace place(ScenarioIndex at, const FoundPlace* next, const MoverGroup& group) const {
    FoundPlace found{at, {}, {}, {}, {}};
    const Nearest from_here(space_, space_.levels_of(at));
    if (next != nullptr) {
      found.movers = actors(group);
      for (const std::size_t k : group)
        if (net_.movers[k].rank(next->scenario) <= net_.movers[k].rank(at))
          found.unwilling.push_back(net_.movers[k].block->actor);
      found.alternatives = alternatives(at, from_here);
    }
    for (std::size_t k = 0; k < net_.movers.size(); ++k)
      if (const auto turn = turn_off(k, at, from_here)) found.turn_offs.push_back(*turn);
    return found;
  }

  std::vector<FoundAlternative> alternatives(ScenarioIndex at, const Nearest& from_here) const {
    std::vector<FoundAlternative> list;
    for (const MoverGroup& group : net_.groups) {
      FoundAlternative alternative{actors(group), 0, at};
      for_each_target(joint_axes(net_, group), at, [&](ScenarioIndex t) {
        if (t == at || !on_.test(t) || !all_move(net_, group, at, t) || !along(group, at, t)) return;
        if (alternative.count++ == 0 || from_here.cost(t) < from_here.cost(alternative.nearest))
          alternative.nearest = t;
      });
      if (alternative.count > 0) list.push_back(std::move(alternative));
    }
    return list;
  }

  /// The mover's best improvement that leaves the cheapest paths (at the end: the goal).
  std::optional<FoundTurnOff> turn_off(std::size_t k, ScenarioIndex at, const Nearest& from_here) const {
    const PathMover& mover = net_.movers[k];
    const bool end = goal_.test(at);
    std::uint32_t staying = mover.rank(at);
    std::optional<ScenarioIndex> best;
    for_each_target(mover.block->moves, at, [&](ScenarioIndex t) {
      const std::uint32_t rank = mover.rank(t);
      if (t == at || rank == 0) return;
      if (end ? goal_.test(t) : along({k}, at, t)) {
        staying = std::max(staying, rank);
      } else if (rank > mover.rank(at) &&
                 (!best || rank > mover.rank(*best) ||
                  (rank == mover.rank(*best) && from_here.cost(t) < from_here.cost(*best)))) {
        best = t;
      }
    });
    if (!best) return std::nullopt;
    return FoundTurnOff{mover.block->actor, *best, mover.rank(*best) > staying};
  }

  const ScenarioSpace& space_;
  const PathNet& net_;
  const Exploration& found_;
  const Bitmap& goal_;
  const Bitmap& on_;
};

}  // namespace

Bitmap on_cheapest_paths(const PathNet& net, const Exploration& found, const Bitmap& goal,
                         std::uint32_t layer) {
  const PathLayer best = found.layers[layer];
  std::map<std::uint32_t, Bitmap> frontier;  // by sacrifices so far
  frontier.emplace(best.sacrifices, both(found.members(layer), goal));
  Bitmap on = frontier.begin()->second;
  const StepKind free_step = found.kind == PathKind::Any ? StepKind::Any : StepKind::Improving;
  for (std::uint32_t steps = best.steps; steps > 0; --steps) {
    std::map<std::uint32_t, Bitmap> before;
    const auto gather = [&](std::uint32_t sacrifices, const Bitmap& to, StepKind kind) {
      const auto from = found.find(sacrifices, steps - 1);
      if (!from) return;
      Bitmap sources(net.total);
      add_sources(net, to, kind, sources);
      sources &= found.members(*from);
      if (!sources.any()) return;
      on |= sources;
      Bitmap& into = before.try_emplace(sacrifices, net.total).first->second;
      into |= sources;
    };
    for (const auto& [sacrifices, to] : frontier) {
      gather(sacrifices, to, free_step);
      if (found.kind == PathKind::FewestSacrifices && sacrifices > 0)
        gather(sacrifices - 1, to, StepKind::Any);
    }
    frontier = std::move(before);
  }
  return on;
}

std::vector<FoundPlace> show_path(const ScenarioSpace& space, const PathNet& net, const Exploration& found,
                                  const Bitmap& goal, const Bitmap& on, std::uint32_t layer) {
  return Painter(space, net, found, goal, on).draw(layer);
}

}  // namespace detente
