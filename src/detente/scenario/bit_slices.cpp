// SPDX-License-Identifier: MIT
#include "detente/scenario/bit_slices.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <numeric>

namespace detente {

namespace {

constexpr std::uint64_t all_ones = ~std::uint64_t{0};

/// Sets bits [begin, end) of `words`.
void set_bits(std::uint64_t* words, std::uint64_t begin, std::uint64_t end) {
  const std::uint64_t first = begin >> 6;
  const std::uint64_t last = (end - 1) >> 6;
  const std::uint64_t head = all_ones << (begin & 63);
  const std::uint64_t tail = all_ones >> (63 - ((end - 1) & 63));
  if (first == last) {
    words[first] |= head & tail;
    return;
  }
  words[first] |= head;
  std::fill(words + first + 1, words + last, all_ones);
  words[last] |= tail;
}

/// Counts, per bit position, how many of `operands` hold and compares the count with `node.count`.
std::uint64_t compare_count(const FormulaNode& node, const std::uint64_t* buffers, std::size_t pitch,
                            std::size_t w) {
  std::array<std::uint64_t, 64> planes{};
  const auto depth = static_cast<std::size_t>(
      std::max(std::bit_width(node.children.size()), std::bit_width(std::size_t{node.count})));
  for (const std::uint32_t child : node.children) {
    std::uint64_t carry = buffers[child * pitch + w];
    for (std::size_t p = 0; p < depth; ++p) {
      const std::uint64_t next = planes[p] & carry;
      planes[p] ^= carry;
      carry = next;
    }
  }
  std::uint64_t greater = 0;
  std::uint64_t equal = all_ones;
  for (std::size_t p = depth; p-- > 0;) {
    if ((node.count >> p & 1U) == 0) greater |= equal & planes[p];
    equal &= (node.count >> p & 1U) != 0 ? planes[p] : ~planes[p];
  }
  if (node.kind == FormulaKind::AtLeast) return greater | equal;
  return node.kind == FormulaKind::AtMost ? ~greater : equal;
}

/// Combines the operands' words of one connective at word w.
std::uint64_t combine(const FormulaNode& node, const std::uint64_t* buffers, std::size_t pitch,
                      std::size_t w) {
  const auto operand = [&](std::size_t k) { return buffers[node.children[k] * pitch + w]; };
  std::uint64_t value = node.children.empty() ? 0 : operand(0);
  const std::size_t count = node.children.size();
  switch (node.kind) {
    case FormulaKind::Not:
      return ~value;
    case FormulaKind::And:
      if (count == 0) return all_ones;
      for (std::size_t k = 1; k < count; ++k) value &= operand(k);
      return value;
    case FormulaKind::Or:
      for (std::size_t k = 1; k < count; ++k) value |= operand(k);
      return value;
    case FormulaKind::Xor:
      for (std::size_t k = 1; k < count; ++k) value ^= operand(k);
      return value;
    case FormulaKind::Implies:
      return ~value | operand(1);
    case FormulaKind::Iff:
      return ~(value ^ operand(1));
    default:
      return compare_count(node, buffers, pitch, w);
  }
}

}  // namespace

SlicedFormula::AxisPattern SlicedFormula::make_pattern(std::uint64_t stride, std::uint32_t radix,
                                                       const LevelSet& levels) {
  AxisPattern pattern{stride, radix, levels, {}};
  // A table as long as the period in words; above 4,096 indices the runs are long enough to be filled
  // directly.
  const std::uint64_t indices = stride * radix;
  if (indices <= 4096) {
    std::vector<std::uint64_t> period(indices / std::gcd(indices, std::uint64_t{64}));
    pattern.fill(0, period.size(), period.data());
    pattern.period = std::move(period);
  }
  return pattern;
}

void SlicedFormula::AxisPattern::fill(std::uint64_t first_word, std::size_t words, std::uint64_t* out) const {
  if (!period.empty()) {
    std::size_t at = first_word % period.size();
    for (std::size_t w = 0; w < words; ++w) {
      out[w] = period[at];
      if (++at == period.size()) at = 0;
    }
    return;
  }
  std::fill(out, out + words, std::uint64_t{0});
  const std::uint64_t origin = first_word * 64;
  const std::uint64_t end = origin + words * 64;
  for (std::uint64_t position = origin; position < end;) {
    const std::uint64_t run = position / stride;
    const std::uint64_t run_end = std::min(end, (run + 1) * stride);
    if (levels.contains(run % radix)) set_bits(out, position - origin, run_end - origin);
    position = run_end;
  }
}

SlicedFormula::SlicedFormula(std::span<const std::uint64_t> strides, std::span<const std::uint32_t> radices,
                             Formula formula)
    : formula_(std::move(formula)), pattern_of_(formula_.nodes.size()) {
  assert(!formula_.nodes.empty());
  for (std::size_t n = 0; n < formula_.nodes.size(); ++n) {
    const FormulaNode& node = formula_.nodes[n];
    if (node.kind != FormulaKind::Literal) continue;
    pattern_of_[n] = static_cast<std::uint32_t>(patterns_.size());
    patterns_.push_back(make_pattern(strides[node.axis.index()], radices[node.axis.index()], node.levels));
  }
}

void SlicedFormula::evaluate(std::uint64_t first_word, std::size_t words, std::uint64_t* out,
                             std::vector<std::uint64_t>& scratch) const {
  assert(words <= chunk_words);
  const std::size_t count = formula_.nodes.size();
  if (scratch.size() < count * chunk_words) scratch.resize(count * chunk_words);
  std::uint64_t* const buffers = scratch.data();
  for (std::size_t n = 0; n < count; ++n) {
    const FormulaNode& node = formula_.nodes[n];
    std::uint64_t* const target = n + 1 == count ? out : buffers + n * chunk_words;
    if (node.kind == FormulaKind::Literal) {
      patterns_[pattern_of_[n]].fill(first_word, words, target);
    } else if (node.kind == FormulaKind::Constant) {
      std::fill(target, target + words, node.constant ? all_ones : 0);
    } else {
      for (std::size_t w = 0; w < words; ++w) target[w] = combine(node, buffers, chunk_words, w);
    }
  }
}

}  // namespace detente
