// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/verdicts.hpp"

#include <gtest/gtest.h>

#include "detente/scenario/moves.hpp"
#include "game_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Verdicts, ContentWhereNoMoveIsWorthMore) {
  for (std::uint32_t seed = 0; seed < 24; ++seed) {
    const BareGame bare =
        random_game(seed, seed < 22 ? 300 : 9000, seed % 3 * 20, seed % 2 == 0, seed % 4 == 0);
    const GameOf made(bare, 2);
    std::mt19937 random(seed);
    std::vector<std::uint32_t> x(bare.layout.total);
    for (std::uint32_t& value : x) value = static_cast<std::uint32_t>(random() % 6);
    for (std::size_t k = 0; k < made.game.movers.size(); ++k) {
      const auto& ranks = std::get<std::vector<std::uint32_t>>(*made.game.ranks[k]);
      const auto write = [&](ScenarioIndex s, std::uint64_t n, std::uint32_t* out) {
        std::copy_n(x.data() + s, n, out);
      };
      const Bitmap content = content_where<std::uint32_t>(made.game, k, ranks, write);
      const Bitmap nash = nash_stable(made.game, k);
      for (ScenarioIndex s = 0; s < bare.layout.total; ++s) {
        bool moves = false;
        bool improves = false;
        for_each_target(made.game.movers[k]->moves, s, [&](ScenarioIndex t) {
          moves = moves || std::min(ranks[t], x[t]) > ranks[s];
          improves = improves || ranks[t] > ranks[s];
        });
        ASSERT_EQ(content.test(s), ranks[s] != 0 && !moves) << seed << ' ' << s;
        ASSERT_EQ(nash.test(s), ranks[s] != 0 && !improves) << seed << ' ' << s;
      }
    }
  }
}

}  // namespace
}  // namespace detente
