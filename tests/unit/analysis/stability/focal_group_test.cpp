// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/focal_group.hpp"

#include <gtest/gtest.h>

#include "game_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(FocalGroup, MembersShareNothing) {
  // Whoever else is in the group, and in whichever lane, the verdicts of an actor are the same.
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const BareGame bare = random_game(40 + seed, 2000, seed % 3 * 15, seed % 2 == 0, false);
    GameOf made(bare, 2);
    if (made.game.movers.size() < 3) continue;
    prepare_improvements(made.game);
    for (const auto closure : {FocalGroup::Closure::Moves, FocalGroup::Closure::Improvements}) {
      const auto together = make_focal_group(made.game, {2, 0, 1});
      const auto alone = make_focal_group(made.game, {1});
      ASSERT_TRUE(together->close(FocalGroup::Start::Best, closure, Budget{}));
      ASSERT_TRUE(alone->close(FocalGroup::Start::Best, closure, Budget{}));
      EXPECT_EQ(together->stable(2), alone->stable(0)) << seed;
    }
  }
}

TEST(FocalGroup, SizesItselfByActorsAndRanks) {
  Game game;
  game.movers.resize(4);
  game.top_rank = 65534;
  EXPECT_EQ(group_size(game), 4U);
  EXPECT_EQ(group_width(game), 8U);
  game.movers.resize(5);
  EXPECT_EQ(group_size(game), 8U);
  EXPECT_EQ(group_width(game), 16U);
  game.top_rank = 65535;  // needs 32 bits: all ones stands for infeasible
  EXPECT_EQ(group_size(game), 4U);
  EXPECT_EQ(group_width(game), 16U);
}

TEST(FocalGroup, StopsWhenTheBudgetIsUsedUp) {
  const BareGame bare = random_game(3, 500, 0, false, false);
  GameOf made(bare, 1);
  const std::atomic<bool> cancel{true};
  const auto group = make_focal_group(made.game, {0});
  EXPECT_FALSE(group->close(FocalGroup::Start::Rank, FocalGroup::Closure::Moves, Budget{.cancel = &cancel}));
}

}  // namespace
}  // namespace detente
