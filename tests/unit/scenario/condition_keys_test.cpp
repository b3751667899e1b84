// SPDX-License-Identifier: MIT
#include "detente/scenario/condition_keys.hpp"

#include <gtest/gtest.h>

#include <random>

namespace detente {
namespace {

TEST(ConditionKeys, TransposesColumnsIntoRows) {
  std::mt19937_64 random(5);
  for (std::size_t count = 0; count <= max_key_bits; ++count) {
    std::vector<std::uint64_t> words(count);
    for (std::uint64_t& word : words) word = random();
    KeyWord keys;
    transpose_to_keys(words, keys);
    for (std::size_t b = 0; b < 64; ++b) {
      std::uint32_t key = 0;
      for (std::size_t k = 0; k < count; ++k) key |= static_cast<std::uint32_t>(words[k] >> b & 1) << k;
      ASSERT_EQ(keys[b], key) << count << ' ' << b;
    }
  }
}

TEST(ConditionKeys, ReadsEveryWordOnce) {
  const std::vector<std::uint64_t> strides{1};
  const std::vector<std::uint32_t> radices{2};
  FormulaNode node;
  node.kind = FormulaKind::Literal;
  node.levels = LevelSet::of(1);
  const std::vector<SlicedFormula> formulas{SlicedFormula(strides, radices, Formula{{node}})};
  KeyReader reader(formulas);
  std::uint64_t expected = 3;
  reader.read(3, 200, [&](std::uint64_t word, const KeyWord& keys) {
    EXPECT_EQ(word, expected++);
    EXPECT_EQ(keys[0], 0U);
    EXPECT_EQ(keys[63], 1U);
  });
  EXPECT_EQ(expected, 200U);
}

}  // namespace
}  // namespace detente
