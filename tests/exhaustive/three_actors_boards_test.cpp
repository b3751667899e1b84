// SPDX-License-Identifier: MIT
// Three actors with one two-level option each on every board: every set of feasible scenarios (255) and every
// combination of directions (64), each with several draws of weak and strict orders.
#include <gtest/gtest.h>

#include "detente/base/random.hpp"
#include "support/engine_adapter.hpp"

namespace detente::testing {
namespace {

using oracle::BareConflict;
using oracle::Direction;

TEST(Exhaustive, ThreeActorsEveryBoard) {
  constexpr unsigned kDraws = 4;
  for (unsigned directions = 0; directions < 64; ++directions) {
    BareConflict c = oracle::blank_conflict(
        3, {2, 2, 2}, {0, 1, 2},
        {static_cast<Direction>(directions & 3), static_cast<Direction>(directions >> 2 & 3),
         static_cast<Direction>(directions >> 4)});
    for (unsigned mask = 1; mask < 256; ++mask) {
      for (std::size_t s = 0; s < 8; ++s) c.feasible[s] = (mask >> s & 1) != 0 ? 1 : 0;
      for (unsigned draw = 0; draw < kDraws; ++draw) {
        CounterRandom random(1, directions * 256 + mask, draw);
        const std::uint64_t distinct = 2 + random.below(30);  // few: ties; many: strict
        for (std::vector<int>& ranks : c.rank) {
          for (int& rank : ranks) rank = 1 + static_cast<int>(random.below(distinct));
        }
        const auto found = difference(c, oracle::verdicts(c), engine_verdicts(c));
        ASSERT_FALSE(found.has_value()) << *found << "\nconflict: " << oracle::to_text(c);
      }
    }
  }
}

}  // namespace
}  // namespace detente::testing
