// SPDX-License-Identifier: MIT
#include "detente/study/state_graph.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/scenario/reachability.hpp"

namespace detente {

namespace {

/// The scenarios of the graph with what is known of each, by position.
class Scope {
 public:
  Scope(World& world, const Bitmap& reachable) : world_(world) {
    const ScenarioSpace& space = world.space();
    reachable.for_each([&](ScenarioIndex n) {
      scenarios_.push_back(n);
      return true;
    });
    outcome_.resize(scenarios_.size());
    const std::vector<Bitmap> by_outcome =
        scenarios_by_outcome(world.dispute(), space, world.budget().threads);
    for (std::size_t k = 0; k < scenarios_.size(); ++k)
      for (std::size_t o = 0; o < by_outcome.size(); ++o)
        if (by_outcome[o].test(scenarios_[k])) outcome_[k] = static_cast<std::uint32_t>(o);
  }

  std::size_t size() const { return scenarios_.size(); }
  ScenarioIndex scenario(std::size_t k) const { return scenarios_[k]; }
  std::size_t outcome(std::size_t k) const { return outcome_[k]; }
  std::uint8_t level(std::size_t k, AxisId axis) const { return world_.space().level(scenarios_[k], axis); }
  /// Its position; size() for a scenario outside.
  std::size_t position(ScenarioIndex n) const {
    const auto found = std::lower_bound(scenarios_.begin(), scenarios_.end(), n);
    return found == scenarios_.end() || *found != n ? size()
                                                    : static_cast<std::size_t>(found - scenarios_.begin());
  }
  /// Calls visit(block, k, to) for every move inside the scope.
  template <class Visit>
  void for_each_move(Visit&& visit) const {
    for (const OwnerBlock& block : world_.space().blocks()) {
      for (std::size_t k = 0; k < size(); ++k) {
        for_each_target(block.moves, scenarios_[k], [&](ScenarioIndex n) {
          const std::size_t to = n == scenarios_[k] ? size() : position(n);
          if (to != size()) visit(block, k, to);
        });
      }
    }
  }

 private:
  World& world_;
  std::vector<ScenarioIndex> scenarios_;  ///< ascending
  std::vector<std::uint32_t> outcome_;
};

using Key = std::vector<std::uint8_t>;  ///< outcome, then the levels told apart

Key key_of(const Scope& scope, std::size_t k, const std::vector<AxisId>& axes) {
  Key key = {static_cast<std::uint8_t>(scope.outcome(k))};
  for (const AxisId axis : axes) key.push_back(scope.level(k, axis));
  return key;
}

std::size_t groups_with(const Scope& scope, const std::vector<AxisId>& axes, std::size_t enough) {
  std::set<Key> keys;
  for (std::size_t k = 0; k < scope.size() && keys.size() <= enough; ++k) keys.insert(key_of(scope, k, axes));
  return keys.size();
}

/// Axes that vary in the scope, those their owners most often gain by moving alone first.
std::vector<AxisId> by_gain(const Case& dispute, const Scope& scope,
                            const std::vector<const Ranking*>& rankings) {
  std::vector<std::uint64_t> gain(dispute.axes.size());
  std::vector<AxisId> axes;
  for (std::size_t a = 0; a < dispute.axes.size(); ++a) {
    const AxisId axis(a);
    for (std::size_t k = 1; k < scope.size(); ++k) {
      if (scope.level(k, axis) == scope.level(0, axis)) continue;
      axes.push_back(axis);
      break;
    }
  }
  scope.for_each_move([&](const OwnerBlock& block, std::size_t from, std::size_t to) {
    const Ranking& ranking = *rankings[block.actor.index()];
    if (ranking.rank(scope.scenario(to)) <= ranking.rank(scope.scenario(from))) return;
    AxisId moved;
    std::size_t changed = 0;
    for (const AxisId axis : block.axes)
      if (scope.level(from, axis) != scope.level(to, axis)) moved = axis, ++changed;
    if (changed == 1) ++gain[moved.index()];
  });
  std::stable_sort(axes.begin(), axes.end(),
                   [&](AxisId a, AxisId b) { return gain[a.index()] > gain[b.index()]; });
  return axes;
}

/// The axes told apart: as many as `most` groups allow, in file order.
std::vector<AxisId> chosen_axes(const Scope& scope, const std::vector<AxisId>& by_weight, std::size_t most) {
  std::vector<AxisId> axes;
  for (const AxisId axis : by_weight) {
    axes.push_back(axis);
    if (groups_with(scope, axes, most) > most) axes.pop_back();
  }
  std::sort(axes.begin(), axes.end());
  return axes;
}

/// Fewest moves from today to each scenario of the scope.
std::vector<std::uint32_t> steps_from(const Scope& scope, const ScenarioSpace& space) {
  constexpr std::uint32_t unseen = ~std::uint32_t{0};
  std::vector<std::uint32_t> steps(scope.size(), unseen);
  std::vector<std::size_t> frontier = {scope.position(space.today())};
  steps[frontier.front()] = 0;
  for (std::uint32_t step = 1; !frontier.empty(); ++step) {
    std::vector<std::size_t> next;
    for (const std::size_t k : frontier) {
      for (const OwnerBlock& block : space.blocks()) {
        for_each_target(block.moves, scope.scenario(k), [&](ScenarioIndex n) {
          const std::size_t to = scope.position(n);
          if (to == scope.size() || steps[to] != unseen) return;
          steps[to] = step;
          next.push_back(to);
        });
      }
    }
    frontier = std::move(next);
  }
  return steps;
}

struct Grouped {
  std::vector<StateGroup> groups;
  std::vector<std::uint32_t> group_of;  ///< by position in the scope
};

Grouped group(World& world, const Scope& scope, const std::vector<AxisId>& axes, const Bitmap& equilibria) {
  const std::vector<std::uint32_t> steps = steps_from(scope, world.space());
  std::map<Key, StateGroup> found;
  for (std::size_t k = 0; k < scope.size(); ++k) {
    const Key key = key_of(scope, k, axes);
    StateGroup& into = found[key];
    if (into.scenarios == 0)
      into.outcome = scope.outcome(k), into.levels = {key.begin() + 1, key.end()}, into.steps = steps[k];
    const ScenarioIndex n = scope.scenario(k);
    ++into.scenarios;
    into.acceptable += world.constraints().acceptable.test(n) ? 1 : 0;
    into.equilibria += equilibria.test(n) ? 1 : 0;
    into.steps = std::min(into.steps, steps[k]);
    into.today = into.today || n == world.space().today();
  }
  Grouped grouped;
  for (const auto& [key, value] : found) grouped.groups.push_back(value);
  std::stable_sort(grouped.groups.begin(), grouped.groups.end(),
                   [](const StateGroup& a, const StateGroup& b) {
                     return std::tuple(!a.today, a.steps) < std::tuple(!b.today, b.steps);
                   });
  std::map<Key, std::uint32_t> position;
  for (std::size_t g = 0; g < grouped.groups.size(); ++g) {
    Key key = {static_cast<std::uint8_t>(grouped.groups[g].outcome)};
    key.insert(key.end(), grouped.groups[g].levels.begin(), grouped.groups[g].levels.end());
    position[key] = static_cast<std::uint32_t>(g);
  }
  for (std::size_t k = 0; k < scope.size(); ++k) grouped.group_of.push_back(position[key_of(scope, k, axes)]);
  return grouped;
}

std::vector<GroupMove> moves_between(const Scope& scope, const std::vector<std::uint32_t>& group_of,
                                     const std::vector<const Ranking*>& rankings) {
  struct Tally {
    std::size_t last = ~std::size_t{0},
                last_gain = ~std::size_t{0};  ///< scenario counted last, for either count
    std::uint64_t moves = 0, improvements = 0;
  };
  std::map<std::tuple<std::uint32_t, std::uint32_t, ActorId>, Tally> tallies;
  // Moves of one actor from one scenario come in a row, so "counted already" is a comparison with the last
  // one.
  scope.for_each_move([&](const OwnerBlock& block, std::size_t from, std::size_t to) {
    if (group_of[from] == group_of[to]) return;
    Tally& tally = tallies[{group_of[from], group_of[to], block.actor}];
    if (tally.last != from) tally.last = from, ++tally.moves;
    const Ranking& ranking = *rankings[block.actor.index()];
    const bool pays = ranking.rank(scope.scenario(to)) > ranking.rank(scope.scenario(from));
    if (pays && tally.last_gain != from) tally.last_gain = from, ++tally.improvements;
  });
  std::vector<GroupMove> moves;
  for (const auto& [edge, tally] : tallies)
    moves.push_back(
        {std::get<0>(edge), std::get<1>(edge), std::get<2>(edge), tally.moves, tally.improvements});
  return moves;
}

}  // namespace

Expected<std::optional<StateGraph>> state_graph(World& world, const StateGraphOptions& options) {
  const Expected<Bitmap> reachable = reachable_within_lines(world.dispute(), world.space(), world.budget());
  if (!reachable) return tl::unexpected<Diagnostics>(reachable.error());
  if (reachable->count() > options.most_scenarios) return std::nullopt;
  const Expected<const Bitmap*> equilibria = world.equilibria(SolutionConcept::Seq);
  if (!equilibria) return tl::unexpected<Diagnostics>(equilibria.error());
  std::vector<const Ranking*> rankings(world.dispute().actors.size());
  for (const OwnerBlock& block : world.space().blocks()) {
    const Expected<const Ranking*> ranking = world.ranking(block.actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    rankings[block.actor.index()] = *ranking;
  }
  const Scope scope(world, *reachable);
  const std::vector<AxisId> varying = by_gain(world.dispute(), scope, rankings);
  StateGraph graph;
  graph.scenarios = scope.size();
  graph.every_axis = scope.size() <= options.most_single;
  graph.axes = chosen_axes(scope, varying, graph.every_axis ? scope.size() : options.most_groups);
  Grouped grouped = group(world, scope, graph.axes, **equilibria);
  graph.moves = moves_between(scope, grouped.group_of, rankings);
  graph.groups = std::move(grouped.groups);
  return graph;
}

}  // namespace detente
