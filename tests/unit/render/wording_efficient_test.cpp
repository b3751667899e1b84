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
  EXPECT_EQ(zone_sentence(dispute, efficient),
            "There is room for agreement: 3 acceptable scenarios leave none of the Government of Georgia and "
            "Russia worse off than without agreement; 2 help somebody, none helps all of them.");
  efficient.parties[1].batna = false;
  efficient.everybody_gains = 1;
  EXPECT_EQ(zone_sentence(dispute, efficient),
            "There is room for agreement: 3 acceptable scenarios leave none of the Government of Georgia and "
            "Russia worse off than today; 2 help somebody, 1 helps all of them.");
  efficient.somebody_gains = 0;
  EXPECT_EQ(
      zone_sentence(dispute, efficient),
      "Nobody has anything to gain: the acceptable scenarios that leave none of the Government of Georgia "
      "and Russia worse off than today give nobody more either.");
  efficient.nobody_below = 0;
  EXPECT_EQ(zone_sentence(dispute, efficient),
            "There is no room for agreement: every acceptable scenario leaves a party worse off than today.");
}

TEST(WordingEfficient, HowMuchIsEfficient) {
  const Case dispute = testing::titled_case();
  EfficientPackages efficient = testing::small_efficient();
  EXPECT_EQ(efficient_sentence(dispute, efficient),
            "Of 5 acceptable scenarios, 2 are efficient; in every other a party could have more at no other "
            "party’s expense.");
  efficient.count = 5;
  EXPECT_EQ(
      efficient_sentence(dispute, efficient),
      "Each of 5 acceptable scenarios is efficient: no party can have more without another having less.");
}

TEST(WordingEfficient, SentencesStayShort) {
  const Case dispute = testing::titled_case();
  EfficientPackages efficient = testing::small_efficient();
  for (int k = 0; k < 5; ++k) efficient.parties.push_back(efficient.parties[0]);
  EXPECT_LE(word_count(zone_sentence(dispute, efficient)), finding_words);
  EXPECT_LE(word_count(efficient_sentence(dispute, efficient)), finding_words);
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
