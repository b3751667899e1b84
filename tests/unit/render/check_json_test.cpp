// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json.hpp"
#include "detente/render/json_parts.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

TEST(CheckJson, HasEveryKeyOfTheContract) {
  const Json document = Json::parse(check_json(testing::small_report()));
  EXPECT_EQ(document["schema"], "detente.check/1");
  EXPECT_EQ(document["diagnostics"], Json::array());
  EXPECT_EQ(document["space"].dump(), R"({"axes":4,"total":24,"feasible":20,"reachable":7,"acceptable":5})");
  EXPECT_EQ(document["claims"][0]["id"], "blocked");
  EXPECT_EQ(document["claims"][0]["says"], "The trains will not run");
  EXPECT_EQ(document["claims"][0]["verdict"], "holds");
  EXPECT_TRUE(document["claims"][0]["share_of_draws"].is_null());
  EXPECT_EQ(document["claims"][1]["verdict"], "untestable") << "what waits is no verdict yet";
  EXPECT_EQ(document["claims"][1]["waits_for"], "forecast");
}

TEST(CheckJson, ABadFileStillGivesOneDocument) {
  const Json document = Json::parse(
      failed_check_json("9.9.9", {{Code::TomlSyntax, Severity::Error, {"a.toml", 1, 2}, "no", ""}}));
  EXPECT_TRUE(document["case"].is_null());
  EXPECT_EQ(document["diagnostics"][0]["code"], "E103");
  EXPECT_TRUE(document["space"].is_null());
}

}  // namespace
}  // namespace detente::render
