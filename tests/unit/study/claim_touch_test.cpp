// SPDX-License-Identifier: MIT
#include "detente/study/claim_touch.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

const ActorId kOne(0U), kOther(1U), crowd(2U);
const Condition anything = when(Formula::constant(true));

Case three() {
  Case dispute = small_case(2, {{0}, {1}});
  add_constituency(dispute);
  for (std::size_t a = 0; a < 3; ++a) add_stake(dispute, a, at(0, 2), 1);
  add_line(dispute, 0, at(1, 2));
  return dispute;
}

const Touched line{"line_0", ConstraintRef{ConstraintKind::RedLine, 0}, {kOne}, false};
const Touched stake_of_first{"stake_0", {}, {kOne}, true};
const Touched stake_of_crowd{"stake_2", {}, {crowd}, true};

bool touched(const ClaimQuery& query, const Touched& by) {
  ClaimVerdict known;
  known.verdict = Verdict::Holds;
  return touches(three(), claim_that(query), known, by);
}

TEST(ClaimTouch, AgreementsHangOnLinesNotOnStakes) {
  EXPECT_TRUE(touched(ClaimPossible{anything}, line));
  EXPECT_FALSE(touched(ClaimPossible{anything}, stake_of_first));
  EXPECT_FALSE(touched(ClaimCollision{anything, {}, false}, stake_of_crowd));
}

TEST(ClaimTouch, EnduranceHangsOnWhatDecisionMakersWant) {
  EXPECT_TRUE(touched(ClaimStable{anything}, stake_of_first));
  EXPECT_FALSE(touched(ClaimStable{anything}, stake_of_crowd)) << "a constituency never moves";
  EXPECT_TRUE(touched(ClaimBest{crowd, OutcomeId(0U)}, stake_of_crowd)) << "but it ranks";
}

TEST(ClaimTouch, GainsHangOnTheActorsOwnStakesAlone) {
  EXPECT_TRUE(touched(ClaimGains{kOne, {}, 0}, stake_of_first));
  EXPECT_FALSE(touched(ClaimGains{kOther, {}, 0}, stake_of_first));
  EXPECT_FALSE(touched(ClaimGains{kOne, {}, 0}, line));
}

TEST(ClaimTouch, OwnMovesHangOnNeither) {
  EXPECT_FALSE(touched(ClaimNoOwnMove{kOne, anything}, line));
  EXPECT_FALSE(touched(ClaimNoOwnMove{kOne, anything}, stake_of_first));
}

TEST(ClaimTouch, AClaimAskedWithoutTheBlockHasSeenTheChange) {
  Claim claim = claim_that(ClaimPossible{anything});
  claim.altered.without = {"line_0"};
  EXPECT_FALSE(touches(three(), claim, {}, line));
}

ClaimVerdict impossible_for(std::vector<std::vector<std::uint32_t>> collisions) {
  ClaimVerdict known;
  known.verdict = Verdict::Holds;
  for (const auto& lines : collisions) {
    known.collisions.emplace_back();
    for (const std::uint32_t k : lines) known.collisions.back().of.push_back({ConstraintKind::RedLine, k});
  }
  return known;
}

TEST(ClaimTouch, AGoalIsFreedWhenEveryCollisionLosesTheLine) {
  Case dispute = three();
  add_line(dispute, 0, at(1, 2));
  const Claim claim = claim_that(ClaimImpossible{anything});
  EXPECT_EQ(read_off(dispute, claim, impossible_for({{0}, {0, 1}}), line), std::optional(Verdict::Fails));
  EXPECT_EQ(read_off(dispute, claim, impossible_for({{0}, {1}}), line), std::optional(Verdict::Holds));
  EXPECT_EQ(read_off(dispute, claim, impossible_for({}), line), std::nullopt) << "reasons unknown: ask again";
}

TEST(ClaimTouch, ACollisionBecomesTheOnlyOneWhenTheOthersGo) {
  Case dispute = three();
  add_line(dispute, 0, at(1, 2));
  const Claim claim = claim_that(ClaimCollision{anything, {"line_1"}, true});
  EXPECT_EQ(read_off(dispute, claim, impossible_for({{0}, {1}}), line), std::optional(Verdict::Holds));
  EXPECT_EQ(read_off(dispute, claim, impossible_for({{0}, {0, 1}}), line), std::optional(Verdict::Fails));
}

}  // namespace
}  // namespace detente
