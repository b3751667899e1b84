// SPDX-License-Identifier: MIT
// Conflicts of thousands of scenarios, where the engine tiles, vectorises and shares work between threads:
// against the relaxed oracle, itself first compared with the definitions.
#include <gtest/gtest.h>

#include <algorithm>

#include "detente/base/random.hpp"
#include "oracle/relaxed_stability.hpp"
#include "property/random_conflict.hpp"
#include "support/engine_adapter.hpp"

namespace detente::testing {
namespace {

using oracle::BareConflict;
using oracle::Direction;

TEST(RelaxedOracle, AgreesWithTheDefinitions) {
  for (std::uint32_t number = 0; number < 400; ++number) {
    const BareConflict c = random_conflict(5, number);
    ASSERT_EQ(oracle::moves_by_block(c), oracle::all_moves(c)) << oracle::to_text(c);
    const auto wrong = difference(c, oracle::verdicts(c), oracle::relaxed_verdicts(c));
    ASSERT_EQ(wrong.value_or(""), "") << oracle::to_text(c);
  }
}

struct Shape {
  std::vector<int> radix;  // actor by actor
  std::vector<int> owner;
  double holes;
  double one_way;
  int distinct;  // ranks
};

BareConflict draw(const Shape& shape, std::uint32_t number) {
  CounterRandom random(6, stream_of("large conflict"), number);
  std::vector<Direction> change;
  for (std::size_t a = 0; a < shape.radix.size(); ++a) {
    const bool one_way = random.chance(shape.one_way);
    change.push_back(!one_way ? Direction::Free : random.chance(0.5) ? Direction::Up : Direction::Down);
  }
  const int actors = *std::max_element(shape.owner.begin(), shape.owner.end()) + 1;
  BareConflict c = oracle::blank_conflict(actors, shape.radix, shape.owner, change);
  for (char& f : c.feasible) f = random.chance(shape.holes) ? 0 : 1;
  for (std::vector<int>& ranks : c.rank) {
    for (int& rank : ranks)
      rank = 1 + static_cast<int>(random.below(static_cast<std::uint64_t>(shape.distinct)));
  }
  return c;
}

std::vector<int> repeat(int value, int times) {
  return std::vector<int>(static_cast<std::size_t>(times), value);
}

/// `options` two-level options for each of several actors.
Shape even(int actors, int options, double holes = 0, double one_way = 0, int distinct = 200) {
  Shape shape{repeat(2, actors * options), {}, holes, one_way, distinct};
  for (int i = 0; i < actors; ++i) {
    for (int o = 0; o < options; ++o) shape.owner.push_back(i);
  }
  return shape;
}

void expect_agreement(const Shape& shape, std::uint32_t number) {
  const BareConflict c = draw(shape, number);
  const oracle::Verdicts expected = oracle::relaxed_verdicts(c);
  std::vector<RankWidth> widths = {RankWidth::Long};
  if (shape.distinct < 65536) widths.push_back(RankWidth::Word);
  if (shape.distinct < 256) widths.push_back(RankWidth::Byte);
  for (const RankWidth width : widths) {
    for (const unsigned threads : {1U, 2U, 5U}) {
      const auto wrong = difference(c, expected, engine_verdicts(c, {.width = width, .threads = threads}));
      ASSERT_EQ(wrong.value_or(""), "") << "shape " << number << ", width " << static_cast<int>(width) << ", "
                                        << threads << " threads, " << c.scenarios() << " scenarios";
    }
  }
}

TEST(LargeConflict, AgreesWithTheRelaxedOracle) {
  const std::vector<Shape> shapes = {
      even(2, 6),
      even(2, 6, 0.1, 0.2),
      even(3, 4),
      even(3, 4, 0.3),
      even(3, 4, 0, 0.3),
      even(3, 4, 0.1, 0.3, 3),
      even(4, 3),
      even(4, 3, 0.1, 0.1),
      even(4, 3, 0.5, 0.5),
      even(5, 2, 0.1, 0.2),
      even(6, 2),
      even(6, 2, 0.2, 0.2),
      even(9, 1),
      even(9, 1, 0.2, 0.3),
      even(10, 1, 0.1, 0.3, 4),  // more actors than are worked on at once
      even(3, 4, 0.1, 0.1, 60000),
      even(2, 7, 0, 0, 100000),
      // Blocks over 256 scenarios, of one actor and of both.
      {repeat(2, 12), {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2}, 0, 0, 5000},
      {repeat(2, 12), {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2}, 0.1, 0.2, 200},
      {repeat(2, 13), {1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1}, 0.2, 0.1, 40},
      // Odd numbers of levels, so that nothing is aligned.
      {{3, 5, 2, 3, 7, 2, 3}, {0, 1, 2, 0, 1, 2, 0}, 0.1, 0.2, 250},
      {{5, 5, 5, 5, 3}, {0, 1, 2, 3, 0}, 0, 0, 100},
      {{16, 16, 16}, {0, 1, 2}, 0, 0, 30},
      {{16, 16, 16}, {0, 1, 2}, 0.4, 0.4, 30},
      {{7, 11, 13}, {2, 0, 1}, 0.05, 0, 1000},
      {{3, 3, 3, 3, 3, 3, 3}, {0, 1, 2, 0, 1, 2, 3}, 0.3, 0.3, 12},
  };
  for (std::uint32_t n = 0; n < shapes.size(); ++n) {
    expect_agreement(shapes[n], n);
    if (HasFatalFailure()) return;
  }
}

/// Two opponents climb a staircase of `steps` by `steps`; only from its top comes the sanction that deters
/// the third.
BareConflict staircase(int steps) {
  BareConflict c = oracle::blank_conflict(3, {2, steps, steps}, {0, 1, 2},
                                          {Direction::Free, Direction::Free, Direction::Free});
  for (int s = 0; s < c.scenarios(); ++s) {
    const auto n = static_cast<std::size_t>(s);
    const int x = c.level(s, 1);
    const int y = c.level(s, 2);
    c.rank[0][n] = x == steps - 1 && y == steps - 1 ? 1 : 2 + c.level(s, 0);
    c.rank[1][n] = x == y + 1 ? 3 : x == y ? 2 : 1;
    c.rank[2][n] = x == y ? 3 : x == y + 1 ? 2 : 1;
  }
  return c;
}

TEST(LargeConflict, StaircasesOfImprovements) {
  for (const int steps : {2, 3, 8, 16, 40}) {
    const BareConflict c = staircase(steps);
    const oracle::Verdicts expected = oracle::relaxed_verdicts(c);
    const auto bottom = static_cast<std::size_t>(c.scenario_of({0, 0, 0}));
    EXPECT_EQ(expected.stable[oracle::kSeq][0][bottom], 1) << "the staircase is not one";
    const auto wrong = difference(c, expected, engine_verdicts(c));
    EXPECT_EQ(wrong.value_or(""), "") << steps << " steps";
  }
}

/// The same by moves: holes leave nothing but a staircase to walk on.
TEST(LargeConflict, StaircasesOfHoles) {
  for (const int steps : {2, 3, 8, 16, 40}) {
    BareConflict c = staircase(steps);
    for (int s = 0; s < c.scenarios(); ++s) {
      const int gap = c.level(s, 1) - c.level(s, 2);
      c.feasible[static_cast<std::size_t>(s)] = gap == 0 || gap == 1 ? 1 : 0;
    }
    const oracle::Verdicts expected = oracle::relaxed_verdicts(c);
    for (const unsigned threads : {1U, 2U}) {
      const auto wrong = difference(c, expected, engine_verdicts(c, {.threads = threads}));
      EXPECT_EQ(wrong.value_or(""), "") << steps << " steps";
    }
  }
}

}  // namespace
}  // namespace detente::testing
