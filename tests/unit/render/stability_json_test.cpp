// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

TEST(StabilityJson, HasEveryKeyOfTheContract) {
  const Json document = Json::parse(stability_json(testing::small_report()));
  EXPECT_EQ(document["schema"], "detente.stability/1");
  EXPECT_EQ(document["axes"][0].dump(),
            R"({"option":"market","party":null,"actor":"moscow","levels":["closed","firm by firm","open"]})");
  EXPECT_EQ(document["axes"][2].dump(),
            R"({"option":"railway","party":"moscow","actor":"moscow","levels":["no","yes"]})");
  EXPECT_EQ(document["scenarios"].dump(), R"({"total":24,"feasible":20})");
  EXPECT_EQ(document["concepts"]["seq"]["equilibria"].dump(),
            R"({"count":2,"scenarios":["2NNN","2YNN"],"patterns":["2-NN"],"by_outcome":{"thaw":2}})");
  EXPECT_EQ(document["concepts"]["seq"]["stable"]["moscow"].dump(),
            R"({"count":2,"scenarios":["2NNN","2YNN"]})");
}

TEST(StabilityJson, ScenariosInNoOutcomeAreOther) {
  Report report = testing::small_report();
  report.stability->concepts[0].equilibria.summary.by_outcome = {0, 2};
  EXPECT_EQ(Json::parse(stability_json(report))["concepts"]["seq"]["equilibria"]["by_outcome"].dump(),
            R"({"other":2})");
}

}  // namespace
}  // namespace detente::render
