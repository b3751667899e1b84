// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "detente/render/inverse.hpp"
#include "detente/study/inverse_study.hpp"
#include "support/mistaken_dilemma.hpp"

namespace detente::render {
namespace {

TEST(InverseJson, HoldsConditionsAndCounts) {
  Report report;
  report.dispute = std::make_shared<const Case>(testing::mistaken_dilemma(""));
  World world = *World::make(report.dispute, {});
  const auto result = find_conditions(world, {});
  ASSERT_TRUE(result);
  const auto json = nlohmann::json::parse(inverse_json(report, *result));
  EXPECT_EQ(json["schema"], "detente.inverse/1");
  EXPECT_EQ(json["scenario"], "NN");
  EXPECT_EQ(json["concepts"]["nash"]["holds"], false);
  EXPECT_EQ(json["concepts"]["nash"]["actors"]["ann"]["unmet"][0]["ways"]["sets"][0][0], "YN");
  EXPECT_EQ(json["concepts"]["seq"]["actors"]["ben"]["orders"], 16);
}

}  // namespace
}  // namespace detente::render
