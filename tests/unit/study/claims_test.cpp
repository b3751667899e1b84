// SPDX-License-Identifier: MIT
#include "detente/study/claims.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Claims, AreJudgedInFileOrder) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  dispute.claims = {claim_that(ClaimPossible{when(at(0, 2))}), claim_that(ClaimImpossible{when(at(0, 2))})};
  World world = world_of(dispute);
  const Expected<std::vector<ClaimVerdict>> verdicts = judge_claims(world);
  ASSERT_TRUE(verdicts);
  ASSERT_EQ(verdicts->size(), 2U);
  EXPECT_EQ((*verdicts)[0].verdict, Verdict::Fails);
  EXPECT_EQ((*verdicts)[1].verdict, Verdict::Holds);
  EXPECT_EQ((*verdicts)[1].claim, ClaimId(1U));
}

TEST(Claims, AskedWithoutALineAreAskedOfTheCaseWithoutIt) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  Claim claim = claim_that(ClaimPossible{when(at(0, 2))});
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Fails);
  claim.altered.without = {"line_0"};
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Holds);
}

TEST(Claims, NameCollisionsInThePositionsOfTheCaseAsWritten) {
  Case dispute = small_case(1, {{0}, {0}});
  add_line(dispute, 0, at(1, 2));
  add_line(dispute, 0, at(0, 2));
  Claim claim = claim_that(ClaimImpossible{when(at(0, 2))});
  claim.altered.without = {"line_0"};
  const ClaimVerdict verdict = judged(dispute, claim);
  ASSERT_EQ(verdict.collisions.size(), 1U);
  EXPECT_EQ(verdict.collisions[0].of, (std::vector{ConstraintRef{ConstraintKind::RedLine, 1}}));
}

TEST(Claims, AskedWithAnotherParameterAreAskedOfThatWorth) {
  Case dispute = small_case(2, {{0}, {1}});
  Parameter parameter;
  parameter.id = "fear";
  parameter.value.likely = 1;
  dispute.parameters = {parameter};
  add_stake(dispute, 0, at(0, 2), 0);
  dispute.stakes[0].worth.arithmetic = parse_arithmetic("1 - 2 * fear", {}).value();
  Claim claim = claim_that(ClaimGains{ActorId(0U), {{AxisId(0U), 1}}, 0});
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Fails);
  claim.altered.parameters = {{ParameterId(0U), 0.0}};
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Holds);
  EXPECT_EQ(judged(dispute, claim).amount, std::optional(1.0));
}

TEST(Claims, AnAlterationThatBreaksARuleLeavesNothingToTest) {
  Case dispute = small_case(1, {{0}, {0}});
  add_rule(dispute, at(0, 2));
  add_stake(dispute, 0, at(1, 2), 1);
  Claim claim = claim_that(ClaimGains{ActorId(0U), {{AxisId(1U), 1}}, 0});
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Holds);
  claim.altered.set = {{AxisId(0U), 1}};
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Untestable);
}

TEST(Claims, ThatALimitKeptFromAnAnswerSaySo) {
  Case dispute = small_case(1, {{0}, {0}});
  dispute.claims = {claim_that(ClaimStable{when(Formula::constant(true))})};
  std::atomic<bool> cancel{false};
  Budget budget;
  budget.cancel = &cancel;
  Expected<World> world = World::make(std::make_shared<const Case>(dispute), budget);
  ASSERT_TRUE(world);
  cancel = true;
  const Expected<ClaimVerdict> verdict = judge_claim(*world, ClaimId(0U));
  ASSERT_TRUE(verdict);
  EXPECT_EQ(verdict->verdict, Verdict::Waiting);
  EXPECT_EQ(verdict->waits_for, "limit");
}

TEST(Claims, AnAlterationThatNamesNothingIsAFaultOfTheCase) {
  Case dispute = small_case(1, {{0}});
  Claim claim = claim_that(ClaimPossible{when(at(0, 2))});
  claim.altered.without = {"nobody"};
  dispute.claims = {claim};
  World world = world_of(dispute);
  EXPECT_FALSE(judge_claims(world));
}

}  // namespace
}  // namespace detente
