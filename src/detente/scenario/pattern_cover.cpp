// SPDX-License-Identifier: MIT
#include "detente/scenario/pattern_cover.hpp"

#include <algorithm>
#include <numeric>

namespace detente {

namespace {

using Words = std::uint64_t*;
using ConstWords = const std::uint64_t*;

std::size_t words_for(std::uint64_t bits) { return static_cast<std::size_t>((bits + 63) / 64); }

/// Ones at the bits of the last word that a table of this size uses.
std::uint64_t tail_mask(std::uint64_t bits) {
  return bits % 64 == 0 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits % 64) - 1;
}

/// to[0 .. bits) = from[begin .. begin + bits), unused bits zero.
void copy_bits(ConstWords from, std::uint64_t begin, std::uint64_t bits, Words to) {
  const std::size_t count = words_for(bits);
  const std::size_t last = words_for(begin + bits) - 1;
  const std::uint64_t shift = begin & 63;
  const std::uint64_t first = begin >> 6;
  for (std::size_t w = 0; w < count; ++w) {
    to[w] = from[first + w] >> shift;
    if (shift != 0 && first + w + 1 <= last) to[w] |= from[first + w + 1] << (64 - shift);
  }
  to[count - 1] &= tail_mask(bits);
}

/// Adds from[0 .. bits) at begin; unused bits of `from` are zero.
void add_bits(ConstWords from, std::uint64_t begin, std::uint64_t bits, Words to) {
  const std::size_t last = words_for(begin + bits) - 1;
  const std::uint64_t shift = begin & 63;
  const std::uint64_t first = begin >> 6;
  for (std::size_t w = 0; w < words_for(bits); ++w) {
    to[first + w] |= from[w] << shift;
    if (shift != 0 && first + w + 1 <= last) to[first + w + 1] |= from[w] >> (64 - shift);
  }
}

bool none(ConstWords table, std::uint64_t bits) {
  return std::all_of(table, table + words_for(bits), [](std::uint64_t word) { return word == 0; });
}

bool all(ConstWords table, std::uint64_t bits) {
  const std::size_t count = words_for(bits);
  return std::all_of(table, table + count - 1,
                     [](std::uint64_t word) { return word == ~std::uint64_t{0}; }) &&
         table[count - 1] == tail_mask(bits);
}

/// The recursion over axes from the outermost inwards; tables of depth d cover the d innermost axes.
class Cover {
 public:
  Cover(std::vector<std::uint64_t> strides, std::vector<std::uint32_t> radices, const CoverLimits& limits)
      : radices_(std::move(radices)),
        strides_(std::move(strides)),
        limits_(limits),
        pattern_(radices_.size()) {
    // All tables of one path through the recursion: 3 r + 2 per axis.
    std::size_t room = 0;
    for (std::size_t a = 0; a < radices_.size(); ++a) room += (3 * radices_[a] + 2) * words_for(strides_[a]);
    arena_.resize(room);
  }

  /// Covers at least `lower` and at most `upper`; `covered` becomes what was covered. False: a limit was
  /// reached.
  bool run(ConstWords lower, ConstWords upper, std::size_t depth, Words covered) {
    const std::uint64_t bits = depth == radices_.size() ? total() : strides_[depth];
    const std::size_t count = words_for(bits);
    steps_ += count;
    if (none(lower, bits)) {
      std::fill(covered, covered + count, std::uint64_t{0});
      return true;
    }
    if (steps_ > limits_.word_steps || found_.size() >= limits_.patterns) return false;
    if (all(upper, bits)) {
      found_.push_back(pattern_);
      std::fill(covered, covered + count, ~std::uint64_t{0});
      covered[count - 1] = tail_mask(bits);
      return true;
    }
    const std::size_t mark = used_;
    const bool done = split(lower, upper, depth - 1, covered, bits);
    used_ = mark;
    return done;
  }

  std::uint64_t total() const { return radices_.empty() ? 1 : strides_.back() * radices_.back(); }
  std::vector<AxisPattern>& found() { return found_; }

 private:
  Words take(std::size_t count) {
    const Words table = arena_.data() + used_;
    used_ += count;
    return table;
  }

  bool split(ConstWords lower, ConstWords upper, std::size_t axis, Words covered, std::uint64_t bits) {
    const std::uint32_t radix = radices_[axis];
    const std::uint64_t part = strides_[axis];
    const std::size_t count = words_for(part);
    const Words lowers = take(radix * count);
    const Words uppers = take(radix * count);
    const Words covers = take(radix * count);
    const Words open_upper = take(count);
    const Words wanted = take(count);
    for (std::uint32_t k = 0; k < radix; ++k) {
      copy_bits(lower, k * part, part, lowers + k * count);
      copy_bits(upper, k * part, part, uppers + k * count);
    }
    std::copy_n(uppers, count, open_upper);
    for (std::uint32_t k = 1; k < radix; ++k)
      for (std::size_t w = 0; w < count; ++w) open_upper[w] &= uppers[k * count + w];
    for (std::uint32_t k = 0; k < radix; ++k) {
      pattern_[axis] = static_cast<std::uint8_t>(k);
      for (std::size_t w = 0; w < count; ++w) wanted[w] = lowers[k * count + w] & ~open_upper[w];
      if (!run(wanted, uppers + k * count, axis, covers + k * count)) return false;
    }
    pattern_[axis].reset();
    std::fill(wanted, wanted + count, std::uint64_t{0});
    for (std::uint32_t k = 0; k < radix; ++k)
      for (std::size_t w = 0; w < count; ++w) wanted[w] |= lowers[k * count + w] & ~covers[k * count + w];
    // The lower tables are not needed any more: the first one takes what the open patterns cover.
    if (!run(wanted, open_upper, axis, lowers)) return false;
    std::fill(covered, covered + words_for(bits), std::uint64_t{0});
    for (std::uint32_t k = 0; k < radix; ++k) {
      for (std::size_t w = 0; w < count; ++w) covers[k * count + w] |= lowers[w];
      add_bits(covers + k * count, k * part, part, covered);
    }
    return true;
  }

  std::vector<std::uint32_t> radices_;  ///< innermost axis first
  std::vector<std::uint64_t> strides_;
  CoverLimits limits_;
  AxisPattern pattern_;  ///< innermost axis first
  std::vector<AxisPattern> found_;
  std::vector<std::uint64_t> arena_;
  std::size_t used_ = 0;
  std::uint64_t steps_ = 0;
};

}  // namespace

PatternCover cover_by_patterns(const std::vector<std::uint64_t>& strides,
                               const std::vector<std::uint32_t>& radices, const Bitmap& set,
                               const Bitmap& feasible, const CoverLimits& limits) {
  std::vector<std::size_t> by_stride(strides.size());
  std::iota(by_stride.begin(), by_stride.end(), std::size_t{0});
  std::sort(by_stride.begin(), by_stride.end(),
            [&](std::size_t a, std::size_t b) { return strides[a] < strides[b]; });
  std::vector<std::uint64_t> sorted_strides;
  std::vector<std::uint32_t> sorted_radices;
  for (const std::size_t x : by_stride) {
    sorted_strides.push_back(strides[x]);
    sorted_radices.push_back(radices[x]);
  }
  Bitmap upper(set.size(), true);
  upper.and_not(feasible);
  upper |= set;
  Bitmap covered(set.size());
  Cover cover(std::move(sorted_strides), std::move(sorted_radices), limits);
  PatternCover result;
  result.complete = cover.run(set.words(), upper.words(), strides.size(), covered.words());
  for (const AxisPattern& found : cover.found()) {
    AxisPattern pattern(strides.size());
    for (std::size_t k = 0; k < found.size(); ++k) pattern[by_stride[k]] = found[k];
    result.patterns.push_back(std::move(pattern));
  }
  std::sort(result.patterns.begin(), result.patterns.end());
  return result;
}

}  // namespace detente
