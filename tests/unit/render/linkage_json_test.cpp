// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json_parts.hpp"
#include "small_linkage.hpp"

namespace detente::render {
namespace {

TEST(LinkageJson, BasketsByNameIslandsByOption) {
  const Case dispute = testing::titled_case();
  const Json json = linkage_json(dispute, testing::small_linkage());
  EXPECT_EQ(json["baskets"][1].dump(), R"({"basket":"travel","options":["railway","visas"]})");
  EXPECT_TRUE(json["alone"].empty());
  EXPECT_EQ(
      json["linked"][0].dump(),
      R"({"of":["trade","travel"],"scenario":"2NNN","changes":{"market":"open"},"better_off":["tbilisi"],)"
      R"("worse_off":["public"],"signatories":[],"needs":["moscow"],"stable":false})");
  EXPECT_EQ(json["islands"][0]["of"].dump(), R"(["market","railway"])");
}

TEST(LinkageJson, WinSetsNameWhatNarrowsThem) {
  const Case dispute = testing::titled_case();
  const Json json = win_sets_json(dispute, testing::small_win_sets());
  EXPECT_EQ(json["feasible"], 1000);
  EXPECT_EQ(json["overlap"], 40);
  EXPECT_EQ(json["sides"][0].dump(),
            R"({"actor":"tbilisi","size":500,"within_lines":600,"narrowing":[)"
            R"({"constraint":"no_rail_without_market","stakes_of":null,"regained":100},)"
            R"({"constraint":null,"stakes_of":"tbilisi","regained":7}]})");
}

}  // namespace
}  // namespace detente::render
