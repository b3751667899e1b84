// SPDX-License-Identifier: MIT
// Question: which combinations of conditions occur together over a set of scenarios?
//
// Definition: given columns B_1..B_m (sets of scenarios), the mask of scenario s is {c : s in B_c}; the
// answer is {mask(s) : s in W}, each once.
//
// Method: bit-sliced. In a word of 64 scenarios take the first one left, intersect W with B_c or its
// complement according to that scenario's bit, for every c: what remains are all scenarios of the word with
// the same mask.
//
// Reference: vertical counting of itemsets, Zaki, "Scalable algorithms for association mining", IEEE TKDE
// 12(3), 2000; the peeling is ours.
//
// Cost: time O(words of W x columns x distinct masks per word); memory: the distinct masks. Any number of
// columns.
//
// Determinism: the masks come sorted; the same for any thread count.
//
// Example: columns {0,1}, {1,2} over W = {0,1,2,3}: masks {1}, {1,2}, {2}, {}.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "detente/base/bitmap.hpp"
#include "detente/base/budget.hpp"
#include "detente/scenario/nearest.hpp"

namespace detente {

/// A set of masks of one width, without repeats.
class MaskSet {
 public:
  /// Masks of `bits` bits each.
  explicit MaskSet(std::size_t bits) : words_(bits == 0 ? 1 : (bits + 63) / 64) {}

  std::size_t size() const { return flat_.size() / words_; }
  std::size_t words() const { return words_; }
  std::span<const std::uint64_t> mask(std::size_t k) const { return {flat_.data() + k * words_, words_}; }

  /// requires: mask.size() == words().
  void insert(std::span<const std::uint64_t> mask);
  void insert(const MaskSet& other);
  /// Ascending, word 0 first.
  void sort();

 private:
  void grow();

  std::size_t words_;
  std::vector<std::uint64_t> flat_;
  std::vector<std::uint32_t> slots_;    ///< open addressing; position + 1, 0 = free; size a power of two
  std::size_t last_ = ~std::size_t{0};  ///< most recent hit: neighbours often repeat
};

/// A set of column numbers, ascending.
using ColumnSet = std::vector<std::uint32_t>;
using Columns = std::vector<const Bitmap*>;

struct DistinctMasks {
  MaskSet masks;         ///< sorted
  bool partial = false;  ///< the budget ended before every scenario was seen
};

/// requires: every column has where.size() scenarios.
DistinctMasks distinct_masks(const Columns& columns, const Bitmap& where, const Budget& budget);

/// The members of a mask.
ColumnSet columns_in(std::span<const std::uint64_t> mask);

/// The minimal masks (none contains another), by size, then members. Stops early, with `partial` set, when
/// the budget ends.
std::vector<ColumnSet> minimal_masks(const MaskSet& masks, const Budget& budget, bool& partial);
/// The maximal masks (none is contained in another), largest first, then by members.
std::vector<ColumnSet> maximal_masks(const MaskSet& masks, const Budget& budget, bool& partial);

/// The scenario of `where` nearest today whose mask is exactly `mask`; empty if there is none.
std::optional<ScenarioIndex> nearest_with_mask(const Nearest& nearest, const Columns& columns,
                                               const Bitmap& where, const ColumnSet& mask);

}  // namespace detente
