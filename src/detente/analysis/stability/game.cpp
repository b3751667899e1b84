// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/game.hpp"

namespace detente {

void prepare_improvements(Game& game) {
  if (!game.orders.empty()) return;
  for (std::size_t mover = 0; mover < game.movers.size(); ++mover) {
    game.orders.push_back(order_blocks(game.grids[mover], *game.ranks[mover], game.threads));
    game.classes.emplace_back(*game.movers[mover]);
  }
}

}  // namespace detente
