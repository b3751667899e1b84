// SPDX-License-Identifier: MIT
#include "detente/render/wording_linkage.hpp"

#include <gtest/gtest.h>

#include "small_linkage.hpp"

namespace detente::render {
namespace {

TEST(WordingLinkage, WhatMovesAloneAndWhatTogether) {
  Linkage linkage = testing::small_linkage();
  EXPECT_EQ(
      linkage_sentence(linkage),
      "No basket can move alone to somebody’s gain at no party’s expense; 1 set can move only together.");
  linkage.alone = linkage.linked;
  linkage.linked.clear();
  EXPECT_EQ(linkage_sentence(linkage),
            "Of 2 baskets, 1 can move alone to somebody’s gain at no party’s expense; no others can by being "
            "traded against each other.");
  linkage.alone.clear();
  EXPECT_EQ(linkage_sentence(linkage),
            "No basket can move, alone or with others, without leaving a party worse off than today.");
}

TEST(WordingLinkage, BasketsAreCalledByGroupOrTitle) {
  Case dispute = testing::titled_case();
  const Linkage linkage = testing::small_linkage();
  dispute.options[0].group = "trade";
  dispute.options[1].group.clear();
  EXPECT_EQ(baskets_words(dispute, linkage, linkage.linked[0]), "trade and “Reopen the railway”");
}

TEST(WordingLinkage, WinSetsInWords) {
  const Case dispute = testing::titled_case();
  WinSets sets = testing::small_win_sets();
  EXPECT_EQ(win_sets_sentence(dispute, sets),
            "Russia has the narrowest win-set, 12.5 % of what can happen; 40 scenarios lie in all of them.");
  sets.overlap = 0;
  EXPECT_EQ(win_sets_sentence(dispute, sets),
            "Russia has the narrowest win-set, 12.5 % of what can happen; nothing lies in all of them.");
  EXPECT_EQ(
      narrowing_words(dispute, sets.sides[0].narrowing, 2),
      "The line of the Government of Georgia on trains before trade (100 more without); the wish of the "
      "Government of Georgia not to lose (7 more without)");
  EXPECT_EQ(narrowing_words(dispute, {}, 2), "nothing by itself");
}

TEST(WordingLinkage, SharesOfWhatCanHappen) {
  EXPECT_EQ(share_words(0, 10), "none");
  EXPECT_EQ(share_words(1, 8), "12.5 %");
  EXPECT_EQ(share_words(1, 1'000'000), "under 0.1 %");
}

}  // namespace
}  // namespace detente::render
