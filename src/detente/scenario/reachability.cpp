// SPDX-License-Identifier: MIT
#include "detente/scenario/reachability.hpp"

#include <algorithm>
#include <limits>
#include <new>

#include "detente/model/vote.hpp"
#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

/// One actor that can move, and what it has already explored.
struct Mover {
  std::vector<MoveAxis> axes;
  std::uint64_t stride = 1;
  std::uint64_t size = 1;
  bool one_way = false;
  std::vector<std::uint16_t> lines;  ///< own lines crossed, by scenario; empty = moves anywhere
  Bitmap explored;                   ///< blocks (by number) already expanded; only without one-way options

  /// Number of the block of s among this actor's blocks.
  std::uint64_t block_of(ScenarioIndex s) const { return s % stride + s / (stride * size) * stride; }
};

std::vector<Mover> movers_of(const ScenarioSpace& space) {
  std::vector<Mover> movers;
  for (const OwnerBlock& block : space.blocks()) {
    Mover mover{block.moves, block.stride, block.size, block.one_way(), {}, {}};
    // Without one-way options everybody in a block reaches the same scenarios: one expansion per block is
    // enough.
    if (!mover.one_way) mover.explored = Bitmap(space.total() / block.size);
    movers.push_back(std::move(mover));
  }
  return movers;
}

/// Own lines crossed in every scenario, failed ratifications included.
std::vector<std::uint16_t> lines_by_scenario(const Case& dispute, const ScenarioSpace& space, ActorId actor,
                                             unsigned threads) {
  std::vector<std::uint16_t> lines(space.total(), 0);
  const auto add = [&](const Bitmap& crossed) {
    crossed.for_each([&](std::uint64_t n) {
      ++lines[n];
      return true;
    });
  };
  for (const RedLine& line : dispute.red_lines) {
    if (std::find(line.actors.begin(), line.actors.end(), actor) == line.actors.end()) continue;
    add(scenarios_where(space, line.never.formula, threads));
  }
  for (const Ratification& vote : dispute.ratifications) {
    if (vote.party == actor && !vote.passes) add(scenarios_where(space, vote_needed(dispute, vote), threads));
  }
  return lines;
}

/// Adds to `queue` what `mover` would pick from s.
void expand(Mover& mover, const Bitmap& feasible, ScenarioIndex s, Bitmap& reached,
            std::vector<ScenarioIndex>& queue) {
  if (!mover.one_way) {
    const std::uint64_t block = mover.block_of(s);
    if (mover.explored.test(block)) return;
    mover.explored.set(block);
  }
  std::uint16_t fewest = std::numeric_limits<std::uint16_t>::max();
  if (!mover.lines.empty()) {
    for_each_target(mover.axes, s, [&](ScenarioIndex t) {
      if (feasible.test(t)) fewest = std::min(fewest, mover.lines[t]);
    });
  }
  for_each_target(mover.axes, s, [&](ScenarioIndex t) {
    if (!feasible.test(t) || reached.test(t) || (!mover.lines.empty() && mover.lines[t] > fewest)) return;
    reached.set(t);
    queue.push_back(t);
  });
}

Expected<Bitmap> explore(const ScenarioSpace& space, std::vector<Mover>& movers, ScenarioIndex from,
                         const Budget& budget) {
  Bitmap reached(space.total());
  std::vector<ScenarioIndex> queue{from};
  reached.set(from);
  for (std::uint64_t step = 0; !queue.empty(); ++step) {
    if (step % 4096 == 0 && budget.exhausted()) return fail(stopped(budget));
    const ScenarioIndex s = queue.back();
    queue.pop_back();
    for (Mover& mover : movers) expand(mover, space.feasible(), s, reached, queue);
  }
  return reached;
}

bool wants_something(const Case& dispute, ActorId actor) {
  const auto of_actor = [actor](const auto& block) { return block.actor == actor; };
  return std::any_of(dispute.stakes.begin(), dispute.stakes.end(), of_actor) ||
         std::any_of(dispute.preferences.begin(), dispute.preferences.end(), of_actor);
}

}  // namespace

Expected<Bitmap> reachable_by_moves(const Case& dispute, const ScenarioSpace& space, ScenarioIndex from,
                                    const Budget& budget) {
  if (auto no = refusal(plan_work(dispute, Question::Conditions, budget.threads), budget)) return fail(*no);
  try {
    std::vector<Mover> movers = movers_of(space);
    return explore(space, movers, from, budget);
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

Expected<Bitmap> reachable_within_lines(const Case& dispute, const ScenarioSpace& space,
                                        const Budget& budget) {
  if (auto no = refusal(plan_work(dispute, Question::Reachability, budget.threads), budget)) return fail(*no);
  try {
    std::vector<Mover> movers;
    std::vector<Mover> all = movers_of(space);
    for (std::size_t k = 0; k < all.size(); ++k) {
      const ActorId actor = space.blocks()[k].actor;
      if (!wants_something(dispute, actor)) continue;
      all[k].lines = lines_by_scenario(dispute, space, actor, budget.threads);
      movers.push_back(std::move(all[k]));
    }
    return explore(space, movers, space.today(), budget);
  } catch (const std::bad_alloc&) {
    return fail(out_of_memory());
  }
}

}  // namespace detente
