// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/page_json.hpp"
#include "small_advice.hpp"

namespace detente::render {
namespace {

TEST(PageAdviceJson, WaysStepByStep) {
  const Json ways = page_json(testing::advised_report())["ways"];
  EXPECT_EQ(ways["list"].size(), 2U);
  EXPECT_EQ(ways["list"][0]["to"].size(), 2U);
  EXPECT_EQ(ways["list"][0]["pays"], true);
  EXPECT_EQ(ways["list"][0]["holds"], true);
  EXPECT_EQ(ways["list"][1]["steps"][0]["pays"], false);
  EXPECT_EQ(ways["list"][1]["leave"].size(), 1U);
  EXPECT_EQ(ways["sacrifices"].size(), 1U);
}

TEST(PageAdviceJson, LeversPicturesAndHistory) {
  const Json page = page_json(testing::advised_report(2));
  EXPECT_EQ(page["levers"]["list"][0]["wishes"].size(), 1U);
  EXPECT_EQ(page["pictures"]["list"][0]["provenance"]["cite"][0], "memo ¶2");
  EXPECT_EQ(page["history"]["list"].size(), 1U);
  EXPECT_EQ(page["history"]["list"][0]["date"], "2006");
}

TEST(PageAdviceJson, NullWhereNothingWasAsked) {
  const Json page = page_json(testing::small_report());
  for (const char* part : {"ways", "levers", "pictures", "history"})
    EXPECT_TRUE(page[part].is_null()) << part;
}

}  // namespace
}  // namespace detente::render
