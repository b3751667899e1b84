// SPDX-License-Identifier: MIT
// Where every axis sits in the scenario index: each owner's movable axes side by side, fixed axes outermost.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/model/option.hpp"

namespace detente {

/// Position of a scenario in the space's own order (not the order of scenario strings).
using ScenarioIndex = std::uint64_t;

/// One movable axis of a block.
struct MoveAxis {
  std::uint64_t stride = 1;  ///< distance in the index between neighbouring levels
  std::uint32_t radix = 2;   ///< how many levels
  Change change = Change::Free;
};

/// The axes one actor moves, as a digit group of the index: scenarios that agree on everybody else's axes are
/// `base + digit * stride` for digit in [0, size). Fixed axes belong to no block.
struct OwnerBlock {
  ActorId actor;
  std::vector<AxisId> axes;     ///< movable axes, fastest digit first; empty = the actor never moves
  std::uint64_t stride = 1;     ///< distance between neighbours of the fastest axis
  std::uint64_t size = 1;       ///< product of the axes' level counts
  std::vector<MoveAxis> moves;  ///< the same axes, in the same order, as moves see them

  bool one_way() const;  ///< has an axis that only goes up or only goes down
};

/// What the layout needs to know of an axis.
struct AxisShape {
  ActorId owner;
  std::uint32_t levels = 2;
  Change change = Change::Free;
};

/// The level of axis a in scenario n is n / strides[a] % radices[a].
struct SpaceLayout {
  std::vector<std::uint64_t> strides;  ///< by axis, in the order given
  std::vector<std::uint32_t> radices;  ///< by axis, in the order given
  std::vector<OwnerBlock> blocks;      ///< one per owner of an axis, by actor number
  std::uint64_t total = 1;
};

/// Lays out axes given in any order, the lowest actor's innermost. Between the slices that fixed axes cut the
/// space into nobody moves, so they are outermost: each slice is one contiguous range. requires: the product
/// of the level counts fits 64 bits.
SpaceLayout lay_out(std::span<const AxisShape> axes, std::size_t actors);

}  // namespace detente
