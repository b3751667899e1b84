// SPDX-License-Identifier: MIT
#include "detente/study/rests_on.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

RestsOn resting(const Case& dispute, const RestsOnOptions& options = {}) {
  World world = world_of(dispute);
  const Expected<RestsOn> result = rests_on(world, options);
  EXPECT_TRUE(result) << (result ? "" : to_string(result.error().front()));
  return *result;
}

TEST(RestsOn, TheExampleOfTheHeader) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  dispute.claims = {claim_that(ClaimImpossible{when(at(0, 2))})};
  const RestsOn result = resting(dispute);
  ASSERT_EQ(result.dependences.size(), 1U);
  EXPECT_EQ(result.dependences[0].change, (CaseChange{ChangeKind::WithoutLine, 0}));
  ASSERT_EQ(result.dependences[0].changes.size(), 1U);
  EXPECT_EQ(result.dependences[0].changes[0].finding, (Finding{FindingKind::Claim, 0, {}}));
  EXPECT_EQ(result.dependences[0].changes[0].before, Verdict::Holds);
  EXPECT_EQ(result.dependences[0].changes[0].after, Verdict::Fails);
}

TEST(RestsOn, ALineThatChangesNothingIsListedAsContext) {
  Case dispute = small_case(1, {{0}, {0}});
  add_line(dispute, 0, at(1, 2));
  dispute.claims = {claim_that(ClaimPossible{when(at(0, 2))})};
  const RestsOn result = resting(dispute);
  ASSERT_EQ(result.dependences.size(), 1U);
  EXPECT_TRUE(result.dependences[0].changes.empty());
}

TEST(RestsOn, ReversingAStakeUnsettlesToday) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), -1);
  const RestsOn result = resting(dispute);
  ASSERT_EQ(result.dependences.size(), 2U);
  EXPECT_EQ(result.dependences[0].change.kind, ChangeKind::WithoutStake);
  EXPECT_TRUE(result.dependences[0].changes.empty()) << "indifferent, today still lasts";
  EXPECT_EQ(result.dependences[1].change.kind, ChangeKind::StakeReversed);
  ASSERT_EQ(result.dependences[1].changes.size(), 1U);
  EXPECT_EQ(result.dependences[1].changes[0].finding.kind, FindingKind::TodayLasts);
}

TEST(RestsOn, WishesAndPackagesRestOnTheLineThatForbidsThem) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  Wish wish;
  wish.when = when(at(0, 2));
  dispute.wishes = {wish};
  const RestsOn result = resting(dispute);
  ASSERT_EQ(result.dependences.size(), 1U);
  const std::vector<FindingChange>& changes = result.dependences[0].changes;
  ASSERT_EQ(changes.size(), 3U);
  EXPECT_EQ(changes[0].finding, (Finding{FindingKind::WishPossible, 0, {}}));
  EXPECT_EQ(changes[1].finding, (Finding{FindingKind::Package, 0, {}})) << "the empty package goes";
  EXPECT_EQ(changes[2].finding, (Finding{FindingKind::Package, 0, {WishId(0U)}}));
  EXPECT_EQ(changes[2].after, Verdict::Holds);
}

TEST(RestsOn, TheWeightiestStakesAreTriedFirstEachOnItsActorsScale) {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 0, at(0, 2), 100);
  add_stake(dispute, 0, at(0, 1), 300);
  add_stake(dispute, 1, at(1, 2), -1);
  RestsOnOptions two;
  two.largest_stakes = 2;
  two.without = false;
  const RestsOn result = resting(dispute, two);
  ASSERT_EQ(result.dependences.size(), 2U);
  EXPECT_EQ(result.dependences[0].change.index, 2U) << "all that its actor has";
  EXPECT_DOUBLE_EQ(result.dependences[0].weight, 1);
  EXPECT_EQ(result.dependences[1].change.index, 1U);
  EXPECT_DOUBLE_EQ(result.dependences[1].weight, 0.75);
}

TEST(RestsOn, AFailedRatificationIsTriedLikeALine) {
  Case dispute = small_case(1, {{0}});
  add_constituency(dispute);
  add_failing_vote(dispute, 0);
  dispute.claims = {claim_that(ClaimPossible{when(at(0, 2))})};
  const RestsOn result = resting(dispute);
  ASSERT_EQ(result.dependences.size(), 1U);
  EXPECT_EQ(result.dependences[0].change.kind, ChangeKind::WithoutRatification);
  EXPECT_EQ(result.dependences[0].changes.at(0).after, Verdict::Holds);
}

TEST(RestsOn, ALimitLeavesWhatWasExaminedAndSaysSo) {
  Case dispute = small_case(1, {{0}, {0}});
  for (int k = 0; k < 3; ++k) add_line(dispute, 0, at(0, 2));
  std::atomic<bool> cancel{false};
  Budget budget;
  budget.cancel = &cancel;
  // Interrupted after the first change, as its progress is told.
  budget.progress = [&](const char* stage, double) {
    cancel = cancel || std::string(stage) == "what this rests on";
  };
  Expected<World> world = World::make(std::make_shared<const Case>(dispute), budget);
  ASSERT_TRUE(world);
  const Expected<RestsOn> result = rests_on(*world, {});
  ASSERT_TRUE(result);
  EXPECT_TRUE(result->partial);
  EXPECT_EQ(result->dependences.size(), 1U);
}

}  // namespace
}  // namespace detente
