// SPDX-License-Identifier: MIT
#include "detente/analysis/stability/stability.hpp"

#include <gtest/gtest.h>

#include "bare_game.hpp"

namespace detente {
namespace {

using namespace testing;

constexpr auto kNash = SolutionConcept::Nash;
constexpr auto kGmr = SolutionConcept::Gmr;
constexpr auto kSmr = SolutionConcept::Smr;
constexpr auto kSeq = SolutionConcept::Seq;
constexpr auto kSseq = SolutionConcept::Sseq;

const auto none = [](int) { return false; };

void expect_equilibria(const BareGame& game, const States& n, const States& g, const States& s,
                       const States& q, const States& ss) {
  const StabilityResult result = game.solve();
  EXPECT_EQ(game.members(of(result, kNash).equilibria), n) << "Nash";
  EXPECT_EQ(game.members(of(result, kGmr).equilibria), g) << "GMR";
  EXPECT_EQ(game.members(of(result, kSmr).equilibria), s) << "SMR";
  EXPECT_EQ(game.members(of(result, kSeq).equilibria), q) << "SEQ";
  EXPECT_EQ(game.members(of(result, kSseq).equilibria), ss) << "SSEQ";
}

BareGame two_by_two() {
  BareGame game({{ActorId(0)}, {ActorId(1)}}, 2);
  game.add_state(1, "NN");
  game.add_state(2, "YN");
  game.add_state(3, "NY");
  game.add_state(4, "YY");
  return game;
}

TEST(Stability, PrisonersDilemma) {
  BareGame game = two_by_two();
  game.rank(0, strict({2, 1, 4, 3}));
  game.rank(1, strict({3, 1, 4, 2}));
  expect_equilibria(game, {4}, {1, 4}, {1, 4}, {1, 4}, {1, 4});
}

TEST(Stability, Chicken) {
  BareGame game = two_by_two();
  game.rank(0, strict({2, 1, 3, 4}));
  game.rank(1, strict({3, 1, 2, 4}));
  expect_equilibria(game, {2, 3}, {1, 2, 3}, {1, 2, 3}, {2, 3}, {2, 3});
}

TEST(Stability, ElmiraGroundwater1989) {
  // MoE: modify (up only). Uniroyal: delay (down only), accept, abandon (up only). Local government: insist.
  BareGame game({{ActorId(0), 2, Change::Up},
                 {ActorId(1), 2, Change::Down},
                 {ActorId(1)},
                 {ActorId(1), 2, Change::Up},
                 {ActorId(2)}},
                3);
  const char* states[] = {"NYNNN", "YYNNN", "NNYNN", "YNYNN", "NNNYN", "YNNYN",
                          "NYNNY", "YYNNY", "NNYNY", "YNYNY", "NNNYY", "YNNYY"};
  for (int k = 0; k < 12; ++k) game.add_state(k + 1, states[k]);
  game.rank(0, {{9}, {3}, {4}, {10}, {7}, {1}, {2}, {8}, {11, 5, 6, 12}});
  game.rank(1, {{1}, {4}, {10}, {7}, {5, 11, 6, 12}, {2}, {3}, {9}, {8}});
  game.rank(2, {{9}, {3}, {7}, {1}, {10}, {8}, {4}, {2}, {11, 5, 12, 6}});
  expect_equilibria(game, {5, 6, 7, 10, 11, 12}, {1, 4, 5, 6, 7, 10, 11, 12}, {1, 4, 5, 6, 7, 10, 11, 12},
                    {5, 6, 7, 10, 11, 12}, {5, 6, 7, 10, 11, 12});
}

TEST(Stability, SyriaIraq1975) {
  BareGame game({{ActorId(0)}, {ActorId(0)}, {ActorId(1)}}, 2);
  const char* states[] = {"NNN", "YNN", "NYN", "NNY", "YNY", "NYY"};
  for (int k = 0; k < 6; ++k) game.add_state(k + 1, states[k]);
  game.rank(0, strict({1, 3, 6, 2, 4, 5}));
  game.rank(1, strict({2, 4, 6, 1, 5, 3}));
  expect_equilibria(game, {6}, {1, 6}, {6}, {6}, {6});
}

TEST(Stability, Cuba1962) {
  BareGame game({{ActorId(0), 2, Change::Up}, {ActorId(0)}, {ActorId(1)}, {ActorId(1)}}, 2);
  game.add_binary_states([](int n) { return (n & 12) == 12; });
  game.rank(0, strict({4, 6, 5, 7, 2, 1, 3, 0, 11, 9, 10, 8}));
  game.rank(1, strict({0, 4, 6, 2, 5, 1, 7, 3, 11, 9, 10, 8}));
  const States meta{0, 1, 2, 4, 5, 6, 7};
  expect_equilibria(game, {5}, meta, meta, {4, 5, 6}, {4, 5, 6});
}

struct Korea {
  States us, north;
  bool one_way;
};
StabilityResult solve_korea(const Korea& variant, BareGame& game) {
  const Change strike = Change::Up;
  const Change invade = variant.one_way ? Change::Up : Change::Free;
  game = BareGame({{ActorId(0), 2, strike}, {ActorId(0)}, {ActorId(1), 2, invade}, {ActorId(1)}}, 2);
  game.add_binary_states([](int n) { return (n & 3) == 3; });
  game.rank(0, strict(variant.us));
  game.rank(1, strict(variant.north));
  return game.solve();
}

TEST(Stability, NorthKorea2017) {
  BareGame game = two_by_two();
  const States bloodthirsty_us{8, 9, 0, 10, 13, 12, 5, 4, 1, 2, 14, 6};
  auto r = solve_korea(
      {{8, 0, 9, 10, 12, 5, 4, 13, 14, 1, 2, 6}, {6, 14, 2, 10, 0, 4, 12, 5, 1, 13, 8, 9}, false}, game);
  EXPECT_EQ(game.members(of(r, kSmr).equilibria), (States{0, 4, 5, 10, 12}));
  EXPECT_EQ(game.members(of(r, kNash).equilibria), (States{0, 5}));
  EXPECT_EQ(game.members(of(r, kSeq).equilibria), (States{0, 5, 10}));
  r = solve_korea({bloodthirsty_us, {6, 14, 4, 12, 5, 13, 2, 0, 10, 1, 9, 8}, true}, game);
  EXPECT_EQ(game.members(of(r, kSmr).equilibria), (States{5, 12}));
  EXPECT_EQ(game.members(of(r, kSeq).equilibria), (States{5, 12}));
  r = solve_korea({bloodthirsty_us, {6, 14, 4, 12, 0, 10, 5, 13, 2, 1, 9, 8}, true}, game);
  EXPECT_EQ(game.members(of(r, kSmr).equilibria), (States{0, 5, 10, 12}));
  EXPECT_EQ(game.members(of(r, kSeq).equilibria), (States{0, 5, 10, 12}));
  r = solve_korea({{8, 0, 10, 2, 9, 12, 4, 5, 14, 13, 6, 1}, {6, 14, 2, 10, 0, 8, 4, 12, 5, 1, 9, 13}, true},
                  game);
  EXPECT_EQ(game.members(of(r, kSeq).equilibria), (States{0, 4, 5}));
  EXPECT_EQ(game.members(of(r, kSmr).equilibria), (States{0, 2, 4, 5, 8, 10, 12}));
}

TEST(Stability, AnOpponentMayMoveAgainLater) {
  // C's improvement 5 -> 1 is sanctioned by B 1 -> 3, A 3 -> 4, B 4 -> 2: B moves twice.
  BareGame game({{ActorId(0)}, {ActorId(1)}, {ActorId(2)}}, 3);
  for (int k = 0; k < 8; ++k) {
    game.add_state(k + 1, {(k & 1) != 0 ? 'Y' : 'N', (k & 2) != 0 ? 'Y' : 'N', (k & 4) != 0 ? 'Y' : 'N'});
  }
  game.rank(0, strict({8, 1, 7, 4, 5, 3, 6, 2}));
  game.rank(1, strict({3, 1, 2, 8, 7, 6, 5, 4}));
  game.rank(2, strict({1, 4, 3, 6, 8, 5, 7, 2}));
  const StabilityResult result = game.solve();
  EXPECT_TRUE(of(result, kSeq).stable[2].test(game.index(5)));
  EXPECT_FALSE(of(result, kNash).stable[2].test(game.index(5)));
}

TEST(Stability, AnOwnOneWayOptionIsNoWayBack) {
  BareGame game({{ActorId(0), 2, Change::Up}, {ActorId(1)}}, 2);
  game.add_binary_states(none);
  game.rank(0, {{0, 2}, {1, 3}});
  game.rank(1, {{0, 1, 2, 3}});
  const StabilityResult result = game.solve();
  for (const SolutionConcept c : {kNash, kGmr, kSmr, kSeq, kSseq}) {
    EXPECT_TRUE(of(result, c).stable[0].test(game.index(1)));
    EXPECT_TRUE(of(result, c).stable[0].test(game.index(0)));
  }
}

TEST(Stability, TiesAreNoImprovementAndDoSanction) {
  // A improves 0 -> 1; B can answer 1 -> 3, which A ranks like 0, but B itself ties 1 and 3: a move, no
  // improvement.
  BareGame game({{ActorId(0)}, {ActorId(1)}}, 2);
  game.add_binary_states(none);
  game.rank(0, {{1}, {0, 3}, {2}});
  game.rank(1, {{1, 3}, {0, 2}});
  const StabilityResult result = game.solve();
  EXPECT_FALSE(of(result, kNash).stable[0].test(game.index(0)));
  EXPECT_TRUE(of(result, kGmr).stable[0].test(game.index(0)));
  EXPECT_FALSE(of(result, kSeq).stable[0].test(game.index(0)));
}

TEST(Stability, ADeciderThatCannotMoveIsContent) {
  BareGame game({{ActorId(0), 2, Change::Fixed}, {ActorId(1)}}, 2);
  game.add_binary_states([](int n) { return n == 3; });
  game.rank(0, {{1}, {0, 2}});
  game.rank(1, {{0}, {2, 1}});
  const StabilityResult result = game.solve();
  EXPECT_EQ(game.members(of(result, kNash).stable[0]), (States{0, 1, 2}));
  EXPECT_EQ(game.members(of(result, kNash).equilibria), (States{0, 1}));
}

TEST(Stability, LawsHoldOnRandomConflicts) {
  const auto within = [](Bitmap inner, const Bitmap& outer) { return !inner.and_not(outer).any(); };
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const BareGame game = random_game(seed, 400, seed % 4 * 12, seed % 3 == 0, seed % 5 == 0);
    const StabilityResult r = game.solve(1 + seed % 3);
    for (std::size_t k = 0; k < game.layout.blocks.size(); ++k) {
      ASSERT_TRUE(within(of(r, kNash).stable[k], of(r, kSseq).stable[k])) << seed;
      ASSERT_TRUE(within(of(r, kSseq).stable[k], of(r, kSeq).stable[k])) << seed;
      ASSERT_TRUE(within(of(r, kSeq).stable[k], of(r, kGmr).stable[k])) << seed;
      ASSERT_TRUE(within(of(r, kSseq).stable[k], of(r, kSmr).stable[k])) << seed;
      ASSERT_TRUE(within(of(r, kSmr).stable[k], of(r, kGmr).stable[k])) << seed;
      ASSERT_TRUE(within(of(r, kGmr).stable[k], game.feasible)) << seed;
    }
  }
}

/// The same conflict with its actors numbered the other way round, hence another layout.
BareGame renamed(const BareGame& game, std::size_t actors) {
  std::vector<AxisShape> axes = game.axes;
  for (AxisShape& axis : axes) axis.owner = ActorId(actors - 1 - axis.owner.index());
  BareGame other(axes, actors);
  for (ScenarioIndex n = 0; n < game.layout.total; ++n) {
    ScenarioIndex m = 0;
    for (std::size_t x = 0; x < axes.size(); ++x) {
      m += n / game.layout.strides[x] % game.layout.radices[x] * other.layout.strides[x];
    }
    other.states.emplace_back(static_cast<int>(n), m);
    if (!game.feasible.test(n)) continue;
    other.feasible.set(m);
    for (std::size_t k = 0; k < game.ranks.size(); ++k)
      other.ranks[game.ranks.size() - 1 - k][m] = game.ranks[k][n];
  }
  return other;
}

TEST(Stability, NumberingActorsAnewOnlyRenamesTheAnswer) {
  // Large enough for strided blocks to be copied together, and threads to share the work.
  for (std::uint32_t seed = 0; seed < 4; ++seed) {
    const BareGame game = random_game(900 + seed, 20000, seed % 3 * 10, seed % 2 == 1, seed % 4 == 3);
    const BareGame other = renamed(game, 5);
    const StabilityResult a = game.solve(2);
    const StabilityResult b = other.solve(3);
    for (std::size_t c = 0; c < a.concepts.size(); ++c) {
      for (std::size_t k = 0; k < game.ranks.size(); ++k) {
        for (const auto& [n, m] : other.states) {
          ASSERT_EQ(a.concepts[c].stable[k].test(static_cast<ScenarioIndex>(n)),
                    b.concepts[c].stable[game.ranks.size() - 1 - k].test(m))
              << seed << ' ' << c << ' ' << k << ' ' << n;
        }
      }
    }
  }
}

TEST(Stability, AnyNumberOfThreadsGivesTheSameBits) {
  for (std::uint32_t seed = 0; seed < 3; ++seed) {
    const BareGame game = random_game(70 + seed, 40000, seed * 12, seed % 2 == 0, false);
    const StabilityResult one = game.solve(1);
    for (const unsigned threads : {2U, 5U}) {
      const StabilityResult many = game.solve(threads);
      for (std::size_t c = 0; c < one.concepts.size(); ++c) {
        EXPECT_EQ(one.concepts[c].equilibria, many.concepts[c].equilibria);
        EXPECT_EQ(one.concepts[c].stable, many.concepts[c].stable);
      }
    }
  }
}

StabilityInput input_of(const BareGame& game, const std::vector<RankArray>& ranks) {
  StabilityInput input{game.layout.total, game.layout.blocks, game.feasible, {}};
  for (const RankArray& array : ranks) input.ranks.push_back(&array);
  return input;
}

TEST(Stability, AUsedUpBudgetGivesWhatIsFinished) {
  const BareGame game = random_game(1, 500, 0, false, false);
  std::vector<RankArray> ranks(game.ranks.begin(), game.ranks.end());
  std::atomic<bool> cancel{false};
  Budget budget{.cancel = &cancel};
  budget.progress = [&](const char*, double done) { cancel = done > 0.4; };
  StabilityOptions options{{kSeq, kNash, kGmr}};
  const auto result = stability_of(input_of(game, ranks), options, budget);
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->partial);
  ASSERT_EQ(result->concepts.size(), 2U);
  EXPECT_EQ(result->concepts[0].concept_, kSeq);
  EXPECT_EQ(result->concepts[0].equilibria, of(game.solve(), kSeq).equilibria);
}

TEST(Stability, RefusesWhatDoesNotFit) {
  BareGame game = random_game(2, 500, 0, false, false);
  std::vector<RankArray> ranks(game.ranks.begin(), game.ranks.end());
  const auto small = stability_of(input_of(game, ranks), {}, Budget{.max_memory_bytes = 1000});
  ASSERT_FALSE(small);
  EXPECT_EQ(small.error().front().code, Code::MemoryLimit);

  game.ranks[0][3] = 0;  // feasible, but not ranked
  const std::vector<RankArray> unranked(game.ranks.begin(), game.ranks.end());
  EXPECT_EQ(stability_of(input_of(game, unranked), {}, Budget{}).error().front().code, Code::Usage);

  game.ranks[0][3] = 0xFFFFFFFF;  // as an infeasible scenario counts
  const std::vector<RankArray> too_high(game.ranks.begin(), game.ranks.end());
  EXPECT_EQ(stability_of(input_of(game, too_high), {}, Budget{}).error().front().code, Code::Usage);

  StabilityInput input = input_of(game, ranks);
  input.ranks.pop_back();
  EXPECT_EQ(stability_of(input, {}, Budget{}).error().front().code, Code::Usage);
}

TEST(Stability, RanksOfEveryWidthGiveTheSameVerdicts) {
  BareGame game = random_game(5, 3000, 10, true, false);
  const StabilityResult narrow = game.solve();
  std::vector<RankArray> wide;
  for (const auto& r : game.ranks) {
    std::vector<std::uint32_t> scaled;
    for (const std::uint32_t rank : r) scaled.push_back(rank * 800000);
    wide.emplace_back(std::move(scaled));
  }
  const auto result =
      stability_of(input_of(game, wide), StabilityOptions{{kNash, kGmr, kSmr, kSeq, kSseq}}, Budget{});
  ASSERT_TRUE(result);
  for (std::size_t c = 0; c < 5; ++c) EXPECT_EQ(result->concepts[c].stable, narrow.concepts[c].stable);
  // 65,535 is the highest 16-bit rank: it must not be taken for "infeasible".
  std::uint32_t highest = 0;
  for (const auto& r : game.ranks) highest = std::max(highest, *std::max_element(r.begin(), r.end()));
  std::vector<RankArray> brim;
  for (const auto& r : game.ranks) {
    std::vector<std::uint16_t> shifted;
    for (const std::uint32_t rank : r)
      shifted.push_back(static_cast<std::uint16_t>(rank == 0 ? 0 : 0xFFFF - highest + rank));
    brim.emplace_back(std::move(shifted));
  }
  const auto top =
      stability_of(input_of(game, brim), StabilityOptions{{kNash, kGmr, kSmr, kSeq, kSseq}}, Budget{});
  for (std::size_t c = 0; c < 5; ++c) EXPECT_EQ(top->concepts[c].stable, narrow.concepts[c].stable);
}

TEST(Stability, HowWideTheRanksAreDoesNotMatter) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const BareGame narrow = random_game(700 + seed, 300, seed % 3 * 15, seed % 2 == 0, false);
    BareGame wide = narrow;
    for (std::size_t k = 0; k < wide.ranks.size(); ++k)
      if ((seed >> k) % 2 == 0)
        for (std::uint32_t& rank : wide.ranks[k]) rank *= 70000;
    const StabilityResult as_narrow = narrow.solve(), as_wide = wide.solve();
    ASSERT_EQ(as_wide.concepts.size(), as_narrow.concepts.size());
    for (std::size_t c = 0; c < as_wide.concepts.size(); ++c)
      EXPECT_EQ(as_wide.concepts[c].stable, as_narrow.concepts[c].stable);
  }
}

}  // namespace
}  // namespace detente
