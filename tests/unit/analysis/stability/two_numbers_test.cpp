// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/two_numbers.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/stability/focal_group.hpp"
#include "detente/analysis/stability/verdicts.hpp"
#include "game_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(TwoNumbers, SecurityLevelsOfChicken) {
  BareGame bare({{ActorId(0)}, {ActorId(1)}}, 2);
  bare.add_binary_states([](int) { return false; });
  bare.rank(0, strict({1, 0, 2, 3}));
  bare.rank(1, strict({2, 0, 1, 3}));
  const GameOf made(bare, 1);
  const SecurityLevels levels = security_levels(made.game, 0);
  EXPECT_EQ(levels.maxmin, (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(levels.minmax, (std::vector<std::uint32_t>{2}));
  EXPECT_EQ(ranked_at_least(made.game, 0, levels.maxmin).count(), 3U);
}

TEST(TwoNumbers, AgreeWithTheClosureSliceBySlice) {
  using Start = FocalGroup::Start;
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const BareGame bare = random_game(300 + seed, seed < 34 ? 500 : 100000, 0, false, seed % 2 == 0);
    GameOf made(bare, 1 + seed % 2);
    if (made.game.movers.empty()) continue;
    std::vector<std::size_t> members;
    for (std::size_t k = 0; k < std::min<std::size_t>(4, made.game.movers.size()); ++k) members.push_back(k);
    const auto group = make_focal_group(made.game, members);
    for (const Start start : {Start::Rank, Start::Best}) {
      ASSERT_TRUE(group->close(start, FocalGroup::Closure::Moves, Budget{}));
      for (const std::size_t k : members) {
        const SecurityLevels levels = security_levels(made.game, k);
        Bitmap stable = ranked_at_least(made.game, k, start == Start::Rank ? levels.maxmin : levels.minmax);
        if (start == Start::Best) stable |= nash_stable(made.game, k);
        ASSERT_EQ(stable, group->stable(k)) << seed;
      }
    }
  }
}

}  // namespace
}  // namespace detente
