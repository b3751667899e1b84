// SPDX-License-Identifier: MIT
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// The prisoner's dilemma, Y = defect: own defection is worth 1, the other's costs 3. Nash {YY}, SEQ {NN,
/// YY}.
Case dilemma() {
  Case dispute = small_case(2, {{0}, {1}});
  for (std::size_t a = 0; a < 2; ++a) {
    add_stake(dispute, a, at(a, 2), 1);
    add_stake(dispute, a, at(1 - a, 2), -3);
  }
  Outcome peace, war;
  peace.id = "peace", peace.when = when(all_of({at(0, 1), at(1, 1)}));
  war.id = "war", war.when = when(all_of({at(0, 2), at(1, 2)}));
  dispute.outcomes = {peace, war};
  return dispute;
}

const Formula cooperate = all_of({at(0, 1), at(1, 1)});
const Formula anything = Formula::constant(true);

TEST(ClaimsEndurance, StableAsksForOneEveryForAll) {
  const ClaimVerdict verdict = judged(dilemma(), ClaimStable{when(anything)});
  EXPECT_EQ(verdict.verdict, Verdict::Holds);
  EXPECT_EQ(verdict.count, 2U);
  EXPECT_EQ(verdict.of, 4U);
  EXPECT_EQ(verdict.example, Levels({0, 0}));
  EXPECT_EQ(verdict.counterexample, Levels({0, 1}));
  EXPECT_EQ(both_ways(dilemma(), ClaimStable{when(anything), true}), Verdict::Fails);
  EXPECT_EQ(both_ways(dilemma(), ClaimStable{when(cooperate), true}), Verdict::Holds);
}

TEST(ClaimsEndurance, TheConceptIsTheClaims) {
  EXPECT_EQ(both_ways(dilemma(), ClaimStable{when(cooperate), false, "seq"}), Verdict::Holds);
  EXPECT_EQ(both_ways(dilemma(), ClaimStable{when(cooperate), false, "nash"}), Verdict::Fails);
  EXPECT_EQ(both_ways(dilemma(), ClaimUnstable{when(cooperate), false, "nash"}), Verdict::Holds);
}

TEST(ClaimsEndurance, UnstableAsksForNoneEveryForNotAll) {
  EXPECT_EQ(both_ways(dilemma(), ClaimUnstable{when(anything)}), Verdict::Fails);
  EXPECT_EQ(both_ways(dilemma(), ClaimUnstable{when(anything), true}), Verdict::Holds);
  EXPECT_EQ(both_ways(dilemma(), ClaimUnstable{when(all_of({at(0, 1), at(1, 2)}))}), Verdict::Holds);
  const ClaimVerdict verdict = judged(dilemma(), ClaimUnstable{when(anything)});
  EXPECT_EQ(verdict.counterexample, Levels({0, 0}));
  EXPECT_EQ(verdict.example, Levels({0, 1}));
}

TEST(ClaimsEndurance, OnlyAcceptableScenariosAreAsked) {
  Case dispute = dilemma();
  add_line(dispute, 0, at(1, 2));  // the first will not accept the second's defection
  EXPECT_EQ(both_ways(dispute, ClaimStable{when(at(1, 2))}), Verdict::Untestable);
  EXPECT_EQ(both_ways(dispute, ClaimUnstable{when(at(1, 2))}), Verdict::Untestable);
}

TEST(ClaimsEndurance, WhatIsSetIsFixed) {
  Claim claim = claim_that(ClaimStable{when(all_of({at(0, 1), at(1, 2)})), false, "nash"});
  EXPECT_EQ(judged(dilemma(), claim).verdict, Verdict::Fails);
  claim.altered.set = {{AxisId(0U), 0}};
  EXPECT_EQ(judged(dilemma(), claim).verdict, Verdict::Holds) << "the first cannot leave its level";
  EXPECT_EQ(judged(dilemma(), claim).of, 1U);
}

TEST(ClaimsEndurance, BestComparesLastingAcceptableScenarios) {
  const ClaimVerdict peace = judged(dilemma(), ClaimBest{ActorId(0U), OutcomeId(0U)});
  EXPECT_EQ(peace.verdict, Verdict::Holds);
  EXPECT_EQ(peace.of, 2U);
  EXPECT_EQ(peace.example, Levels({0, 0}));
  const ClaimVerdict war = judged(dilemma(), ClaimBest{ActorId(0U), OutcomeId(1U)});
  EXPECT_EQ(war.verdict, Verdict::Fails);
  EXPECT_EQ(war.count, 1U);
  EXPECT_EQ(war.counterexample, Levels({0, 0}));
  EXPECT_EQ(both_ways(dilemma(), ClaimBest{ActorId(0U), OutcomeId(1U)}), Verdict::Fails);
}

TEST(ClaimsEndurance, BestNeedsALastingScenarioInTheOutcome) {
  Case dispute = dilemma();
  add_rule(dispute, all_of({at(0, 2), at(1, 2)}));
  EXPECT_EQ(both_ways(dispute, ClaimBest{ActorId(0U), OutcomeId(1U)}), Verdict::Untestable);
}

TEST(ClaimsEndurance, BestWorksForAConstituency) {
  Case dispute = dilemma();
  add_constituency(dispute);
  add_stake(dispute, 2, at(0, 2), 5);
  EXPECT_EQ(both_ways(dispute, ClaimBest{ActorId(2U), OutcomeId(1U)}), Verdict::Holds);
  EXPECT_EQ(both_ways(dispute, ClaimBest{ActorId(2U), OutcomeId(0U)}), Verdict::Fails);
}

TEST(ClaimsEndurance, AConceptNobodyKnowsIsAFaultOfTheCase) {
  Case dispute = dilemma();
  dispute.claims = {claim_that(ClaimStable{when(anything), false, "karma"})};
  World world = world_of(dispute);
  EXPECT_FALSE(judge_claims(world));
}

}  // namespace
}  // namespace detente
