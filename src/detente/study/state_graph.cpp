// SPDX-License-Identifier: MIT
#include "detente/study/state_graph.hpp"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <tuple>

#include "detente/base/parallel.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/scenario/reachability.hpp"
#include "detente/study/state_scope.hpp"

namespace detente {

namespace {

/// Scenarios told apart by their outcome and the levels of some axes.
struct Partition {
  std::vector<AxisId> axes;
  std::vector<std::uint32_t> of;  ///< by position: its class
  std::vector<std::size_t> some;  ///< by class: a member
};

Partition by_outcome(const StateScope& scope) {
  constexpr std::uint32_t none = ~std::uint32_t{0};
  Partition partition;
  std::vector<std::uint32_t> names;
  for (std::size_t k = 0; k < scope.size(); ++k) {
    if (scope.outcome(k) >= names.size()) names.resize(scope.outcome(k) + 1, none);
    std::uint32_t& name = names[scope.outcome(k)];
    if (name == none) name = static_cast<std::uint32_t>(partition.some.size()), partition.some.push_back(k);
    partition.of.push_back(name);
  }
  return partition;
}

/// Every class split by the levels of one more axis.
Partition split(const StateScope& scope, const Partition& partition, AxisId axis, std::size_t levels) {
  constexpr std::uint32_t none = ~std::uint32_t{0};
  Partition finer{partition.axes, {}, {}};
  finer.axes.push_back(axis);
  finer.of.reserve(scope.size());
  std::vector<std::uint32_t> names(partition.some.size() * levels, none);
  for (std::size_t k = 0; k < scope.size(); ++k) {
    std::uint32_t& name = names[partition.of[k] * levels + scope.level(k, axis)];
    if (name == none) name = static_cast<std::uint32_t>(finer.some.size()), finer.some.push_back(k);
    finer.of.push_back(name);
  }
  return finer;
}

/// Calls visit(number) for every block, some on other threads.
template <class Visit>
void for_each_block(const World& world, const Visit& visit) {
  const std::size_t count = world.space().blocks().size();
  const unsigned threads = world.budget().threads;
  std::atomic<std::size_t> next{0};
  parallel_for(std::min<std::size_t>(threads, count), 1, threads, [&](std::uint64_t, std::uint64_t) {
    for (std::size_t b = next++; b < count; b = next++) visit(b);
  });
}

/// Axes that vary in the scope, those their owners most often gain by moving alone first.
std::vector<AxisId> by_gain(const World& world, const StateScope& scope,
                            const std::vector<const Ranking*>& rankings) {
  std::vector<std::uint64_t> gain(world.dispute().axes.size());
  std::vector<AxisId> axes;
  for (std::size_t a = 0; a < gain.size(); ++a) {
    const AxisId axis(a);
    std::size_t k = 1;
    while (k < scope.size() && scope.level(k, axis) == scope.level(0, axis)) ++k;
    if (k < scope.size()) axes.push_back(axis);
  }
  for_each_block(world, [&](std::size_t b) {
    const OwnerBlock& block = world.space().blocks()[b];
    const Ranking& ranking = *rankings[block.actor.index()];
    for (std::size_t a = 0; a < block.axes.size(); ++a) {
      OwnerBlock alone = block;
      alone.moves = {block.moves[a]};
      scope.for_each_move(alone, [&](std::size_t from, std::size_t to) {
        gain[block.axes[a].index()] += ranking.rank(scope.scenario(to)) > ranking.rank(scope.scenario(from));
      });
    }
  });
  std::stable_sort(axes.begin(), axes.end(),
                   [&](AxisId a, AxisId b) { return gain[a.index()] > gain[b.index()]; });
  return axes;
}

/// As many axes told apart as `most` classes allow, the first ones first.
Partition finest(const StateScope& scope, const std::vector<AxisId>& by_weight, std::size_t most) {
  Partition partition = by_outcome(scope);
  for (const AxisId axis : by_weight) {
    Partition finer = split(scope, partition, axis, scope.levels(axis));
    if (finer.some.size() <= most) partition = std::move(finer);
  }
  std::sort(partition.axes.begin(), partition.axes.end());
  return partition;
}

/// Fewest moves from today to each scenario of the scope.
std::vector<std::uint32_t> steps_from(const StateScope& scope, const ScenarioSpace& space) {
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

/// The classes as groups, today's first, then by the moves it takes to them. Renames the classes so.
std::vector<StateGroup> group(World& world, const StateScope& scope, const Bitmap& equilibria,
                              Partition& partition) {
  const std::vector<std::uint32_t> steps = steps_from(scope, world.space());
  std::vector<StateGroup> groups(partition.some.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const std::size_t member = partition.some[g];
    groups[g].outcome = scope.outcome(member);
    for (const AxisId axis : partition.axes) groups[g].levels.push_back(scope.level(member, axis));
    groups[g].steps = steps[member];
  }
  for (std::size_t k = 0; k < scope.size(); ++k) {
    StateGroup& into = groups[partition.of[k]];
    const ScenarioIndex n = scope.scenario(k);
    ++into.scenarios;
    into.acceptable += world.constraints().acceptable.test(n) ? 1 : 0;
    into.equilibria += equilibria.test(n) ? 1 : 0;
    into.steps = std::min(into.steps, steps[k]);
    into.today = into.today || n == world.space().today();
  }
  std::vector<std::uint32_t> order(groups.size()), place(groups.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](std::uint32_t g) {
    return std::tuple(!groups[g].today, groups[g].steps, groups[g].outcome, groups[g].levels);
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  std::vector<StateGroup> sorted;
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    place[order[at]] = at;
    sorted.push_back(groups[order[at]]);
  }
  for (std::uint32_t& name : partition.of) name = place[name];
  return sorted;
}

/// Moves that lead from one group to another, by the groups and then by the actor.
std::vector<GroupMove> moves_between(const World& world, const StateScope& scope, const Partition& partition,
                                     const std::vector<const Ranking*>& rankings) {
  struct Tally {
    std::size_t last = ~std::size_t{0},
                last_gain = ~std::size_t{0};  ///< scenario counted last, for either count
    std::uint64_t moves = 0, improvements = 0;
  };
  const std::size_t count = partition.some.size();
  std::vector<std::vector<GroupMove>> by_block(world.space().blocks().size());
  for_each_block(world, [&](std::size_t b) {
    const OwnerBlock& block = world.space().blocks()[b];
    std::vector<Tally> tallies(count * count);
    const Ranking& ranking = *rankings[block.actor.index()];
    // Moves from one scenario come in a row, so "counted already" is a comparison with the last one.
    scope.for_each_move(block, [&](std::size_t from, std::size_t to) {
      if (partition.of[from] == partition.of[to]) return;
      Tally& tally = tallies[partition.of[from] * count + partition.of[to]];
      if (tally.last != from) tally.last = from, ++tally.moves;
      if (tally.last_gain == from) return;
      const bool pays = ranking.rank(scope.scenario(to)) > ranking.rank(scope.scenario(from));
      if (pays) tally.last_gain = from, ++tally.improvements;
    });
    for (std::size_t edge = 0; edge < tallies.size(); ++edge)
      if (tallies[edge].moves > 0)
        by_block[b].push_back({static_cast<std::uint32_t>(edge / count),
                               static_cast<std::uint32_t>(edge % count), block.actor, tallies[edge].moves,
                               tallies[edge].improvements});
  });
  std::vector<GroupMove> moves;
  for (const std::vector<GroupMove>& some : by_block) moves.insert(moves.end(), some.begin(), some.end());
  std::sort(moves.begin(), moves.end(), [](const GroupMove& a, const GroupMove& b) {
    return std::tuple(a.from, a.to, a.actor) < std::tuple(b.from, b.to, b.actor);
  });
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
  const StateScope scope(world, *reachable);
  StateGraph graph;
  graph.scenarios = scope.size();
  graph.every_axis = scope.size() <= options.most_single;
  const std::size_t most = graph.every_axis ? scope.size() : options.most_groups;
  Partition partition = finest(scope, by_gain(world, scope, rankings), most);
  graph.axes = partition.axes;
  graph.groups = group(world, scope, **equilibria, partition);
  graph.moves = moves_between(world, scope, partition, rankings);
  return graph;
}

}  // namespace detente
