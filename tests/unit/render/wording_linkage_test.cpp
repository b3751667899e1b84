// SPDX-License-Identifier: MIT
#include "detente/render/wording_linkage.hpp"

#include <gtest/gtest.h>

#include "small_linkage.hpp"

namespace detente::render {
namespace {

TEST(WordingLinkage, WhatMovesAloneAndWhatTogether) {
  Linkage linkage = testing::small_linkage();
  EXPECT_EQ(linkage_sentence(linkage),
            "No basket can move alone to the gain of some who sign at the expense of none; 1 set can move "
            "only together.");
  linkage.alone = linkage.linked;
  linkage.linked.clear();
  EXPECT_EQ(linkage_sentence(linkage),
            "Of 2 baskets, 1 can move alone to the gain of some who sign at the expense of none; no others "
            "can by being "
            "traded against each other.");
  linkage.alone.clear();
  EXPECT_EQ(
      linkage_sentence(linkage),
      "No basket can move, alone or with others, without leaving somebody who signs worse off than today.");
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
            "Russia has the narrowest win-set, 12.5 % of what can happen; 4.0 % is common ground.");
  sets.overlap = 0;
  EXPECT_EQ(win_sets_sentence(dispute, sets),
            "Russia has the narrowest win-set, 12.5 % of what can happen; nothing is common ground.");
  EXPECT_EQ(narrowing_words(dispute, sets.sides[0].narrowing, 2),
            "The line of the Government of Georgia on trains before trade; the wish of the Government of "
            "Georgia not to "
            "lose");
  EXPECT_EQ(narrowing_words(dispute, {}, 2), "nothing by itself");
}

TEST(WordingLinkage, SharesOfWhatCanHappen) {
  EXPECT_EQ(share_words(0, 10), "none");
  EXPECT_EQ(share_words(1, 8), "12.5 %");
  EXPECT_EQ(share_words(1, 1'000'000), "under 0.1 %");
}

}  // namespace
}  // namespace detente::render
