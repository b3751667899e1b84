// SPDX-License-Identifier: MIT
#include "detente/scenario/bit_slices.hpp"

#include <gtest/gtest.h>

#include "random_formula.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(BitSlices, AnyRunOfWordsGivesTheSameBits) {
  const std::vector<std::uint64_t> strides{1, 2, 6, 30, 210, 2310, 30030};
  const std::vector<std::uint32_t> radices{2, 3, 5, 7, 11, 13, 16};
  std::mt19937 random(3);
  Case dispute = small_case(1, {{0}, {0, 3}, {0, 5}, {0, 7}, {0, 11}, {0, 13}, {0, 16}});
  const Formula formula = random_formula(random, dispute, 4);
  const SlicedFormula sliced(strides, radices, formula);
  std::vector<std::uint64_t> scratch;
  for (int round = 0; round < 200; ++round) {
    const std::uint64_t first = random() % 7000;
    const std::size_t words = 1 + random() % SlicedFormula::chunk_words;
    std::vector<std::uint64_t> out(words);
    sliced.evaluate(first, words, out.data(), scratch);
    for (int probe = 0; probe < 50; ++probe) {
      const std::uint64_t bit = random() % (words * 64);
      const std::uint64_t n = first * 64 + bit;
      Levels levels(7);
      for (std::size_t x = 0; x < 7; ++x) levels[x] = static_cast<std::uint8_t>(n / strides[x] % radices[x]);
      ASSERT_EQ(out[bit / 64] >> (bit % 64) & 1, truth(formula, levels) ? 1U : 0U) << n;
    }
  }
}

TEST(BitSlices, AConstantNeedsNoAxis) {
  const SlicedFormula sliced({}, {}, Formula{{FormulaNode{}}});
  std::vector<std::uint64_t> scratch;
  std::uint64_t out = 0;
  sliced.evaluate(0, 1, &out, scratch);
  EXPECT_EQ(out, ~std::uint64_t{0});
}

}  // namespace
}  // namespace detente
