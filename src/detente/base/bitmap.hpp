// SPDX-License-Identifier: MIT
#pragma once

#include <bit>
#include <cassert>
#include <cstdint>
#include <vector>

namespace detente {

/// A set of scenarios: bit n of word n/64 is scenario n. Bits at and beyond size() are always zero.
class Bitmap {
 public:
  Bitmap() = default;
  explicit Bitmap(std::uint64_t size, bool value = false)
      : size_(size), words_((size + 63) / 64, value ? ~std::uint64_t{0} : 0) {
    trim();
  }

  std::uint64_t size() const { return size_; }
  bool test(std::uint64_t n) const {
    assert(n < size_);
    return (words_[n >> 6] >> (n & 63)) & 1;
  }
  void set(std::uint64_t n, bool value = true) {
    assert(n < size_);
    const std::uint64_t bit = std::uint64_t{1} << (n & 63);
    words_[n >> 6] = value ? (words_[n >> 6] | bit) : (words_[n >> 6] & ~bit);
  }
  std::uint64_t count() const {
    std::uint64_t total = 0;
    for (const std::uint64_t word : words_) total += static_cast<std::uint64_t>(std::popcount(word));
    return total;
  }
  bool any() const {
    for (const std::uint64_t word : words_)
      if (word != 0) return true;
    return false;
  }
  std::uint64_t* words() { return words_.data(); }
  const std::uint64_t* words() const { return words_.data(); }
  std::uint64_t word_count() const { return words_.size(); }

  /// Clears the bits beyond size(); call after writing whole words.
  void trim() {
    if (size_ % 64 != 0) words_.back() &= (std::uint64_t{1} << (size_ % 64)) - 1;
  }
  Bitmap& operator&=(const Bitmap& other) {
    assert(size_ == other.size_);
    for (std::size_t k = 0; k < words_.size(); ++k) words_[k] &= other.words_[k];
    return *this;
  }
  Bitmap& operator|=(const Bitmap& other) {
    assert(size_ == other.size_);
    for (std::size_t k = 0; k < words_.size(); ++k) words_[k] |= other.words_[k];
    return *this;
  }
  Bitmap& and_not(const Bitmap& other) {
    assert(size_ == other.size_);
    for (std::size_t k = 0; k < words_.size(); ++k) words_[k] &= ~other.words_[k];
    return *this;
  }
  friend bool operator==(const Bitmap&, const Bitmap&) = default;

  /// Calls visit(n) for every member in increasing order; stops early when visit returns false.
  template <class Visit>
  void for_each(Visit&& visit) const {
    for (std::size_t k = 0; k < words_.size(); ++k) {
      for (std::uint64_t word = words_[k]; word != 0; word &= word - 1) {
        if (!visit((std::uint64_t{k} << 6) + static_cast<std::uint64_t>(std::countr_zero(word)))) return;
      }
    }
  }

 private:
  std::uint64_t size_ = 0;
  std::vector<std::uint64_t> words_;
};

}  // namespace detente
