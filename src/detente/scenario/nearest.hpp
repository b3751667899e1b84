// SPDX-License-Identifier: MIT
// Question: which member of a set of scenarios is nearest today?
//
// Definition: the one with the fewest axes changed from today; among those, the lowest scenario string.
//
// Method: both criteria are sums over axes, so cost(n) = low[n mod P] + high[n / P] with two small tables;
// blocks of P scenarios are visited in the order of high[], and the search ends when no block left can beat
// the best found.
//
// Cost: two tables of about sqrt(total) entries; usually a handful of blocks read; at worst one pass over
// the set.
//
// Determinism: the cost is different for every scenario, so the answer is unique.
//
// Example: today NN; in {YN, NY, YY} the nearest is NY (one axis changed, and N < Y in the first place).
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

#include "detente/scenario/space.hpp"

namespace detente {

class Nearest {
 public:
  /// Distances from `from` (one level per axis).
  Nearest(const ScenarioSpace& space, const Levels& from);
  /// Distances from today.
  Nearest(const Case& dispute, const ScenarioSpace& space) : Nearest(space, dispute.today) {}

  /// Lower is nearer; different for every scenario. cost / total = number of axes changed.
  std::uint64_t cost(ScenarioIndex n) const { return low_[n % block_] + high_[n / block_]; }

  /// The nearest member, or empty for an empty set.
  std::optional<ScenarioIndex> in(const Bitmap& set) const {
    return among([&set](std::uint64_t k) { return set.words()[k]; });
  }

  /// As above; word_at(k) gives word k of the set (64 scenarios), computed only where needed.
  /// requires: word_at(k) has no bits at or beyond the number of scenarios.
  template <class WordAt>
  std::optional<ScenarioIndex> among(WordAt&& word_at) const {
    std::optional<ScenarioIndex> best;
    std::uint64_t best_cost = ~std::uint64_t{0};
    for (const std::uint32_t h : order_) {
      if (high_[h] + low_min_ >= best_cost) break;
      const std::uint64_t begin = h * block_, end = begin + block_;
      for (std::uint64_t k = begin >> 6; k <= (end - 1) >> 6; ++k) {
        for (std::uint64_t word = inside(word_at(k), k, begin, end); word != 0; word &= word - 1) {
          const ScenarioIndex n = (k << 6) + static_cast<std::uint64_t>(std::countr_zero(word));
          const std::uint64_t c = high_[h] + low_[n - begin];
          if (c < best_cost) best_cost = c, best = n;
        }
      }
    }
    return best;
  }

 private:
  /// The bits of word k that lie in [begin, end).
  static std::uint64_t inside(std::uint64_t word, std::uint64_t k, std::uint64_t begin, std::uint64_t end) {
    const std::uint64_t first = k << 6;
    if (first < begin) word &= ~std::uint64_t{0} << (begin - first);
    if (first + 64 > end) word &= ~std::uint64_t{0} >> (first + 64 - end);
    return word;
  }

  std::uint64_t block_ = 1;
  std::uint64_t low_min_ = 0;
  std::vector<std::uint64_t> low_;    ///< cost of the axes with stride below block_
  std::vector<std::uint64_t> high_;   ///< cost of the others
  std::vector<std::uint32_t> order_;  ///< blocks by rising high_
};

}  // namespace detente
