// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/verdicts.hpp"

namespace detente {

Bitmap nash_stable(const Game& game, std::size_t mover) {
  return std::visit(
      [&]<class Rank>(const std::vector<Rank>& ranks) {
        return content_where<Rank>(game, mover, ranks, [&ranks](ScenarioIndex s, std::uint64_t n, Rank* out) {
          std::copy_n(ranks.data() + s, n, out);
        });
      },
      *game.ranks[mover]);
}

}  // namespace detente
