// SPDX-License-Identifier: MIT
// Question: in each block of an actor, which scenarios does it prefer to which?
//
// Definition: for every block the digits of its scenarios from the actor's best to its worst, ties together
// (by digit), and where each group of ties begins. Infeasible scenarios (rank 0) come last.
//
// Method: blocks of up to 512 scenarios by Batcher's merge-exchange network (Batcher 1968; Knuth, The Art of
// Computer Programming 3, 5.2.2 M), 32 blocks side by side, so that each comparator is a few vector
// instructions; larger blocks one by one with std::sort.
//
// Cost: 1 byte per scenario for blocks of at most 128, 2 up to 32,768, else 4; about log2(size)^2 / 4
// comparisons per scenario. Determinism: the digit breaks ties, so the order is unique.
//
// Example: ranks 5 7 5 0 give digits 1, 0, 2, 3 with groups beginning at 1, 0 and 3.
#pragma once

#include <cstdint>
#include <variant>

#include "detente/scenario/rankings.hpp"
#include "detente/scenario/raw_array.hpp"
#include "detente/scenario/tiles.hpp"

namespace detente {

/// Entries by block, then place: digit << 1 | 1 where a group of ties begins.
using BlockOrder = std::variant<RawArray<std::uint8_t>, RawArray<std::uint16_t>, RawArray<std::uint32_t>>;

/// Bytes per scenario of the order of blocks of this size.
std::uint64_t block_order_width(std::uint64_t size);

/// requires: grid.size <= 2^31; ranks of size grid.total. May throw std::bad_alloc.
BlockOrder order_blocks(const BlockGrid& grid, const RankArray& ranks, unsigned threads);

}  // namespace detente
