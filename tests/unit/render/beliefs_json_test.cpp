// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "detente/render/beliefs.hpp"
#include "detente/study/beliefs_study.hpp"
#include "support/mistaken_dilemma.hpp"

namespace detente::render {
namespace {

TEST(BeliefsJson, HoldsSetsMovesAndCorrections) {
  Report report;
  report.dispute = std::make_shared<const Case>(testing::mistaken_dilemma(testing::kind_neighbour));
  const auto result = weigh_beliefs(*report.dispute, {}, {});
  ASSERT_TRUE(result);
  const auto json = nlohmann::json::parse(beliefs_json(report, *result));
  EXPECT_EQ(json["schema"], "detente.beliefs/1");
  EXPECT_EQ(json["only_wants"], true);
  EXPECT_EQ(json["concepts"]["seq"]["lost"]["scenarios"], nlohmann::json::array({"NN"}));
  EXPECT_EQ(json["concepts"]["nash"]["perceived"]["scenarios"], nlohmann::json::array({"YY"}));
  EXPECT_EQ(json["games"][0]["misread"], nlohmann::json::array({"ben"}));
  EXPECT_EQ(json["foresight"][0]["unforeseen"]["moves"][0]["scenario"], "NY");
  EXPECT_EQ(json["corrections"][0]["concepts"]["seq"]["gains"], nlohmann::json::array({"ann", "ben"}));
}

}  // namespace
}  // namespace detente::render
