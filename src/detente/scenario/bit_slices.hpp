// SPDX-License-Identifier: MIT
// A condition evaluated on 64 consecutive scenario indices at a time: one machine word holds its truth in 64
// scenarios, and every connective is one word operation. An axis seen over consecutive indices is a periodic
// bit pattern, so a literal costs a table look-up or a few runs of ones.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "detente/expression/formula.hpp"

namespace detente {

/// A formula made ready for one index layout. Immutable after construction; evaluate() may run on many
/// threads, each with a scratch of its own.
class SlicedFormula {
 public:
  /// Most words one call of evaluate() may produce.
  static constexpr std::size_t chunk_words = 64;

  /// `strides` and `radices` by axis, in file order: the level of axis a in scenario n is n / strides[a] %
  /// radices[a]. requires: the formula is built (not empty) and reads only axes of the layout.
  SlicedFormula(std::span<const std::uint64_t> strides, std::span<const std::uint32_t> radices,
                Formula formula);

  /// Writes the truth of scenarios [64 * first_word, 64 * (first_word + words)) to out[0 .. words). Bits
  /// beyond the last scenario are unspecified. `scratch` is resized as needed; reuse it between calls.
  /// requires: words <= chunk_words.
  void evaluate(std::uint64_t first_word, std::size_t words, std::uint64_t* out,
                std::vector<std::uint64_t>& scratch) const;

 private:
  /// Where an axis holds one of some levels, as a function of the index.
  struct AxisPattern {
    std::uint64_t stride = 1;
    std::uint32_t radix = 2;
    LevelSet levels;
    std::vector<std::uint64_t>
        period;  ///< the whole pattern where it repeats early; empty = computed by runs

    void fill(std::uint64_t first_word, std::size_t words, std::uint64_t* out) const;
  };
  static AxisPattern make_pattern(std::uint64_t stride, std::uint32_t radix, const LevelSet& levels);

  Formula formula_;
  std::vector<AxisPattern> patterns_;      ///< one per literal
  std::vector<std::uint32_t> pattern_of_;  ///< by node; meaningful for literals
};

}  // namespace detente
