// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/focal_group.hpp"

#include <gtest/gtest.h>

#include <numeric>

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

TEST(FocalGroup, EachGroupIsAsNarrowAsItsOwnRanksAllow) {
  using Groups = std::vector<std::vector<std::size_t>>;
  Game game;
  game.movers.resize(14);
  const std::vector<std::size_t> five{0, 1, 2, 3, 4};
  game.top_ranks = {10, 65534, 3, 4, 5};
  EXPECT_EQ(focal_groups(game, five), (Groups{{0, 1, 2, 3, 4}}));
  EXPECT_EQ(group_width(game, {0, 1, 2, 3, 4}), 16U);
  game.top_ranks[1] = 65535;  // needs 32 bits: all ones stands for infeasible
  EXPECT_EQ(focal_groups(game, five), (Groups{{0, 2, 3, 4}, {1}}));
  EXPECT_EQ(focal_groups(game, {1, 4}), (Groups{{4}, {1}}));
  EXPECT_EQ(group_width(game, {0, 2, 3, 4}), 8U);
  EXPECT_EQ(group_width(game, {1}), 8U);
  std::vector<std::size_t> all(14);
  std::iota(all.begin(), all.end(), std::size_t{0});
  game.top_ranks = {9, 9, 9, 9, 9, 9, 9, 9, 9, 70000, 70000, 70000, 70000, 70000};
  EXPECT_EQ(focal_groups(game, all), (Groups{{0, 1, 2, 3, 4, 5, 6, 7}, {8}, {9, 10, 11, 12}, {13}}));
  EXPECT_EQ(group_width(game, {9, 10, 11, 12}), 16U);
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
