// SPDX-License-Identifier: MIT
// The oracle against what was published: if it were wrong, agreement with it would prove nothing.
#include "oracle/naive_stability.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace oracle {
namespace {

using Names = std::vector<std::string>;
using Tied = std::vector<Names>;  // best first, ties together

int number(const BareConflict& c, const std::string& name) {
  std::vector<int> levels;
  for (const char letter : name) levels.push_back(letter == 'Y' ? 1 : letter == 'N' ? 0 : letter - '0');
  return c.scenario_of(levels);
}

void rank_best_first(BareConflict& c, int actor, const Tied& order) {
  int rank = static_cast<int>(order.size());
  for (const Names& tied : order) {
    for (const std::string& name : tied) {
      c.rank.at(static_cast<std::size_t>(actor)).at(static_cast<std::size_t>(number(c, name))) = rank;
    }
    --rank;
  }
}

Tied strict(const Names& order) {
  Tied tied;
  for (const std::string& name : order) tied.push_back({name});
  return tied;
}

void only_feasible(BareConflict& c, const Names& names) {
  std::fill(c.feasible.begin(), c.feasible.end(), 0);
  for (const std::string& name : names) c.feasible.at(static_cast<std::size_t>(number(c, name))) = 1;
}

std::set<std::string> equilibria(const BareConflict& c, Concept concept_) {
  const Verdicts v = verdicts(c);
  std::set<std::string> names;
  for (int s = 0; s < c.scenarios(); ++s) {
    if (!v.equilibrium.at(concept_)[static_cast<std::size_t>(s)]) continue;
    std::string name;
    for (int a = 0; a < c.axes(); ++a) name += c.level(s, a) == 0 ? 'N' : 'Y';
    names.insert(name);
  }
  return names;
}

using Set = std::set<std::string>;

BareConflict two_by_two(const Names& first, const Names& second) {
  BareConflict c = blank_conflict(2, {2, 2}, {0, 1}, {Direction::Free, Direction::Free});
  rank_best_first(c, 0, strict(first));
  rank_best_first(c, 1, strict(second));
  return c;
}

TEST(NaiveStability, PrisonersDilemma) {
  const BareConflict c = two_by_two({"YN", "NN", "YY", "NY"}, {"NY", "NN", "YY", "YN"});
  EXPECT_EQ(equilibria(c, kNash), (Set{"YY"}));
  for (const Concept k : {kGmr, kSmr, kSeq, kSseq}) EXPECT_EQ(equilibria(c, k), (Set{"NN", "YY"}));
}

TEST(NaiveStability, Chicken) {
  const BareConflict c = two_by_two({"YN", "NN", "NY", "YY"}, {"NY", "NN", "YN", "YY"});
  for (const Concept k : {kNash, kSeq, kSseq}) EXPECT_EQ(equilibria(c, k), (Set{"YN", "NY"}));
  for (const Concept k : {kGmr, kSmr}) EXPECT_EQ(equilibria(c, k), (Set{"NN", "YN", "NY"}));
}

// Ontario 1989-91; Kilgour, Hipel & Fang.
TEST(NaiveStability, Elmira) {
  const Names state = {"",      "NYNNN", "YYNNN", "NNYNN", "YNYNN", "NNNYN", "YNNYN",
                       "NYNNY", "YYNNY", "NNYNY", "YNYNY", "NNNYY", "YNNYY"};
  const auto names = [&](std::initializer_list<int> numbers) {
    Names out;
    for (const int n : numbers) out.push_back(state.at(static_cast<std::size_t>(n)));
    return out;
  };
  BareConflict c =
      blank_conflict(3, {2, 2, 2, 2, 2}, {0, 1, 1, 1, 2},
                     {Direction::Up, Direction::Down, Direction::Free, Direction::Up, Direction::Free});
  only_feasible(c, {state.begin() + 1, state.end()});
  const auto order = [&](std::initializer_list<std::initializer_list<int>> groups) {
    Tied tied;
    for (const auto& group : groups) tied.push_back(names(group));
    return tied;
  };
  rank_best_first(c, 0, order({{9}, {3}, {4}, {10}, {7}, {1}, {2}, {8}, {11, 5, 6, 12}}));
  rank_best_first(c, 1, order({{1}, {4}, {10}, {7}, {5, 11, 6, 12}, {2}, {3}, {9}, {8}}));
  rank_best_first(c, 2, order({{9}, {3}, {7}, {1}, {10}, {8}, {4}, {2}, {11, 5, 12, 6}}));
  const auto set = [&](std::initializer_list<int> numbers) {
    const Names list = names(numbers);
    return Set(list.begin(), list.end());
  };
  for (const Concept k : {kNash, kSeq, kSseq}) EXPECT_EQ(equilibria(c, k), set({5, 6, 7, 10, 11, 12}));
  for (const Concept k : {kGmr, kSmr}) EXPECT_EQ(equilibria(c, k), set({1, 4, 5, 6, 7, 10, 11, 12}));
  // The only improvement from today (1) is 1 -> 7 by the local government.
  const MoveLists better = all_improvements(c, all_moves(c));
  const auto today = static_cast<std::size_t>(number(c, state[1]));
  EXPECT_TRUE(better[0][today].empty());
  EXPECT_TRUE(better[1][today].empty());
  EXPECT_EQ(better[2][today], std::vector<int>{number(c, state[7])});
}

BareConflict syria_iraq() {
  BareConflict c =
      blank_conflict(2, {2, 2, 2}, {0, 0, 1}, {Direction::Free, Direction::Free, Direction::Free});
  only_feasible(c, {"NNN", "YNN", "NYN", "NNY", "YNY", "NYY"});
  rank_best_first(c, 0, strict({"NNN", "NYN", "NYY", "YNN", "NNY", "YNY"}));
  rank_best_first(c, 1, strict({"YNN", "NNY", "NYY", "NNN", "YNY", "NYN"}));
  return c;
}

// Hipel, Kilgour & Kinsara 2014.
TEST(NaiveStability, SyriaIraq) {
  const BareConflict c = syria_iraq();
  for (const Concept k : {kNash, kSmr, kSeq, kSseq}) EXPECT_EQ(equilibria(c, k), (Set{"NYY"}));
  EXPECT_EQ(equilibria(c, kGmr), (Set{"NNN", "NYY"}));
}

// How many of Syria's 720 strict orders make state 2 (release) stable for Syria; the same source.
TEST(NaiveStability, SyriaIraqInverse) {
  BareConflict c = syria_iraq();
  Names states = {"NNN", "YNN", "NYN", "NNY", "YNY", "NYY"};
  std::array<int, kConcepts> stable{};
  std::sort(states.begin(), states.end());
  do {
    rank_best_first(c, 0, strict(states));
    const Verdicts v = verdicts(c);
    for (std::size_t k = 0; k < kConcepts; ++k) {
      stable[k] += v.stable[k][0][static_cast<std::size_t>(number(c, "YNN"))];
    }
  } while (std::next_permutation(states.begin(), states.end()));
  EXPECT_EQ(stable, (std::array<int, kConcepts>{240, 384, 300, 384, 300}));
}

// States whose bits are the options in order, the first option lowest: the usual numbering of the literature.
Names by_bits(const std::vector<int>& numbers, int options) {
  Names names;
  for (const int n : numbers) {
    names.emplace_back();
    for (int o = 0; o < options; ++o) names.back() += ((n >> o) & 1) != 0 ? 'Y' : 'N';
  }
  return names;
}

Set bits_set(const std::vector<int>& numbers, int options) {
  const Names names = by_bits(numbers, options);
  return {names.begin(), names.end()};
}

// Orders of Fraser & Hipel 1984.
TEST(NaiveStability, Cuba) {
  BareConflict c = blank_conflict(2, {2, 2, 2, 2}, {0, 0, 1, 1},
                                  {Direction::Up, Direction::Free, Direction::Free, Direction::Free});
  only_feasible(c, by_bits({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 4));
  rank_best_first(c, 0, strict(by_bits({4, 6, 5, 7, 2, 1, 3, 0, 11, 9, 10, 8}, 4)));
  rank_best_first(c, 1, strict(by_bits({0, 4, 6, 2, 5, 1, 7, 3, 11, 9, 10, 8}, 4)));
  EXPECT_EQ(equilibria(c, kNash), bits_set({5}, 4));
  EXPECT_EQ(equilibria(c, kSeq), bits_set({4, 5, 6}, 4));
  EXPECT_EQ(equilibria(c, kSseq), bits_set({4, 5, 6}, 4));
  EXPECT_EQ(equilibria(c, kGmr), bits_set({0, 1, 2, 4, 5, 6, 7}, 4));
  EXPECT_EQ(equilibria(c, kSmr), bits_set({0, 1, 2, 4, 5, 6, 7}, 4));
}

BareConflict north_korea(const std::vector<int>& us, const std::vector<int>& north_korea_, bool one_way) {
  const Direction invade = one_way ? Direction::Up : Direction::Free;
  BareConflict c = blank_conflict(2, {2, 2, 2, 2}, {0, 0, 1, 1},
                                  {Direction::Up, Direction::Free, invade, Direction::Free});
  only_feasible(c, by_bits(us, 4));
  rank_best_first(c, 0, strict(by_bits(us, 4)));
  rank_best_first(c, 1, strict(by_bits(north_korea_, 4)));
  return c;
}

// Z. Jacobi, 2017.
TEST(NaiveStability, NorthKorea) {
  const BareConflict original =
      north_korea({8, 0, 9, 10, 12, 5, 4, 13, 14, 1, 2, 6}, {6, 14, 2, 10, 0, 4, 12, 5, 1, 13, 8, 9}, false);
  EXPECT_EQ(equilibria(original, kNash), bits_set({0, 5}, 4));
  EXPECT_EQ(equilibria(original, kSeq), bits_set({0, 5, 10}, 4));
  EXPECT_EQ(equilibria(original, kSmr), bits_set({0, 4, 5, 10, 12}, 4));
  const std::vector<int> bloody = {8, 9, 0, 10, 13, 12, 5, 4, 1, 2, 14, 6};
  const BareConflict bloodthirsty = north_korea(bloody, {6, 14, 4, 12, 5, 13, 2, 0, 10, 1, 9, 8}, true);
  EXPECT_EQ(equilibria(bloodthirsty, kSeq), bits_set({5, 12}, 4));
  EXPECT_EQ(equilibria(bloodthirsty, kSmr), bits_set({5, 12}, 4));
  const BareConflict deterrence = north_korea(bloody, {6, 14, 4, 12, 0, 10, 5, 13, 2, 1, 9, 8}, true);
  EXPECT_EQ(equilibria(deterrence, kSeq), bits_set({0, 5, 10, 12}, 4));
  EXPECT_EQ(equilibria(deterrence, kSmr), bits_set({0, 5, 10, 12}, 4));
  const BareConflict pacifist =
      north_korea({8, 0, 10, 2, 9, 12, 4, 5, 14, 13, 6, 1}, {6, 14, 2, 10, 0, 8, 4, 12, 5, 1, 9, 13}, true);
  EXPECT_EQ(equilibria(pacifist, kSeq), bits_set({0, 4, 5}, 4));
  EXPECT_EQ(equilibria(pacifist, kSmr), bits_set({0, 2, 4, 5, 8, 10, 12}, 4));
}

BareConflict three_actors() {
  BareConflict c =
      blank_conflict(3, {2, 2, 2}, {0, 1, 2}, {Direction::Free, Direction::Free, Direction::Free});
  const auto order = [](std::vector<int> states) {  // states 1 ... 8 in increasing binary, A lowest
    for (int& s : states) --s;
    return strict(by_bits(states, 3));
  };
  rank_best_first(c, 0, order({8, 1, 7, 4, 5, 3, 6, 2}));
  rank_best_first(c, 1, order({3, 1, 2, 8, 7, 6, 5, 4}));
  rank_best_first(c, 2, order({1, 4, 3, 6, 8, 5, 7, 2}));
  return c;
}

// An opponent moves twice, not in a row: programs that let each opponent move once in a sanction miss this
// one.
TEST(NaiveStability, ThreeActorsWithAReturningOpponent) {
  const BareConflict c = three_actors();
  const auto state = [&](int n) { return static_cast<std::size_t>(number(c, by_bits({n - 1}, 3).front())); };
  const MoveLists better = all_improvements(c, all_moves(c));
  EXPECT_EQ(better[2][state(5)], std::vector<int>{static_cast<int>(state(1))});
  EXPECT_EQ(better[1][state(1)], std::vector<int>{static_cast<int>(state(3))});
  EXPECT_EQ(better[0][state(3)], std::vector<int>{static_cast<int>(state(4))});
  EXPECT_EQ(better[1][state(4)], std::vector<int>{static_cast<int>(state(2))});
  const std::vector<int> reach = coalition_reach(better, {1, 1, 0}, static_cast<int>(state(1)));
  EXPECT_TRUE(std::count(reach.begin(), reach.end(), static_cast<int>(state(2))) == 1);
  EXPECT_EQ(verdicts(c).stable[kSeq][2][state(5)], 1);
}

// A alone may not move twice in a row, and a lone opponent therefore answers with one move.
TEST(NaiveStability, OneOpponentAnswersOnce) {
  const BareConflict c = syria_iraq();
  const MoveLists move = all_moves(c);
  const auto from = static_cast<std::size_t>(number(c, "YNN"));
  EXPECT_EQ(coalition_reach(move, {0, 1}, static_cast<int>(from)), move[1][from]);
}

TEST(BareConflict, TextCarriesEverything) {
  BareConflict c = three_actors();
  c.feasible[3] = 0;
  c.change[1] = Direction::Down;
  BareConflict back;
  ASSERT_TRUE(read_conflict(to_text(c), back));
  EXPECT_EQ(to_text(back), to_text(c));
  EXPECT_EQ(back.change, c.change);
  EXPECT_FALSE(read_conflict("2 1 2 0 Q | 11 | 0 0 | 0 0", back));
  EXPECT_FALSE(read_conflict("2 1 2 0 F | 111 | 0 0 | 0 0", back));
}

}  // namespace
}  // namespace oracle
