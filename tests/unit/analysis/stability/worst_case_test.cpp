// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/worst_case.hpp"

#include <gtest/gtest.h>

#include "game_of.hpp"

namespace detente {
namespace {

using namespace testing;
using Start = FocalGroup::Start;

/// Compares with the closure over the others' moves; returns how many actors were left open.
std::size_t expect_closure(GameOf& made, Start start, std::uint32_t seed) {
  const std::vector<std::optional<Bitmap>> judged = stable_by_worst_case(made.game, start, Budget{});
  EXPECT_EQ(judged.size(), made.game.movers.size());
  std::size_t open = 0;
  for (std::size_t k = 0; k < judged.size(); ++k) {
    if (!judged[k]) {
      ++open;
      continue;
    }
    const auto group = make_focal_group(made.game, {k});
    EXPECT_TRUE(group->close(start, FocalGroup::Closure::Moves, Budget{}));
    EXPECT_EQ(*judged[k], group->stable(0)) << seed << ' ' << k;
  }
  return open;
}

/// Ranks in as few bits as hold them.
void narrow(GameOf& made) {
  for (RankArray& array : made.arrays) {
    const auto& wide = std::get<std::vector<std::uint32_t>>(array);
    const std::uint32_t top = *std::max_element(wide.begin(), wide.end());
    if (top <= 0xFF)
      array = std::vector<std::uint8_t>(wide.begin(), wide.end());
    else if (top <= 0xFFFF)
      array = std::vector<std::uint16_t>(wide.begin(), wide.end());
  }
}

TEST(WorstCase, WhereItIsJudgedTheClosureSaysTheSame) {
  std::size_t judged = 0, open = 0;
  for (std::uint32_t seed = 0; seed < 120; ++seed) {
    const BareGame bare =
        random_game(700 + seed, seed < 100 ? 400 : 60000, 3 + seed % 4 * 20, seed % 3 == 0, seed % 2 == 0);
    GameOf made(bare, 1 + seed % 2);
    if (seed % 4 < 2) narrow(made);
    for (const Start start : {Start::Rank, Start::Best}) {
      const std::size_t left = expect_closure(made, start, seed);
      open += left;
      judged += made.game.movers.size() - left;
    }
  }
  EXPECT_GT(judged, 100U);
  EXPECT_GT(open, 100U);
}

TEST(WorstCase, AsManyActorsAsMarksInAByteAndMore) {
  for (const std::size_t actors : {7U, 9U, 14U}) {
    std::vector<AxisShape> axes;
    for (std::size_t actor = 0; actor < actors; ++actor) axes.push_back({ActorId(actor), 2});
    BareGame bare(axes, actors);
    for (ScenarioIndex n = 1; n < bare.layout.total; ++n) {
      bare.feasible.set(n);
      for (std::size_t k = 0; k < actors; ++k) {
        // The highest rank that a byte holds, for one; the highest of two bytes, for another.
        const std::uint32_t top = k == 0 ? 255 : k == 1 ? 65535 : 61;
        bare.ranks[k][n] = top - static_cast<std::uint32_t>((n * (2 * k + 3) + n / 7) % 61);
      }
    }
    GameOf made(bare, 2);
    narrow(made);
    EXPECT_EQ(expect_closure(made, Start::Rank, 0), 0U);
    EXPECT_EQ(expect_closure(made, Start::Best, 0), 0U);
  }
}

TEST(WorstCase, WhereNothingIsFeasibleNothingIsStable) {
  const BareGame bare({{ActorId(0)}, {ActorId(1)}}, 2);
  GameOf made(bare, 1);
  for (const auto& judged : stable_by_worst_case(made.game, Start::Rank, Budget{}))
    EXPECT_TRUE(!judged || !judged->any());
}

TEST(WorstCase, NothingIsClaimedWhereTheOthersAreCutOff) {
  BareGame bare({{ActorId(0)}, {ActorId(1), 2, Change::Up}}, 2);
  bare.add_state(0, "NN");
  bare.add_state(1, "YN");
  bare.add_state(2, "NY");
  bare.rank(0, strict({0, 1, 2}));
  bare.rank(1, strict({0, 1, 2}));
  GameOf made(bare, 1);
  const auto judged = stable_by_worst_case(made.game, Start::Rank, Budget{});
  // What the first likes least, the second can bring about from 0.
  EXPECT_TRUE(judged[0].has_value());
  EXPECT_TRUE(judged[1].has_value());
  // Once in 2, the second cannot go back to 0, which the first now likes less.
  bare.rank(0, strict({2, 0, 1}));
  GameOf other(bare, 1);
  EXPECT_FALSE(stable_by_worst_case(other.game, Start::Rank, Budget{})[0].has_value());
}

TEST(WorstCase, NothingIsClaimedOnceTheBudgetIsUsedUp) {
  const BareGame bare = random_game(3, 500, 5, false, false);
  GameOf made(bare, 1);
  const std::atomic<bool> cancel{true};
  for (const auto& judged : stable_by_worst_case(made.game, Start::Best, Budget{.cancel = &cancel}))
    EXPECT_FALSE(judged.has_value());
}

}  // namespace
}  // namespace detente
