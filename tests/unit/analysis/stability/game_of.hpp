// SPDX-License-Identifier: MIT
#pragma once

#include "bare_game.hpp"
#include "detente/analysis/stability/game.hpp"

namespace detente::testing {

/// A bare game as the engine holds it; ranks of 32 bits.
struct GameOf {
  GameOf(const BareGame& bare, unsigned threads) : arrays(bare.ranks.begin(), bare.ranks.end()) {
    game.total = bare.layout.total;
    game.feasible = &bare.feasible;
    game.holes = bare.feasible.count() != bare.layout.total;
    game.threads = threads;
    for (std::size_t k = 0; k < bare.layout.blocks.size(); ++k) {
      const OwnerBlock& block = bare.layout.blocks[k];
      if (block.size == 1) continue;
      game.movers.push_back(&block);
      game.ranks.push_back(&arrays[k]);
      game.grids.emplace_back(game.total, block);
      game.one_way = game.one_way || block.one_way();
      game.top_ranks.push_back(*std::max_element(bare.ranks[k].begin(), bare.ranks[k].end()));
    }
  }
  GameOf(const GameOf&) = delete;

  std::vector<RankArray> arrays;
  Game game;
};

}  // namespace detente::testing
