// SPDX-License-Identifier: MIT
#include "detente/scenario/condition_keys.hpp"

#include <bit>
#include <cassert>

namespace detente {

namespace {

/// spread[b]: byte k of the result is bit k of b.
constexpr std::array<std::uint64_t, 256> make_spread() {
  std::array<std::uint64_t, 256> spread{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    for (std::size_t bit = 0; bit < 8; ++bit) spread[byte] |= std::uint64_t{byte >> bit & 1} << (8 * bit);
  }
  return spread;
}
constexpr std::array<std::uint64_t, 256> spread = make_spread();

/// Bits first, first + 1, ... (at most eight) of the keys: plane[b] holds those of scenarios 8 b to 8 b + 7,
/// one byte each. Eight scenarios cost three operations per condition.
std::array<std::uint64_t, 8> byte_plane(std::span<const std::uint64_t> words) {
  std::array<std::uint64_t, 8> plane{};
  for (std::size_t k = 0; k < words.size(); ++k) {
    for (std::size_t b = 0; b < 8; ++b) plane[b] |= spread[words[k] >> (8 * b) & 0xFF] << k;
  }
  return plane;
}

}  // namespace

void transpose_to_keys(std::span<const std::uint64_t> words, KeyWord& keys) {
  assert(words.size() <= max_key_bits);
  const std::size_t low_count = words.size() < 8 ? words.size() : 8;
  const auto low = byte_plane(words.first(low_count));
  const auto high = byte_plane(words.subspan(low_count));
  for (std::size_t b = 0; b < 8; ++b) {
    for (std::size_t k = 0; k < 8; ++k) {
      const std::uint64_t both = (low[b] >> (8 * k) & 0xFF) | (high[b] >> (8 * k) & 0xFF) << 8;
      keys[8 * b + k] = static_cast<std::uint32_t>(both);
    }
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
