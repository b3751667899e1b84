// SPDX-License-Identifier: MIT
#include "shares_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(SharesSettlement, OfPackagesAndSolutions) {
  Case dispute = doubtful_line();
  add_stake(dispute, 0, at(1, 2), 1);
  for (std::size_t axis = 0; axis < 2; ++axis) {
    Wish wish;
    wish.id = "wish_" + std::to_string(axis);
    wish.when = when(at(axis, 2));
    dispute.wishes.push_back(wish);
  }
  const Report report = shared_report(dispute, 8);
  ASSERT_EQ(report.settlement->packages.size(), 1U);
  EXPECT_EQ(report.shares->packages, std::vector{1.0}) << "y alone, which no line touches";
  EXPECT_EQ(report.shares->wishes[0].possible, 0.25);
  EXPECT_EQ(report.shares->wishes[1].possible, 1.0);
  EXPECT_FALSE(report.shares->solutions->nash) << "the solutions of a goal belong to its signatories";
}

TEST(SharesSettlement, AVoteThatPassesMayFail) {
  Case dispute = small_case(1, {{0}});
  add_constituency(dispute);
  add_failing_vote(dispute, 0);
  dispute.ratifications[0].poll = PollId(0U);
  dispute.ratifications[0].passes = true;
  dispute.ratifications[0].threshold.likely = 0.5;
  dispute.polls[0].support = 0.55;
  dispute.polls[0].oppose = 0.45;
  dispute.polls[0].n = 20;
  Wish wish;
  wish.id = "wish_0";
  wish.when = when(at(0, 2));
  dispute.wishes = {wish};
  const Report report = shared_report(dispute, 16);
  EXPECT_TRUE(report.settlement->wishes[0].result.possible);
  EXPECT_GT(report.shares->wishes[0].possible, 0.4);
  EXPECT_LT(report.shares->wishes[0].possible, 1);
}

}  // namespace
}  // namespace detente
