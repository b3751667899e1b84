// SPDX-License-Identifier: MIT
#include "detente/interop/other_programs.hpp"

#include <gtest/gtest.h>

namespace detente::interop {
namespace {

std::string table(const std::string& text) {
  const auto told = other_program_table(read_csv(text, "f", {}).value(), "f");
  return told ? told->message : "";
}

std::string json(const std::vector<std::string>& keys) {
  const auto told = other_program_json(keys, "f");
  return told ? told->message : "";
}

TEST(OtherPrograms, TablesOfPositions) {
  EXPECT_NE(
      table("Harbour,\"An invented dispute\",2,1,\nActor,Description,Power,Pstn1,Sal1,\nA,x,100,20,60,\n")
          .find("KTAB and DECIDE"),
      std::string::npos);
  EXPECT_NE(table("actor;capability;position;salience\nA;1;0;50\n").find("KTAB and DECIDE"),
            std::string::npos);
  EXPECT_EQ(table("position,utility: a\nnorth,1\n"), "") << "an issue may be called so";
}

TEST(OtherPrograms, JsonAndXml) {
  EXPECT_NE(json({"program", "options", "decisionMakers", "infeasibles"}).find("GMCR+"), std::string::npos);
  EXPECT_NE(json({"reservationValue", "issueWeights", "issues"}).find("NegoLog"), std::string::npos);
  EXPECT_NE(json({"name", "issuesValues"}).find("domain"), std::string::npos);
  EXPECT_NE(json({"SumOfGroupsUtilitySpace"}).find("SumOfGroupsUtilitySpace"), std::string::npos);
  EXPECT_EQ(json({"LinearAdditiveUtilitySpace"}), "");
  EXPECT_NE(other_program_xml("Scenario", {})->message.find("KTAB"), std::string::npos);
  EXPECT_NE(other_program_xml("negotiation_template", {})->message.find("domain"), std::string::npos);
  EXPECT_FALSE(other_program_xml("html", {}));
}

TEST(OtherPrograms, OwnFiles) {
  EXPECT_NE(own_file("# a dispute\n\nformat = 1\n", "f")->message.find("case file"), std::string::npos);
  EXPECT_NE(own_file("{\n  \"schema\": \"detente.export/1\"", "f")->message.find("JSON document"),
            std::string::npos);
  EXPECT_FALSE(own_file("format,utility: a\nnew,1\n", "f"));
}

}  // namespace
}  // namespace detente::interop
