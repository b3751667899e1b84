// SPDX-License-Identifier: MIT
// Internal to stability: a conflict as the engine works on it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/scenario/block_order.hpp"
#include "detente/scenario/layout.hpp"
#include "detente/scenario/one_way_classes.hpp"
#include "detente/scenario/rankings.hpp"
#include "detente/scenario/tiles.hpp"

namespace detente {

struct StabilityInput;

/// Only actors that can move at all: whoever cannot has no improvement and sanctions nobody. What it refers
/// to outlives it.
struct Game {
  std::uint64_t total = 1;
  const Bitmap* feasible = nullptr;
  bool holes = false;
  bool one_way = false;  ///< somebody owns a one-way option
  unsigned threads = 1;
  std::vector<const OwnerBlock*> movers;  ///< block size above 1
  std::vector<const RankArray*> ranks;    ///< by mover
  std::vector<BlockGrid> grids;           ///< by mover
  std::vector<std::uint32_t> top_ranks;   ///< by mover: an upper bound on its ranks

  // Made when first needed; by mover.
  std::vector<BlockOrder> orders;
  std::vector<OneWayClasses> classes;
  std::vector<Bitmap> improved_to;  ///< scenarios that the mover improves to from somewhere
  std::vector<Bitmap> nash;         ///< stable under Nash

  /// Contiguous ranges between which nobody moves: one per combination of fixed levels.
  std::uint64_t slice() const { return grids.empty() ? 1 : grids.back().span(); }
};

/// The conflict without `top_ranks`. The input's parts outlive it.
Game make_game(const StabilityInput& input, unsigned threads);

/// The highest rank of each mover; empty where some mover does not rank as many scenarios as are feasible.
std::optional<std::vector<std::uint32_t>> top_ranks(const Game& game);

/// Sorts every mover's blocks and finds what it improves to, unless that is done. May throw std::bad_alloc.
void prepare_improvements(Game& game);

}  // namespace detente
