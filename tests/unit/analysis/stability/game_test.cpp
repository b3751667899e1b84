// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/game.hpp"

#include <gtest/gtest.h>

#include "game_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Game, SlicesAreBetweenFixedLevels) {
  const BareGame bare({{ActorId(0)}, {ActorId(1), 3, Change::Fixed}, {ActorId(1), 5}}, 2);
  GameOf made(bare, 1);
  EXPECT_EQ(made.game.slice(), 10U);
  EXPECT_EQ(made.game.total, 30U);
  prepare_improvements(made.game);
  EXPECT_EQ(made.game.orders.size(), 2U);
  EXPECT_EQ(made.game.classes[1].block_size(), 5U);
  EXPECT_EQ(made.game.improved_to.size(), 2U);
  prepare_improvements(made.game);
  EXPECT_EQ(made.game.orders.size(), 2U);
}

TEST(Game, OnlyMoversCountAndEveryFeasibleScenarioIsRanked) {
  BareGame bare({{ActorId(0)}, {ActorId(1), 2, Change::Fixed}, {ActorId(2), 3, Change::Up}}, 3);
  for (ScenarioIndex n = 1; n < bare.layout.total; ++n) {
    bare.feasible.set(n);
    for (auto& ranks : bare.ranks) ranks[n] = static_cast<std::uint32_t>(n % 4 + 2);
  }
  const std::vector<RankArray> arrays(bare.ranks.begin(), bare.ranks.end());
  StabilityInput input{bare.layout.total, bare.layout.blocks, bare.feasible, {}};
  for (const RankArray& array : arrays) input.ranks.push_back(&array);
  const Game game = make_game(input, 0);
  EXPECT_EQ(game.movers.size(), 2U);
  EXPECT_EQ(game.threads, 1U);
  EXPECT_TRUE(game.holes);
  EXPECT_TRUE(game.one_way);
  EXPECT_EQ(top_ranks(game), (std::vector<std::uint32_t>{5, 5}));
  bare.feasible.set(0);
  EXPECT_EQ(top_ranks(game), std::nullopt);
}

}  // namespace
}  // namespace detente
