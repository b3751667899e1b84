// SPDX-License-Identifier: MIT
#include "detente/study/shares.hpp"

#include "detente/model/binding.hpp"
#include "detente/study/run.hpp"
#include "shares_of.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Shares, OfAGoalAcrossOneLine) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness.likely = 0.75;
  Wish wish;
  wish.id = "wish_0";
  wish.when = when(at(0, 2));
  dispute.wishes = {wish};
  const Report report = shared_report(dispute, 8);
  ASSERT_EQ(report.shares->wishes.size(), 1U);
  const GoalShares& shares = report.shares->wishes[0];
  EXPECT_EQ(shares.possible, 0.25);
  EXPECT_EQ(shares.collisions, std::vector{0.75});
  EXPECT_EQ(shares.concessions, std::vector{1.0});
  EXPECT_EQ(report.shares->goal->possible, 1.0);
  EXPECT_EQ(report.shares->inputs, 3U) << "the line, rationality and inertia";
}

/// The law: with nothing uncertain a share is 0 or 1 and tells the verdict.
TEST(Shares, WithNothingUncertainTellTheVerdict) {
  std::size_t yes = 0, no = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    Case dispute = random_claims_case(seed);
    dispute.ratifications.clear();
    for (RedLine& line : dispute.red_lines) line.firmness.likely = 1;
    bind_lines(dispute);
    const Report report = shared_report(dispute, 4);
    const auto tells = [&](std::optional<double> share, bool verdict) {
      EXPECT_EQ(share, std::optional(verdict ? 1.0 : 0.0)) << seed;
      ++(verdict ? yes : no);
    };
    for (const ClaimVerdict& verdict : *report.claims) {
      const bool tested = verdict.verdict == Verdict::Holds || verdict.verdict == Verdict::Fails;
      if (tested) tells(verdict.share_of_draws, verdict.verdict == Verdict::Holds);
      EXPECT_EQ(verdict.share_of_draws.has_value(), tested);
    }
    for (std::size_t k = 0; k < report.settlement->wishes.size(); ++k) {
      tells(report.shares->wishes[k].possible, report.settlement->wishes[k].result.possible);
      tells(report.shares->wishes[k].lasting, report.settlement->wishes[k].lasting.value_or(0) > 0);
      for (const double share : report.shares->wishes[k].collisions) tells(share, true);
      for (const double share : report.shares->wishes[k].concessions) tells(share, true);
    }
    for (const double share : report.shares->packages) tells(share, true);
    for (std::size_t k = 0; k < report.shares->lasting.size(); ++k)
      tells(report.shares->lasting[k], report.stability->lasting->summary.by_outcome[k] > 0);
    for (std::size_t c = 0; c < report.shares->concepts.size(); ++c)
      for (std::size_t k = 0; k < report.shares->concepts[c].outcomes.size(); ++k)
        tells(report.shares->concepts[c].outcomes[k],
              report.stability->concepts[c].equilibria.summary.by_outcome[k] > 0);
  }
  EXPECT_GT(yes, 100U);
  EXPECT_GT(no, 100U);
}

TEST(Shares, ThreadsChangeNothing) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Case dispute = uncertain_case(seed);
    const Report one = shared_report(dispute, 10, 1), three = shared_report(dispute, 10, 3);
    for (std::size_t k = 0; k < one.claims->size(); ++k)
      EXPECT_EQ((*one.claims)[k].share_of_draws, (*three.claims)[k].share_of_draws);
    EXPECT_EQ(one.shares->acceptable, three.shares->acceptable);
    EXPECT_EQ(one.shares->lasting, three.shares->lasting);
    EXPECT_EQ(one.shares->packages, three.shares->packages);
  }
}

}  // namespace
}  // namespace detente
