// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/page_json.hpp"
#include "small_linkage.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

TEST(PageLinkageJson, TradesNameTheBasketsThatMoveAndRoomsAreShares) {
  Report report = testing::small_report();
  report.settlement.emplace();
  report.settlement->linkage = testing::small_linkage();
  report.settlement->win_sets = testing::small_win_sets();
  const Json page = page_json(report);
  EXPECT_EQ(page["linkage"]["trades"][0]["of"], Json({0, 1}));
  EXPECT_EQ(page["linkage"]["trades"][0]["stable"], false);
  EXPECT_EQ(page["linkage"]["baskets"].size(), 2U);
  EXPECT_EQ(page["room"]["sides"][0]["share"], 0.5);
  EXPECT_EQ(page["room"]["sides"][0]["within_share"], 0.6);
  EXPECT_EQ(page["room"]["common"]["share_words"], "4.0 %");
}

TEST(PageLinkageJson, NothingWhereNothingRan) {
  const Json page = page_json(testing::small_report());
  for (const char* part : {"linkage", "room", "forecast"}) EXPECT_TRUE(page[part].is_null()) << part;
}

}  // namespace
}  // namespace detente::render
