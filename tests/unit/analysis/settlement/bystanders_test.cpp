// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/bystanders.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/settlement/signatories.hpp"
#include "support/joint_case.hpp"

namespace detente {
namespace {

using testing::at;

/// 0 opens a road; 1 has two axes of its own and loses by the road; 2 is a constituency.
Case road() {
  Case dispute = testing::small_case(2, {{0}, {1}, {1}});
  testing::add_constituency(dispute);
  testing::add_stake(dispute, 0, at(0, 2), 3);
  testing::add_stake(dispute, 1, at(0, 2), -2);
  return dispute;
}

std::vector<Bystander> touched(const Case& dispute) {
  const ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  const BargainingTable table = *bargaining_table(dispute, space, bargaining_parties(dispute), {});
  const BargainGround ground{dispute, space, &table, signed_by(dispute, space, 1), {}};
  return bystanders_of(ground, space.index_of({1, 0, 0}), {ActorId(0U)}, {});
}

TEST(Bystanders, WhoCannotHurtASignatoryCannotAnswer) {
  const std::vector<Bystander> met = touched(road());
  ASSERT_EQ(met.size(), 1U);
  EXPECT_EQ(met[0].actor, ActorId(1U));
  EXPECT_EQ(met[0].change, Fixed::from_double(-2));
  EXPECT_FALSE(met[0].answer);
}

TEST(Bystanders, TheAnswerShownCostsItselfNothingIfItNeedNot) {
  Case dispute = road();
  testing::add_stake(dispute, 0, at(1, 2), -1);
  testing::add_stake(dispute, 0, at(2, 2), -5);
  testing::add_stake(dispute, 1, at(2, 2), -1);
  const std::vector<Bystander> met = touched(dispute);
  ASSERT_TRUE(met[0].answer);
  EXPECT_EQ(met[0].answer->scenario, (Levels{1, 1, 0})) << "the other hurts more and costs 1";
  EXPECT_EQ(met[0].answer->hurts, std::vector{ActorId(0U)});
  EXPECT_EQ(met[0].answer->own, Fixed{});
}

TEST(Bystanders, AnAnswerThatCrossesItsOwnLineComesLast) {
  Case dispute = road();
  testing::add_stake(dispute, 0, at(1, 2), -1);
  testing::add_stake(dispute, 0, at(2, 2), -1);
  testing::add_stake(dispute, 1, at(2, 2), -1);
  testing::add_line(dispute, 1, at(1, 2));
  EXPECT_EQ(touched(dispute)[0].answer->scenario, (Levels{1, 0, 1}));
}

TEST(Bystanders, AConstituencyIsTouchedAndALineIsAnObjection) {
  Case dispute = road();
  testing::add_stake(dispute, 2, at(0, 2), 1);
  testing::add_line(dispute, 1, at(0, 2));
  const std::vector<Bystander> met = touched(dispute);
  ASSERT_EQ(met.size(), 2U);
  EXPECT_EQ(met[0].objections, std::vector<std::uint32_t>{0});
  EXPECT_EQ(met[1].actor, ActorId(2U));
  EXPECT_EQ(met[1].change, Fixed::from_double(1));
  EXPECT_FALSE(met[1].answer);
}

}  // namespace
}  // namespace detente
