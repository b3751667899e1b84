// SPDX-License-Identifier: MIT
// Levels of one option, as a set: what a literal of a condition tests, what a box of the space keeps.
#pragma once

#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>

namespace detente {

/// The most levels an option can have: a level and the number of levels fit one byte.
inline constexpr std::size_t most_levels = 255;

/// A set of levels, 0 to most_levels. Four machine words, kept in place: no allocation, no branch.
class LevelSet {
 public:
  constexpr LevelSet() = default;

  /// The set of one level. requires: level <= most_levels.
  static constexpr LevelSet of(std::size_t level) {
    LevelSet set;
    set.add(level);
    return set;
  }
  /// Levels 0 to count - 1. Example: below(radix) is every level an axis has. requires: count <= 256.
  static constexpr LevelSet below(std::size_t count) {
    LevelSet set;
    for (std::size_t w = 0; w < set.words_.size(); ++w) set.words_[w] = word_below(count, w);
    return set;
  }
  /// Of the levels 0 to 63: those whose bits are set. Example: bits(0b101) is {0, 2}.
  static constexpr LevelSet bits(std::uint64_t word) {
    LevelSet set;
    set.words_[0] = word;
    return set;
  }

  /// requires: level <= most_levels, as everywhere below.
  constexpr bool contains(std::size_t level) const {
    assert(level <= most_levels);
    return (words_[level >> 6U] >> (level & 63U) & 1U) != 0;
  }
  /// Puts a level into the set.
  constexpr void add(std::size_t level) {
    assert(level <= most_levels);
    words_[level >> 6U] |= std::uint64_t{1} << (level & 63U);
  }
  constexpr bool empty() const { return (words_[0] | words_[1] | words_[2] | words_[3]) == 0; }
  /// How many levels it holds.
  constexpr std::uint32_t count() const {
    int sum = 0;
    for (const std::uint64_t word : words_) sum += std::popcount(word);
    return static_cast<std::uint32_t>(sum);
  }
  /// How many of them lie below `level`.
  constexpr std::uint32_t count_below(std::size_t level) const { return (*this & below(level)).count(); }
  /// The lowest level it holds. requires: not empty.
  constexpr std::uint32_t lowest() const {
    assert(!empty());
    std::size_t w = 0;
    while (words_[w] == 0) ++w;
    return static_cast<std::uint32_t>(64 * w) + static_cast<std::uint32_t>(std::countr_zero(words_[w]));
  }
  /// Calls visit(level) for each, lowest first.
  template <class Visit>
  constexpr void for_each(const Visit& visit) const {
    for (std::size_t w = 0; w < words_.size(); ++w)
      for (std::uint64_t left = words_[w]; left != 0; left &= left - 1)
        visit(static_cast<std::uint32_t>(64 * w) + static_cast<std::uint32_t>(std::countr_zero(left)));
  }
  /// The set as a hexadecimal number whose bit k stands for level k. Example: {0, 2} is "5".
  std::string text() const {
    std::string digits;
    for (std::size_t k = 64; k-- > 0;) {
      const std::uint64_t digit = words_[k / 16] >> (4 * (k % 16)) & 15U;
      if (digit != 0 || !digits.empty() || k == 0) digits += "0123456789abcdef"[digit];
    }
    return digits;
  }

  constexpr LevelSet& operator|=(const LevelSet& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] |= other.words_[w];
    return *this;
  }
  constexpr LevelSet& operator&=(const LevelSet& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] &= other.words_[w];
    return *this;
  }
  /// Takes the levels of `other` out.
  constexpr LevelSet& operator-=(const LevelSet& other) {
    for (std::size_t w = 0; w < words_.size(); ++w) words_[w] &= ~other.words_[w];
    return *this;
  }
  friend constexpr LevelSet operator|(LevelSet a, const LevelSet& b) { return a |= b; }
  friend constexpr LevelSet operator&(LevelSet a, const LevelSet& b) { return a &= b; }
  friend constexpr LevelSet operator-(LevelSet a, const LevelSet& b) { return a -= b; }
  friend constexpr bool operator==(const LevelSet&, const LevelSet&) = default;

 private:
  /// Word w of the levels below `count`.
  static constexpr std::uint64_t word_below(std::size_t count, std::size_t w) {
    if (count >= 64 * (w + 1)) return ~std::uint64_t{0};
    return count <= 64 * w ? 0 : (std::uint64_t{1} << (count - 64 * w)) - 1;
  }

  std::array<std::uint64_t, 4> words_{};
};

}  // namespace detente
