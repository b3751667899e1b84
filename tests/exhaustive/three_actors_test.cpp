// SPDX-License-Identifier: MIT
// Every conflict of three actors with one two-level option each, as seen by one of them: all 40,320 strict
// orders of the focal actor, all 2^8 directions in which the other two improve along their own moves (nothing
// else of an opponent's order can matter), each of the three as the focal actor, all five concepts: 31
// million questions.
//
// A strict order of an actor has one of 16 patterns of directions, and each pattern 2,520 orders. The k-th
// order of pattern (a), (b) and (c) for the three actors, over all a, b, c and k, therefore asks every
// question of every focal actor exactly once: 10.3 million conflicts. Fixed axes cut a space into slices
// between which nobody moves, so one call of the engine takes all 4,096 combinations of patterns at once; a
// part is asked again one conflict a call.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "support/engine_adapter.hpp"

namespace detente::testing {
namespace {

using oracle::BareConflict;
using oracle::Direction;
using Order = std::array<std::uint8_t, 8>;  // rank by scenario, 1 to 8
using Set8 = unsigned;                      // bit s = scenario s

constexpr std::size_t kPatterns = 16, kOrders = 2520, kActors = 3;

/// The oracle's numbering: the first axis slowest.
constexpr int bit_of(std::size_t actor) { return 2 - static_cast<int>(actor); }
constexpr unsigned other_side(unsigned scenario, std::size_t actor) {
  return scenario ^ (1U << bit_of(actor));
}

/// Bit b: in the b-th block of the actor (the other axes' levels, ascending) its yes is better than its no.
unsigned pattern_of(const Order& order, std::size_t actor) {
  unsigned pattern = 0;
  unsigned block = 0;
  for (unsigned s = 0; s < 8; ++s) {
    if ((s >> bit_of(actor) & 1) != 0) continue;
    if (order[other_side(s, actor)] > order[s]) pattern |= 1U << block;
    ++block;
  }
  return pattern;
}

using OrdersByPattern = std::array<std::vector<Order>, kPatterns>;

std::array<OrdersByPattern, kActors> all_orders() {
  std::array<OrdersByPattern, kActors> orders;
  std::vector<int> ranks(8);
  std::iota(ranks.begin(), ranks.end(), 1);
  do {
    Order order{};
    for (std::size_t s = 0; s < 8; ++s) order[s] = static_cast<std::uint8_t>(ranks[s]);
    for (std::size_t i = 0; i < kActors; ++i) orders[i][pattern_of(order, i)].push_back(order);
  } while (std::next_permutation(ranks.begin(), ranks.end()));
  return orders;
}

BareConflict board() {
  return oracle::blank_conflict(3, {2, 2, 2}, {0, 1, 2}, {Direction::Free, Direction::Free, Direction::Free});
}

void set_order(BareConflict& c, std::size_t actor, const Order& order) {
  for (std::size_t s = 0; s < 8; ++s) c.rank[actor][s] = order[s];
}

/// What the others can answer each scenario with, by the oracle's search: by moves, and by improvements for
/// every combination of all three patterns (the focal actor's own is not looked at).
struct Answers {
  std::array<std::array<Set8, 8>, kActors> by_moves{};
  std::vector<std::array<std::array<Set8, 8>, kActors>>
      by_improvements;  // index: pattern a * 256 + b * 16 + c
};

Set8 reached(const oracle::MoveLists& moves, std::size_t focal, unsigned scenario) {
  std::vector<char> others(kActors, 1);
  others[focal] = 0;
  Set8 set = 0;
  for (const int s : oracle::coalition_reach(moves, others, static_cast<int>(scenario))) set |= 1U << s;
  return set;
}

Answers all_answers(const std::array<OrdersByPattern, kActors>& orders) {
  Answers answers;
  BareConflict c = board();
  const oracle::MoveLists moves = oracle::all_moves(c);
  for (std::size_t pattern = 0; pattern < kPatterns * kPatterns * kPatterns; ++pattern) {
    set_order(c, 0, orders[0][pattern / 256].front());
    set_order(c, 1, orders[1][pattern / 16 % 16].front());
    set_order(c, 2, orders[2][pattern % 16].front());
    const oracle::MoveLists improvements = oracle::all_improvements(c, moves);
    auto& by_improvements = answers.by_improvements.emplace_back();
    for (std::size_t focal = 0; focal < kActors; ++focal) {
      for (unsigned s = 0; s < 8; ++s) {
        by_improvements[focal][s] = reached(improvements, focal, s);
        answers.by_moves[focal][s] = reached(moves, focal, s);
      }
    }
  }
  return answers;
}

/// Stable scenarios of one actor under the five concepts, by definition.
std::array<Set8, oracle::kConcepts> judge(const Order& order, std::size_t focal,
                                          const std::array<Set8, 8>& by_moves,
                                          const std::array<Set8, 8>& by_improvements) {
  std::array<Set8, oracle::kConcepts> stable{};
  for (unsigned s = 0; s < 8; ++s) {
    const unsigned s1 = other_side(s, focal);
    if (order[s1] < order[s]) {  // no improvement
      for (Set8& set : stable) set |= 1U << s;
      continue;
    }
    Set8 no_better = 0;  // scenarios the focal actor does not rank above s
    for (unsigned q = 0; q < 8; ++q) no_better |= order[q] <= order[s] ? 1U << q : 0;
    Set8 no_escape = 0;  // of those, where its own move leads to no better one either
    for (unsigned q = 0; q < 8; ++q) no_escape |= (no_better >> other_side(q, focal) & 1) << q;
    no_escape &= no_better;
    const Set8 sanctions[] = {0, by_moves[s1] & no_better, by_moves[s1] & no_escape,
                              by_improvements[s1] & no_better, by_improvements[s1] & no_escape};
    for (std::size_t k = 0; k < oracle::kConcepts; ++k) stable[k] |= sanctions[k] != 0 ? 1U << s : 0;
  }
  return stable;
}

/// One call of the engine: the k-th order of every combination of patterns, one slice each.
class Batch {
 public:
  Batch() : conflict_(oracle::blank_conflict(3, {16, 2, 16, 2, 2, 16}, {0, 0, 1, 1, 2, 2}, directions())) {
    for (std::vector<int>& ranks : conflict_.rank) std::fill(ranks.begin(), ranks.end(), 1);
    engine_.emplace(conflict_, RankWidth::Byte);
    for (int a = 0; a < 16; ++a) {
      for (int b = 0; b < 16; ++b) {
        for (int c = 0; c < 16; ++c) {
          auto& slice = index_.emplace_back();
          for (int s = 0; s < 8; ++s) {
            const int scenario = conflict_.scenario_of({a, s >> 2 & 1, b, s >> 1 & 1, s & 1, c});
            slice[static_cast<std::size_t>(s)] = engine_->index[static_cast<std::size_t>(scenario)];
          }
        }
      }
    }
  }

  void set_orders(const std::array<OrdersByPattern, kActors>& orders, std::size_t k) {
    for (std::size_t i = 0; i < kActors; ++i) {
      auto& ranks = std::get<std::vector<std::uint8_t>>(engine_->ranks[i]);
      for (std::size_t slice = 0; slice < index_.size(); ++slice) {
        const Order& order = orders[i][pattern(slice, i)][k];
        for (std::size_t s = 0; s < 8; ++s) ranks[index_[slice][s]] = order[s];
      }
    }
  }

  StabilityResult ask() const {
    const auto result = stability_of(engine_->input(), {.concepts = Asking().concepts}, {});
    EXPECT_TRUE(result.has_value());
    return result ? *result : StabilityResult{};
  }

  static std::size_t pattern(std::size_t slice, std::size_t actor) {
    return actor == 0 ? slice / 256 : actor == 1 ? slice / 16 % 16 : slice % 16;
  }
  std::size_t slices() const { return index_.size(); }
  Set8 members(const Bitmap& set, std::size_t slice) const {
    Set8 found = 0;
    for (unsigned s = 0; s < 8; ++s) found |= set.test(index_[slice][s]) ? 1U << s : 0;
    return found;
  }

 private:
  static std::vector<Direction> directions() {
    return {Direction::Fixed, Direction::Free, Direction::Fixed,
            Direction::Free,  Direction::Free, Direction::Fixed};
  }

  BareConflict conflict_;
  std::optional<EngineConflict> engine_;
  std::vector<std::array<std::uint64_t, 8>> index_;  // by slice, the engine's index of each scenario
};

std::string conflict_text(const std::array<OrdersByPattern, kActors>& orders, std::size_t slice,
                          std::size_t k) {
  BareConflict c = board();
  for (std::size_t i = 0; i < kActors; ++i) set_order(c, i, orders[i][Batch::pattern(slice, i)][k]);
  return oracle::to_text(c);
}

TEST(Exhaustive, PatternsHaveEquallyManyOrders) {
  for (const OrdersByPattern& by_pattern : all_orders()) {
    for (const std::vector<Order>& orders : by_pattern) EXPECT_EQ(orders.size(), kOrders);
  }
}

TEST(Exhaustive, ThreeActorsEveryStrictOrder) {
  const auto orders = all_orders();
  const Answers answers = all_answers(orders);
  Batch batch;
  std::uint64_t questions = 0;
  for (std::size_t k = 0; k < kOrders; ++k) {
    batch.set_orders(orders, k);
    const StabilityResult result = batch.ask();
    ASSERT_EQ(result.concepts.size(), static_cast<std::size_t>(oracle::kConcepts));
    for (std::size_t slice = 0; slice < batch.slices(); ++slice) {
      for (std::size_t i = 0; i < kActors; ++i) {
        const auto expected = judge(orders[i][Batch::pattern(slice, i)][k], i, answers.by_moves[i],
                                    answers.by_improvements[slice][i]);
        for (std::size_t c = 0; c < oracle::kConcepts; ++c) {
          ASSERT_EQ(batch.members(result.concepts[c].stable[i], slice), expected[c])
              << "concept " << c << ", actor " << i << "\nconflict: " << conflict_text(orders, slice, k);
        }
        ++questions;
      }
    }
  }
  EXPECT_EQ(questions, 40320U * 256 * 3);
}

// The same conflicts one by one, so that slices cannot lend each other a sweep: every 97th.
TEST(Exhaustive, ThreeActorsOneConflictACall) {
  constexpr std::uint64_t kStep = 97;
  const auto orders = all_orders();
  const Answers answers = all_answers(orders);
  BareConflict c = board();
  for (std::uint64_t n = 0; n < 4096 * kOrders; n += kStep) {
    const std::size_t slice = n % 4096;
    const std::size_t k = n / 4096;
    for (std::size_t i = 0; i < kActors; ++i) set_order(c, i, orders[i][Batch::pattern(slice, i)][k]);
    const oracle::Verdicts met = engine_verdicts(c);
    for (std::size_t i = 0; i < kActors; ++i) {
      const auto expected = judge(orders[i][Batch::pattern(slice, i)][k], i, answers.by_moves[i],
                                  answers.by_improvements[slice][i]);
      for (std::size_t concept_ = 0; concept_ < oracle::kConcepts; ++concept_) {
        for (unsigned s = 0; s < 8; ++s) {
          ASSERT_EQ(met.stable[concept_].at(i).at(s) != 0, (expected[concept_] >> s & 1) != 0)
              << "concept " << concept_ << ", actor " << i << ", scenario " << s
              << "\nconflict: " << oracle::to_text(c);
        }
      }
    }
  }
}

// The shortcut above against the plain oracle.
TEST(Exhaustive, TheShortcutIsTheOracle) {
  const auto orders = all_orders();
  const Answers answers = all_answers(orders);
  BareConflict c = board();
  for (std::uint64_t n = 0; n < 4096 * kOrders; n += 20011) {
    const std::size_t slice = n % 4096;
    const std::size_t k = n / 4096;
    for (std::size_t i = 0; i < kActors; ++i) set_order(c, i, orders[i][Batch::pattern(slice, i)][k]);
    const oracle::Verdicts plain = oracle::verdicts(c);
    for (std::size_t i = 0; i < kActors; ++i) {
      const auto shortcut = judge(orders[i][Batch::pattern(slice, i)][k], i, answers.by_moves[i],
                                  answers.by_improvements[slice][i]);
      for (std::size_t concept_ = 0; concept_ < oracle::kConcepts; ++concept_) {
        for (unsigned s = 0; s < 8; ++s) {
          ASSERT_EQ((shortcut[concept_] >> s & 1) != 0, plain.stable[concept_][i][s] != 0);
        }
      }
    }
  }
}

}  // namespace
}  // namespace detente::testing
