// SPDX-License-Identifier: MIT
// A box of the scenario space: some levels of every axis, with an index of its own, so that arrays over it
// are as small as the question. Axes left with one level vanish from the index; the rest keep owner,
// direction and the order of their levels.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/model/case.hpp"
#include "detente/scenario/layout.hpp"

namespace detente {

struct SpaceBox {
  std::vector<LevelSet> kept;  ///< by axis: the levels that stay, at least one
  SpaceLayout layout;          ///< of the box; an axis with one level left has radix 1 and moves nobody

  std::uint64_t total() const { return layout.total; }
};

/// requires: one mask per axis of the case, each keeping at least one level the axis has.
SpaceBox make_box(const Case& dispute, std::vector<LevelSet> kept);

/// Every level of every axis: the whole space as a box.
SpaceBox whole_box(const Case& dispute);

/// The levels that members of `set` hold, by axis. requires: set of size outer.total(), not empty.
std::vector<LevelSet> levels_held(const SpaceBox& outer, const Bitmap& set);

/// The axes of the box an actor can move; null where it has none.
const OwnerBlock* block_of(const SpaceBox& box, ActorId actor);

/// The formula as it reads in the box: literals over the levels kept, constants where one is left.
Formula inside(const SpaceBox& box, const Formula& formula);

/// The scenarios of the box in which the formula (of the case) holds.
Bitmap scenarios_where(const SpaceBox& box, const Formula& formula);

/// For every scenario of `inner` its index in `outer`. requires: `outer` keeps every level `inner` keeps.
std::vector<ScenarioIndex> places_in(const SpaceBox& inner, const SpaceBox& outer);

/// The index of a scenario of the case. requires: the box keeps its levels.
ScenarioIndex index_in(const SpaceBox& box, std::span<const std::uint8_t> levels);

/// The position of a level among those kept. requires: it is kept.
std::uint32_t position_of(const LevelSet& kept, std::uint32_t level);

}  // namespace detente
