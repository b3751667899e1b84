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
  prepare_improvements(made.game);
  EXPECT_EQ(made.game.orders.size(), 2U);
}

}  // namespace
}  // namespace detente
