// SPDX-License-Identifier: MIT
#include "detente/model/scale.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace detente {
namespace {

TEST(Scale, AWordIsItsRange) {
  const auto major = quantity_of_word(Scale::Points, "major");
  ASSERT_TRUE(major);
  EXPECT_EQ(major->likely, 8);
  EXPECT_EQ(*major->low, 5);
  EXPECT_EQ(*major->high, 12);
  EXPECT_EQ(major->word, "major");
  const auto loss = quantity_of_word(Scale::Points, "-trifling");
  ASSERT_TRUE(loss);
  EXPECT_EQ(loss->likely, -0.5);
  EXPECT_EQ(*loss->low, -1);
  EXPECT_EQ(*loss->high, 0);
  EXPECT_FALSE(std::signbit(*loss->high));
  EXPECT_FALSE(quantity_of_word(Scale::Points, "firm"));
  EXPECT_FALSE(quantity_of_word(Scale::Points, "- major"));
  EXPECT_FALSE(quantity_of_word(Scale::None, "major"));
}

TEST(Scale, FirmnessHasNoNegativeAndCertainNoRange) {
  EXPECT_FALSE(quantity_of_word(Scale::Firmness, "-firm"));
  EXPECT_FALSE(quantity_of_word(Scale::Firmness, "certain")->is_range());
  EXPECT_EQ(quantity_of_word(Scale::Firmness, "certain")->likely, 1);
}

TEST(Scale, TheStepsRiseAndEachLiesInItsRange) {
  for (const Scale scale : {Scale::Points, Scale::Firmness}) {
    double before = -1;
    for (const ScaleWord& word : words_of(scale)) {
      EXPECT_GT(word.likely, before) << word.word;
      EXPECT_LE(word.low, word.likely);
      EXPECT_GE(word.high, word.likely);
      EXPECT_TRUE(is_scale_word(word.word));
      EXPECT_NE(scale_words(scale).find(word.word), std::string::npos);
      before = word.likely;
    }
  }
  EXPECT_EQ(words_of(Scale::Points).back().high, most_points);
  EXPECT_TRUE(words_of(Scale::None).empty());
  EXPECT_FALSE(is_scale_word("huge"));
}

}  // namespace
}  // namespace detente
