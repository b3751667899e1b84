// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/verdicts.hpp"

namespace detente {

Bitmap nash_stable(const Game& game, std::size_t mover) {
  return std::visit(
      [&]<class Rank>(const std::vector<Rank>& ranks) {
        return content_where<Rank>(game, mover, ranks, [&ranks](ScenarioIndex s) { return ranks[s]; });
      },
      *game.ranks[mover]);
}

}  // namespace detente
