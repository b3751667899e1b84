// SPDX-License-Identifier: MIT
// The truth of several conditions in one scenario as one small integer.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "detente/scenario/bit_slices.hpp"

namespace detente {

/// Most conditions one key holds.
inline constexpr std::size_t max_key_bits = 16;

/// Keys of 64 consecutive scenarios.
using KeyWord = std::array<std::uint16_t, 64>;

/// Turns columns into rows: bit k of keys[b] becomes bit b of words[k]. requires: words.size() <=
/// max_key_bits.
void transpose_to_keys(std::span<const std::uint64_t> words, KeyWord& keys);

/// Keys for runs of scenarios, from formulas evaluated 64 scenarios at a time. One per thread.
class KeyReader {
 public:
  /// requires: formulas.size() <= max_key_bits; they outlive the reader.
  explicit KeyReader(std::span<const SlicedFormula> formulas) : formulas_(formulas) {}

  /// Calls visit(word, keys) for every word in [begin, end): keys of scenarios [64 * word, 64 * word + 64).
  template <class Visit>
  void read(std::uint64_t begin, std::uint64_t end, Visit&& visit) {
    constexpr std::uint64_t chunk = SlicedFormula::chunk_words;
    KeyWord keys;
    for (std::uint64_t first = begin; first < end; first += chunk) {
      const std::uint64_t words = end - first < chunk ? end - first : chunk;
      evaluate(first, words);
      for (std::uint64_t w = 0; w < words; ++w) {
        transpose_to_keys({columns_.data() + w * formulas_.size(), formulas_.size()}, keys);
        visit(first + w, keys);
      }
    }
  }

 private:
  void evaluate(std::uint64_t first, std::size_t words);

  std::span<const SlicedFormula> formulas_;
  std::vector<std::uint64_t> scratch_;
  std::vector<std::uint64_t> columns_;  ///< [word][formula]
};

}  // namespace detente
