// SPDX-License-Identifier: MIT
#include "detente/render/wording_efficient.hpp"

#include <gtest/gtest.h>

#include "detente/render/words.hpp"
#include "small_efficient.hpp"

namespace detente::render {
namespace {

TEST(WordingEfficient, RoomForAgreement) {
  const Case dispute = testing::titled_case();
  EfficientPackages efficient = testing::small_efficient();
  EXPECT_EQ(
      zone_sentence(dispute, efficient),
      "There is room for agreement, though nothing helps all of them at once (The Government of Georgia +3; "
      "Russia +0.5).");
  efficient.parties[1].batna = false;
  efficient.everybody_gains = 1;
  EXPECT_EQ(
      zone_sentence(dispute, efficient),
      "There is room for agreement, and all of them can gain at once (The Government of Georgia +3; Russia "
      "+0.5).");
  efficient.somebody_gains = 0;
  EXPECT_EQ(
      zone_sentence(dispute, efficient),
      "Nobody has anything to gain: what leaves none of them with less than today gives nobody more either.");
  efficient.nobody_below = 0;
  EXPECT_EQ(
      zone_sentence(dispute, efficient),
      "There is no room for agreement: whatever they agree on leaves one of them with less than today.");
}

TEST(WordingEfficient, InHowManyWaysNothingIsWasted) {
  EfficientPackages efficient = testing::small_efficient();
  EXPECT_EQ(efficient_sentence(efficient),
            "One division is the best there is for every one of them at once.");
  efficient.distinct = 3;
  EXPECT_EQ(
      efficient_sentence(efficient),
      "What there is can be divided in 3 ways that waste nothing; in any other one of them could have more "
      "at nobody’s expense.");
}

TEST(WordingEfficient, WhatAddsUpThePartiesIsNotForPeople) {
  EfficientPackages efficient = testing::small_efficient();
  efficient.utilitarian->scenario = {1, 0, 0, 0};
  ASSERT_EQ(distinct_picks(efficient).size(), 1U);
  EXPECT_EQ(distinct_picks(efficient)[0].names, "Nash");
  EXPECT_EQ(scales_sentence().find("tilitarian"), std::string::npos);
}

TEST(WordingEfficient, SentencesStayShort) {
  const Case dispute = testing::titled_case();
  EfficientPackages efficient = testing::small_efficient();
  for (int k = 0; k < 5; ++k) efficient.parties.push_back(efficient.parties[0]);
  EXPECT_LE(word_count(zone_sentence(dispute, efficient)), finding_words);
  EXPECT_LE(word_count(efficient_sentence(efficient)), finding_words);
}

TEST(WordingEfficient, WhoGivesAndGetsWhat) {
  const Case dispute = testing::titled_case();
  const EfficientPackages efficient = testing::small_efficient();
  EXPECT_EQ(gains_words(dispute, efficient, *efficient.nash), "The Government of Georgia +3; Russia +0.5");
  EXPECT_EQ(gives_words(dispute, ActorId(1), efficient.nash->scenario), "Open the Russian market: open");
  EXPECT_EQ(gives_words(dispute, ActorId(0), efficient.nash->scenario), "nothing");
  EXPECT_NE(gets_words(dispute, ActorId(0), efficient.nash->scenario, true), "nothing");
  EXPECT_EQ(gets_words(dispute, ActorId(0), dispute.today, true), "nothing");
}

}  // namespace
}  // namespace detente::render
