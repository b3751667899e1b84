// SPDX-License-Identifier: MIT
#include "detente/analysis/beliefs/foresight.hpp"

#include <algorithm>

#include "detente/scenario/moves.hpp"
#include "detente/scenario/translate.hpp"

namespace detente {

namespace {

const OwnerBlock* block_of(const ScenarioSpace& space, ActorId actor) {
  const auto& blocks = space.blocks();
  const auto it = std::find_if(blocks.begin(), blocks.end(),
                               [&](const OwnerBlock& block) { return block.actor == actor; });
  return it == blocks.end() ? nullptr : &*it;
}

/// Moves of the picture are moves in truth; those it lacks change an axis it holds fixed.
bool changes_unseen(const ScenarioSpace& truth, const OwnerBlock& real, const OwnerBlock* seen,
                    ScenarioIndex from, ScenarioIndex to) {
  return std::any_of(real.axes.begin(), real.axes.end(), [&](AxisId axis) {
    if (truth.level(from, axis) == truth.level(to, axis)) return false;
    return seen == nullptr || std::count(seen->axes.begin(), seen->axes.end(), axis) == 0;
  });
}

}  // namespace

FoundForesight foresee(const MoverView& truth, const MoverView& picture, ScenarioIndex from) {
  FoundForesight found;
  const OwnerBlock* real = block_of(truth.space, truth.ranking.actor);
  if (real == nullptr) return found;
  const OwnerBlock* seen = block_of(picture.space, picture.ranking.actor);
  const ScenarioIndex there = translated(from, truth.space, picture.space);
  for_each_target(real->moves, from, [&](ScenarioIndex to) {
    if (to == from || !truth.space.feasible().test(to)) return;
    const bool unseen = changes_unseen(truth.space, *real, seen, from, to);
    const bool gains = truth.ranking.rank(to) > truth.ranking.rank(from);
    const bool expected = !unseen && picture.ranking.rank(translated(to, truth.space, picture.space)) >
                                         picture.ranking.rank(there);
    if (gains && expected) ++found.foreseen;
    if (gains && !expected) found.unforeseen.push_back({to, unseen});
    if (!gains && expected) found.feared.push_back({to, false});
  });
  return found;
}

}  // namespace detente
