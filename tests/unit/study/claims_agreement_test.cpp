// SPDX-License-Identifier: MIT
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// x and y, one owner; line_0 "never x", line_1 "never not y", so that "not y" and "x" are each out of reach.
Case two_lines() {
  Case dispute = small_case(1, {{0}, {0}});
  dispute.today = {0, 1}, dispute.axes[1].now = 1;
  add_line(dispute, 0, at(0, 2));
  add_line(dispute, 0, at(1, 1));
  return dispute;
}

TEST(ClaimsAgreement, PossibleCountsTheAcceptableScenariosWithTheGoal) {
  const Case dispute = small_case(1, {{0}, {0}});
  const ClaimVerdict verdict = judged(dispute, ClaimPossible{when(at(0, 2))});
  EXPECT_EQ(verdict.verdict, Verdict::Holds);
  EXPECT_EQ(verdict.count, 2U);
  EXPECT_EQ(verdict.of, 4U);
  EXPECT_EQ(verdict.example, Levels({1, 0})) << "the nearest";
  EXPECT_EQ(both_ways(two_lines(), ClaimPossible{when(at(0, 2))}), Verdict::Fails);
}

TEST(ClaimsAgreement, ImpossibleNamesTheCollisions) {
  const ClaimVerdict verdict = judged(two_lines(), ClaimImpossible{when(at(0, 2))});
  EXPECT_EQ(verdict.verdict, Verdict::Holds);
  ASSERT_EQ(verdict.collisions.size(), 1U);
  EXPECT_EQ(verdict.collisions[0].of.size(), 1U);
  const ClaimVerdict wrong = judged(small_case(1, {{0}}), ClaimImpossible{when(at(0, 2))});
  EXPECT_EQ(wrong.verdict, Verdict::Fails);
  EXPECT_EQ(wrong.counterexample, Levels{1});
}

TEST(ClaimsAgreement, AGoalThatContradictsItselfTestsNothing) {
  const Formula absurd = all_of({at(0, 1), at(0, 2)});
  EXPECT_EQ(both_ways(two_lines(), ClaimPossible{when(absurd)}), Verdict::Untestable);
  EXPECT_EQ(both_ways(two_lines(), ClaimImpossible{when(absurd)}), Verdict::Untestable);
  EXPECT_EQ(both_ways(two_lines(), ClaimCollision{when(absurd), {"line_0"}, false}), Verdict::Untestable);
}

TEST(ClaimsAgreement, AGoalAgainstWhatIsGivenTestsNothing) {
  Claim claim = claim_that(ClaimImpossible{when(at(1, 2))});
  claim.given = when(at(1, 1));
  EXPECT_EQ(judged(small_case(1, {{0}, {0}}), claim).verdict, Verdict::Untestable);
}

TEST(ClaimsAgreement, WhatNothingAcceptableHoldsIsNoGroundForAnAnswer) {
  Claim claim = claim_that(ClaimImpossible{when(at(1, 2))});
  claim.given = when(at(0, 2));  // crosses line_0
  EXPECT_EQ(judged(two_lines(), claim).verdict, Verdict::Untestable);
  claim.given.reset();
  claim.altered.set = {{AxisId(0U), 1}};
  EXPECT_EQ(judged(two_lines(), claim).verdict, Verdict::Untestable);
}

TEST(ClaimsAgreement, GivenAndSetNarrowTheScenariosAsked) {
  Case dispute = small_case(2, {{0}, {1}});
  add_line(dispute, 0, all_of({at(0, 2), at(1, 1)}));  // never x without y
  add_line(dispute, 1, at(1, 2));                      // never y
  const ClaimQuery pair = ClaimCollision{when(at(0, 2)), {"line_0", "line_1"}, true};
  const ClaimQuery single = ClaimCollision{when(at(0, 2)), {"line_0"}, true};
  EXPECT_EQ(judged(dispute, pair).verdict, Verdict::Holds);
  EXPECT_EQ(judged(dispute, single).verdict, Verdict::Fails);
  Claim given = claim_that(single), pinned = claim_that(single);
  given.given = when(at(1, 1));
  pinned.altered.set = {{AxisId(1U), 0}};
  EXPECT_EQ(judged(dispute, given).verdict, Verdict::Holds) << "given not y, the first line alone forbids x";
  EXPECT_EQ(judged(dispute, pinned).verdict, Verdict::Holds);
}

TEST(ClaimsAgreement, OnlyIsNotSatisfiedBesideAnother) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  EXPECT_EQ(both_ways(dispute, ClaimCollision{when(at(0, 2)), {"line_0"}, true}), Verdict::Holds);
  add_line(dispute, 0, at(0, 2));
  EXPECT_EQ(both_ways(dispute, ClaimCollision{when(at(0, 2)), {"line_0"}, true}), Verdict::Fails);
  EXPECT_EQ(both_ways(dispute, ClaimCollision{when(at(0, 2)), {"line_0"}, false}), Verdict::Holds);
  EXPECT_EQ(both_ways(dispute, ClaimCollision{when(at(0, 2)), {"line_0", "line_1"}, false}), Verdict::Fails)
      << "together they are not minimal";
}

TEST(ClaimsAgreement, ACollisionMayNameARuleOrARatification) {
  Case dispute = small_case(1, {{0}});
  add_rule(dispute, at(0, 2));
  EXPECT_EQ(both_ways(dispute, ClaimCollision{when(at(0, 2)), {"rule_0"}, true}), Verdict::Holds);
  Case voted = small_case(1, {{0}});
  add_failing_vote(voted, 0);
  EXPECT_EQ(both_ways(voted, ClaimCollision{when(at(0, 2)), {"vote_0"}, true}), Verdict::Holds);
}

TEST(ClaimsAgreement, NothingCollidesWithWhatIsPossible) {
  const ClaimVerdict verdict =
      judged(small_case(1, {{0}}), ClaimCollision{when(at(0, 2)), {"line_0"}, false});
  EXPECT_EQ(verdict.verdict, Verdict::Fails);
  EXPECT_EQ(verdict.counterexample, Levels{1});
}

TEST(ClaimsAgreement, ALineTakenOutCollidesWithNothing) {
  Case dispute = small_case(1, {{0}, {0}});
  add_line(dispute, 0, at(0, 2));
  add_rule(dispute, all_of({at(0, 2), at(1, 1)}));
  add_rule(dispute, at(1, 2));
  Claim claim = claim_that(ClaimCollision{when(at(0, 2)), {"line_0"}, false});
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Holds);
  claim.altered.without = {"line_0"};
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Fails);
}

}  // namespace
}  // namespace detente
