// SPDX-License-Identifier: MIT
#include "detente/scenario/condition_keys.hpp"

#include <cassert>
#include <cstring>

#include "detente/scenario/lanes.hpp"

namespace detente {

namespace {

using Eight = Lanes<std::uint16_t, 8>;
constexpr Eight one_bit_each{1, 2, 4, 8, 16, 32, 64, 128};

}  // namespace

// Eight scenarios at once: every lane picks its own bit of a condition's byte, four operations per condition.
void transpose_to_keys(std::span<const std::uint64_t> words, KeyWord& keys) {
  assert(words.size() <= max_key_bits);
  for (std::size_t b = 0; b < 8; ++b) {
    Eight gathered{};
    for (std::size_t k = 0; k < words.size(); ++k) {
      // Named, so that nothing promotes them: sums of vectors and wider numbers are an error.
      const auto bits = static_cast<std::uint16_t>(words[k] >> (8 * b) & 0xFF);
      const auto own = static_cast<std::uint16_t>(1U << k);
      const Eight byte = Eight{} + bits;
      const Eight holds = (Eight)((byte & one_bit_each) != Eight{});
      gathered |= holds & own;
    }
    std::memcpy(keys.data() + 8 * b, &gathered, sizeof gathered);
  }
}

void KeyReader::evaluate(std::uint64_t first, std::size_t words) {
  const std::size_t count = formulas_.size();
  columns_.resize(count * SlicedFormula::chunk_words);
  std::array<std::uint64_t, SlicedFormula::chunk_words> column{};
  for (std::size_t k = 0; k < count; ++k) {
    formulas_[k].evaluate(first, words, column.data(), scratch_);
    for (std::size_t w = 0; w < words; ++w) columns_[w * count + k] = column[w];
  }
}

}  // namespace detente
