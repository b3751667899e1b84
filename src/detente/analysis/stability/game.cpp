// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/game.hpp"

#include <algorithm>

#include "detente/analysis/stability/stability.hpp"
#include "detente/scenario/improved_to.hpp"

namespace detente {

Game make_game(const StabilityInput& input, unsigned threads) {
  Game game;
  game.total = input.total;
  game.feasible = &input.feasible;
  game.holes = input.feasible.count() != input.total;
  game.threads = std::max(1U, threads);
  for (std::size_t k = 0; k < input.blocks.size(); ++k) {
    const OwnerBlock& block = input.blocks[k];
    if (block.size == 1) continue;
    game.movers.push_back(&block);
    game.ranks.push_back(input.ranks[k]);
    game.grids.emplace_back(input.total, block);
    game.one_way = game.one_way || block.one_way();
  }
  return game;
}

std::optional<std::vector<std::uint32_t>> top_ranks(const Game& game) {
  std::vector<std::uint32_t> tops;
  for (const RankArray* array : game.ranks) {
    std::uint32_t top = 0;
    std::uint64_t ranked = 0;
    std::visit(
        [&](const auto& ranks) {
          for (const auto rank : ranks) {
            top = std::max<std::uint32_t>(top, rank);
            ranked += rank != 0 ? 1 : 0;
          }
        },
        *array);
    if (ranked != game.feasible->count()) return std::nullopt;
    tops.push_back(top);
  }
  return tops;
}

void prepare_improvements(Game& game) {
  if (!game.orders.empty()) return;
  for (std::size_t mover = 0; mover < game.movers.size(); ++mover) {
    game.orders.push_back(order_blocks(game.grids[mover], *game.ranks[mover], game.threads));
    game.classes.emplace_back(*game.movers[mover]);
    game.improved_to.push_back(improved_to(game.grids[mover], *game.ranks[mover], game.threads));
  }
}

}  // namespace detente
