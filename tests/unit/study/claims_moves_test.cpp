// SPDX-License-Identifier: MIT
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

const ActorId kFirst(0U), kSecond(1U);

TEST(ClaimsMoves, BlocksWhereTheActorIsBetterOffEndingTheGoal) {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 1, at(1, 2), -1);
  const Formula both = all_of({at(0, 2), at(1, 2)});
  const ClaimVerdict verdict = judged(dispute, ClaimBlocks{kSecond, when(both)});
  EXPECT_EQ(verdict.verdict, Verdict::Holds);
  EXPECT_EQ(verdict.count, 1U);
  EXPECT_EQ(verdict.of, 1U);
  EXPECT_EQ(verdict.example, Levels({1, 1}));
  EXPECT_EQ(both_ways(dispute, ClaimBlocks{kFirst, when(both)}), Verdict::Fails) << "the first does not care";
}

TEST(ClaimsMoves, BlockingMustWorkFromEverywhere) {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 1, all_of({at(1, 2), at(0, 1)}), -1);  // minds the goal only while the first holds back
  const ClaimVerdict verdict = judged(dispute, ClaimBlocks{kSecond, when(at(1, 2))});
  EXPECT_EQ(verdict.verdict, Verdict::Fails);
  EXPECT_EQ(verdict.count, 1U);
  EXPECT_EQ(verdict.of, 2U);
  EXPECT_EQ(verdict.counterexample, Levels({1, 1}));
  Claim given = claim_that(ClaimBlocks{kSecond, when(at(1, 2))});
  given.given = when(at(0, 1));
  EXPECT_EQ(judged(dispute, given).verdict, Verdict::Holds);
}

TEST(ClaimsMoves, AMoveMayChangeSeveralOfItsOwnOptions) {
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, all_of({at(0, 1), at(1, 2)}), 1);
  dispute.today = {1, 0}, dispute.axes[0].now = 1;
  Claim claim = claim_that(ClaimBlocks{kFirst, when(all_of({at(0, 2), at(1, 1)}))});
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Holds) << "both change at once";
}

TEST(ClaimsMoves, OneWayAndFixedOptionsDoNotGoBack) {
  for (const Change change : {Change::Up, Change::Fixed}) {
    Case dispute = small_case(1, {{0, 2, change, 1}});
    add_stake(dispute, 0, at(0, 2), -1);
    EXPECT_EQ(both_ways(dispute, ClaimBlocks{kFirst, when(at(0, 2))}), Verdict::Fails);
  }
  Case down = small_case(1, {{0, 3, Change::Down, 2}});
  add_stake(down, 0, at(0, 1), 1);
  EXPECT_EQ(both_ways(down, ClaimBlocks{kFirst, when(at(0, 6))}), Verdict::Holds);
}

TEST(ClaimsMoves, BlocksAsksNothingOfAGoalOutOfReach) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  EXPECT_EQ(both_ways(dispute, ClaimBlocks{kFirst, when(at(0, 2))}), Verdict::Untestable);
}

TEST(ClaimsMoves, AConstituencyBlocksNothing) {
  Case dispute = small_case(1, {{0}});
  add_constituency(dispute);
  add_stake(dispute, 1, at(0, 2), -5);
  EXPECT_EQ(both_ways(dispute, ClaimBlocks{kSecond, when(at(0, 2))}), Verdict::Fails);
}

TEST(ClaimsMoves, SetTakesTheOptionOutOfTheBlockersHands) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), -1);
  Claim claim = claim_that(ClaimBlocks{kFirst, when(at(0, 2))});
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Holds);
  claim.altered.set = {{AxisId(0U), 1}};
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Fails);
}

TEST(ClaimsMoves, NoOwnMoveLooksAtTodaysMovesOnly) {
  const Case dispute = small_case(2, {{0}, {1}});
  const Formula both = all_of({at(0, 2), at(1, 2)});
  EXPECT_EQ(both_ways(dispute, ClaimNoOwnMove{kFirst, when(both)}), Verdict::Holds) << "it takes the other";
  const ClaimVerdict wrong = judged(dispute, ClaimNoOwnMove{kFirst, when(at(0, 2))});
  EXPECT_EQ(wrong.verdict, Verdict::Fails);
  EXPECT_EQ(wrong.count, 1U);
  EXPECT_EQ(wrong.of, 1U);
  EXPECT_EQ(wrong.counterexample, Levels({1, 0}));
}

TEST(ClaimsMoves, NoOwnMoveTowardsWhatIsThereOrCannotBeTestsNothing) {
  Case dispute = small_case(2, {{0}, {1}});
  EXPECT_EQ(both_ways(dispute, ClaimNoOwnMove{kFirst, when(at(1, 1))}), Verdict::Untestable)
      << "so it is today";
  add_line(dispute, 1, at(1, 2));
  EXPECT_EQ(both_ways(dispute, ClaimNoOwnMove{kFirst, when(at(1, 2))}), Verdict::Untestable);
}

TEST(ClaimsMoves, RulesAndGivenNarrowTheMoves) {
  Case dispute = small_case(1, {{0}, {0}});
  add_rule(dispute, all_of({at(0, 2), at(1, 1)}));
  EXPECT_EQ(judged(dispute, ClaimNoOwnMove{kFirst, when(at(0, 2))}).of, 2U) << "x alone is no move";
  Claim claim = claim_that(ClaimNoOwnMove{kFirst, when(at(1, 2))});
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Fails);
  claim.altered.set = {{AxisId(1U), 0}};
  EXPECT_EQ(judged(dispute, claim).verdict, Verdict::Untestable) << "pinned, the goal is out of the question";
}

}  // namespace
}  // namespace detente
