// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/json_parts.hpp"
#include "small_bargain.hpp"
#include "small_report.hpp"

namespace detente::render {
namespace {

TEST(BargainsJson, OneObjectPerSetOfSignatoriesOfAWish) {
  const Case dispute = testing::titled_case();
  SettlementSection section = testing::small_settlement(dispute);
  Bargain bargain = testing::small_bargain();
  Bystander crowd;
  crowd.actor = ActorId(2);
  crowd.change = Fixed::from_double(-1);
  crowd.ranks_lower = true;
  crowd.objections = {0};
  BystanderAnswer answer;
  answer.scenario = {1, 0, 0, 0};
  answer.hurts = {ActorId(0)};
  answer.by = {Fixed::from_double(2)};
  crowd.answer = answer;
  bargain.bystanders = {crowd};
  section.wishes[1].bargains.listed = {bargain};
  const Json json = bargains_json(dispute, section);
  ASSERT_EQ(json.size(), 1U);
  EXPECT_EQ(json[0]["wish"], "trade");
  EXPECT_EQ(json[0]["signatories"].size(), 2U);
  EXPECT_EQ(json[0]["room"], true);
  EXPECT_EQ(json[0]["helps_all"], false);
  EXPECT_EQ(json[0]["solutions"]["nash"]["scenario"], json[0]["package"]["scenario"]);
  const Json& stands_by = json[0]["bystanders"][0];
  EXPECT_EQ(stands_by["change"], -1.0);
  EXPECT_EQ(stands_by["ranks"], "lower");
  EXPECT_EQ(stands_by["objects"][0], dispute.red_lines[0].id);
  EXPECT_EQ(stands_by["can_answer"], true);
  EXPECT_EQ(stands_by["answer"]["changes"].size(), 1U) << "against the package";
  EXPECT_EQ(stands_by["answer"]["hurts"][dispute.actors[0].id], -2.0);
}

TEST(BargainsJson, WithoutStakesRoomAndSolutionsAreNull) {
  const Case dispute = testing::titled_case();
  SettlementSection section = testing::small_settlement(dispute);
  Bargain bargain = testing::small_bargain();
  bargain.efficient.reset();
  bargain.without_stakes = {ActorId(1)};
  section.wishes[1].bargains.listed = {bargain};
  const Json json = bargains_json(dispute, section)[0];
  for (const char* key : {"room", "helps_all", "zone", "pareto", "solutions"})
    EXPECT_TRUE(json[key].is_null()) << key;
  EXPECT_EQ(json["without_stakes"][0], dispute.actors[1].id);
}

}  // namespace
}  // namespace detente::render
