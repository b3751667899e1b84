// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json_parts.hpp"
#include "small_efficient.hpp"

namespace detente::render {
namespace {

TEST(EfficientJson, ParetoListsScenariosWithTheirUtilities) {
  const Case dispute = testing::titled_case();
  EXPECT_EQ(pareto_json(dispute, testing::small_efficient()).dump(),
            R"({"count":2,"distinct":1,"parties":["tbilisi","moscow"],"scenarios":["2NNN"],)"
            R"("utilities":[[4.0,0.5]],"truncated":true})");
}

TEST(EfficientJson, ZoneSaysWhereEveryPartyStands) {
  const Case dispute = testing::titled_case();
  EXPECT_EQ(
      zone_json(dispute, testing::small_efficient()).dump(),
      R"({"disagreement":{"tbilisi":1.0,"moscow":0.0},"batna":["moscow"],)"
      R"("best":{"tbilisi":4.0,"moscow":null},"nobody_below":3,"somebody_gains":2,"everybody_gains":0})");
}

TEST(EfficientJson, SolutionsAreObjectsOrNull) {
  const Case dispute = testing::titled_case();
  const Json solutions = solutions_json(dispute, testing::small_efficient());
  EXPECT_EQ(solutions.size(), 5U);
  EXPECT_EQ(solutions["nash"].dump(),
            R"({"scenario":"2NNN","changes":{"market":"open"},"utilities":{"tbilisi":4.0,"moscow":0.5},)"
            R"("gains":{"tbilisi":3.0,"moscow":0.5},"efficient":true,"worse_off":["public"],)"
            R"("better_off":["tbilisi","moscow"],"ranks_lower":[],"ranks_higher":[],"needs":["moscow"],"signatories":[],)"
            R"("stable":true})");
  EXPECT_TRUE(solutions["kalai_smorodinsky"].is_null());
  EXPECT_FALSE(solutions["utilitarian"]["efficient"]);
}

}  // namespace
}  // namespace detente::render
