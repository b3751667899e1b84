// SPDX-License-Identifier: MIT
// Claims about what one actor can do: blocks, no_own_move.
#include <algorithm>

#include "detente/scenario/conditions.hpp"
#include "detente/scenario/moves.hpp"
#include "detente/scenario/nearest.hpp"
#include "detente/study/claim_kinds.hpp"

namespace detente::claims {

namespace {

const OwnerBlock* block_of(const ScenarioSpace& space, ActorId actor) {
  for (const OwnerBlock& block : space.blocks())
    if (block.actor == actor) return &block;
  return nullptr;
}

/// Turns values[d] into the greatest value among the levels that axis k may move to, itself included.
void greatest_along(std::vector<std::uint32_t>& values, const MoveAxis& axis, std::uint64_t step) {
  const std::uint64_t span = step * axis.radix;
  for (std::uint64_t high = 0; high < values.size(); high += span) {
    for (std::uint64_t low = high; low < high + step; ++low) {
      const auto at = [&](std::uint64_t level) -> std::uint32_t& { return values[low + level * step]; };
      if (axis.change != Change::Down)  // upwards from each level: a suffix
        for (std::uint64_t level = axis.radix - 1; level-- > 0;)
          at(level) = std::max(at(level), at(level + 1));
      if (axis.change != Change::Up)  // downwards: a prefix; both together reach every level
        for (std::uint64_t level = 1; level < axis.radix; ++level)
          at(level) = std::max(at(level), at(level - 1));
    }
  }
}

/// The members of `goal` from which the actor moves to something it ranks higher where `ends` holds. One
/// block at a time: the greatest rank within reach that ends the goal, along one axis after the other.
Bitmap left_by(const OwnerBlock& block, const Ranking& ranking, const Bitmap& goal, const Bitmap& ends) {
  const std::vector<MoveAxis>& axes = block.moves;
  Bitmap bases(goal.size()), left(goal.size());
  goal.for_each([&](ScenarioIndex n) {
    bases.set(n - n / block.stride % block.size * block.stride);
    return true;
  });
  std::vector<std::uint32_t> reach(block.size);
  bases.for_each([&](ScenarioIndex base) {
    for (std::uint64_t d = 0; d < block.size; ++d) {
      const ScenarioIndex n = base + d * block.stride;
      reach[d] = ends.test(n) ? ranking.rank(n) : 0;
    }
    std::uint64_t step = 1;
    for (const MoveAxis& axis : axes) {
      greatest_along(reach, axis, step);
      step *= axis.radix;
    }
    for (std::uint64_t d = 0; d < block.size; ++d) {
      const ScenarioIndex n = base + d * block.stride;
      if (goal.test(n) && reach[d] > ranking.rank(n)) left.set(n);
    }
    return true;
  });
  return left;
}

}  // namespace

Done judge(const ClaimBlocks& query, const Ask& ask, ClaimVerdict& verdict) {
  const Bitmap goal = ask.acceptable_with(query.goal);
  verdict.of = goal.count();
  if (verdict.of == 0) return {};
  Bitmap left(goal.size());
  if (const OwnerBlock* block = block_of(ask.world.space(), query.actor)) {
    const Expected<const Ranking*> ranking = ask.world.ranking(query.actor);
    if (!ranking) return tl::unexpected<Diagnostics>(ranking.error());
    Bitmap ends = ask.world.space().feasible();
    ends.and_not(scenarios_where(ask.world.space(), query.goal.formula, ask.world.budget().threads));
    left = left_by(*block, **ranking, goal, ends);
  }
  verdict.count = left.count();
  verdict.example = ask.nearest(left);
  Bitmap kept = goal;
  kept.and_not(left);
  verdict.counterexample = ask.nearest(kept);
  answer(verdict, verdict.count == verdict.of);
  return {};
}

Done judge(const ClaimNoOwnMove& query, const Ask& ask, ClaimVerdict& verdict) {
  const ScenarioSpace& space = ask.world.space();
  Bitmap goal = scenarios_where(space, query.goal.formula, ask.world.budget().threads);
  goal &= ask.within;
  if (goal.test(space.today()) || !ask.acceptable_with(query.goal).any()) return {};
  const Nearest nearest(ask.world.dispute(), space);
  std::optional<ScenarioIndex> found;
  if (const OwnerBlock* block = block_of(space, query.actor)) {
    for_each_target(block->moves, space.today(), [&](ScenarioIndex n) {
      if (n == space.today() || !space.feasible().test(n)) return;
      ++verdict.of;
      if (!goal.test(n)) return;
      ++verdict.count;
      if (!found || nearest.cost(n) < nearest.cost(*found)) found = n;
    });
  }
  if (found) verdict.counterexample = space.levels_of(*found);
  answer(verdict, verdict.count == 0);
  return {};
}

}  // namespace detente::claims
