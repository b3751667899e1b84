// SPDX-License-Identifier: MIT
#include "detente/study/second_opinion.hpp"

#include "detente/study/run.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// Two lines collide with the wish; one actor gains by a move of its own.
Report reported() {
  Case dispute = small_case(2, {{0}, {1}});
  add_line(dispute, 0, at(0, 2));
  add_line(dispute, 1, at(1, 2));
  add_stake(dispute, 0, at(0, 2), 1);
  Wish wish;
  wish.when = when(all_of({at(0, 2), at(1, 2)}));
  dispute.wishes = {wish};
  StudyRequest request;
  request.settlement = request.stability = true;
  const Expected<Study> study =
      run_study({std::make_shared<const Case>(std::move(dispute)), {}, {}}, request, {});
  EXPECT_TRUE(study);
  return study->report;
}

TEST(SecondOpinion, ConfirmsWhatTheAnalysesFound) {
  const Verification verification = second_opinion(reported());
  EXPECT_TRUE(verification.passed());
  EXPECT_GE(verification.checked, 6U);
  EXPECT_EQ(verification.unchecked, 0U);
}

TEST(SecondOpinion, RefutesAForgedCollision) {
  Report report = reported();
  std::vector<Collision>& collisions = report.settlement->wishes.at(0).result.collisions;
  ASSERT_FALSE(collisions.empty());
  collisions.pop_back();
  collisions.push_back({{}, false, {}});
  EXPECT_FALSE(second_opinion(report).passed());
}

TEST(SecondOpinion, RefutesAForgedPackage) {
  Report report = reported();
  ASSERT_FALSE(report.settlement->packages.empty());
  report.settlement->packages[0].wishes = {WishId(0U)};
  EXPECT_FALSE(second_opinion(report).passed());
}

TEST(SecondOpinion, CountsWhatItMayNotLookAt) {
  EXPECT_GT(second_opinion(reported(), {.scenarios = 1}).unchecked, 0U);
}

}  // namespace
}  // namespace detente
