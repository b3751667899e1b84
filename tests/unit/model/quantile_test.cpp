// SPDX-License-Identifier: MIT
#include "detente/model/quantile.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "detente/base/random.hpp"

namespace detente {
namespace {

Quantity range(double low, double likely, double high, Distribution distribution) {
  return {.likely = likely, .low = low, .high = high, .distribution = distribution};
}

/// The mean over its quantiles, which the closed form must meet.
double mean_by_quantiles(const Quantity& quantity) {
  double sum = 0;
  for (int k = 0; k < 2000; ++k) sum += quantile(quantity, (k + 0.5) / 2000);
  return sum / 2000;
}

TEST(Quantile, MeansInClosedForm) {
  for (const Distribution d :
       {Distribution::Pert, Distribution::Triangular, Distribution::Uniform, Distribution::Normal}) {
    const Quantity spread = range(0.2, 0.35, 0.6, d);
    EXPECT_NEAR(mean_of(spread), mean_by_quantiles(spread), 2e-3) << static_cast<int>(d);
  }
  EXPECT_EQ(mean_of(Quantity{.likely = 3}), 3);
}

TEST(Quantile, KnownMeansAndPoints) {
  EXPECT_NEAR(mean_by_quantiles(range(1, 3, 8, Distribution::Pert)), (1 + 4 * 3 + 8) / 6.0, 1e-3);
  EXPECT_NEAR(mean_by_quantiles(range(1, 3, 8, Distribution::Triangular)), (1 + 3 + 8) / 3.0, 1e-3);
  EXPECT_DOUBLE_EQ(quantile(range(2, 3, 4, Distribution::Uniform), 0.25), 2.5);
  EXPECT_NEAR(quantile(range(-1, 0, 3, Distribution::Triangular), 0.25), 0, 1e-12);
  for (const Distribution d : {Distribution::Normal, Distribution::Beta}) {
    const Quantity spread = range(0.2, 0.5, 0.6, d);
    EXPECT_NEAR(quantile(spread, 0.05), 0.2, 1e-6);
    EXPECT_NEAR(quantile(spread, 0.95), 0.6, 1e-6);
  }
  EXPECT_EQ(quantile(range(2, 2, 2, Distribution::Pert), 0.3), 2);
}

TEST(Quantile, StaysInsideAndRises) {
  for (const Distribution d : {Distribution::Pert, Distribution::Triangular, Distribution::Uniform}) {
    double before = -2;
    for (int k = 0; k < 100; ++k) {
      const double value = quantile(range(-1, -1, 4, d), (k + 0.5) / 100);
      EXPECT_GT(value, before);
      EXPECT_TRUE(value >= -1 && value <= 4);
      before = value;
    }
  }
}

TEST(Quantile, PollsSpreadByTheirSize) {
  Poll poll;
  poll.support = 0.6;
  poll.neutral = 0.1;
  poll.oppose = 0.3;
  const auto half_width = [&] { return (support_quantile(poll, 0.975) - support_quantile(poll, 0.025)) / 2; };
  // Among the opinionated 90 % of 300: two standard errors of a share of two thirds.
  EXPECT_NEAR(half_width(), 1.96 * std::sqrt(2.0 / 9 / 270), 0.002);
  EXPECT_NEAR(support_quantile(poll, 0.5), 2.0 / 3, 0.002);
  const double wide = half_width();
  poll.n = 3000;
  EXPECT_LT(half_width(), wide / 3);
}

Poll poll_of(double support, double neutral, double oppose) {
  Poll poll;
  poll.support = support;
  poll.neutral = neutral;
  poll.oppose = oppose;
  return poll;
}

TEST(Quantile, TheUndecidedCanTurnAVote) {
  // 31 to 33 with 36 undecided: one point behind, and nearly a coin.
  const double open = chance_of_support(poll_of(0.31, 0, 0.33), 0.5);
  EXPECT_GT(open, 0.44);
  EXPECT_LT(open, 0.5);
  // The same voters with nobody else to come: the poll's own error alone.
  const double neutral = chance_of_support(poll_of(0.31, 0.36, 0.33), 0.5);
  EXPECT_LT(neutral, 0.4);
  // 20 to 60 with 20 undecided: all of them would not do.
  EXPECT_LT(chance_of_support(poll_of(0.2, 0, 0.6), 0.5), 1e-6);
}

/// By the definition: a beta among the decided, and the undecided at a place of their own.
TEST(Quantile, TheUndecidedAreSplitEvenlyByPlace) {
  const Poll poll = poll_of(0.4, 0.1, 0.2);
  CounterRandom random(7, stream_of("undecided"));
  constexpr int draws = 200000;
  const double decided = 0.6, undecided = 0.3;
  std::vector<double> shares;
  Poll without = poll_of(0.4, 0.4, 0.2);
  for (int k = 0; k < draws; ++k) {
    const double among = support_quantile(without, std::max(1e-12, random.unit()));
    shares.push_back((among * decided + undecided * random.unit()) / (decided + undecided));
  }
  std::sort(shares.begin(), shares.end());
  for (const double u : {0.02, 0.25, 0.5, 0.9}) {
    const double share = shares[static_cast<std::size_t>(u * draws)];
    EXPECT_NEAR(support_quantile(poll, u), share, 0.003) << u;
    EXPECT_NEAR(chance_of_support(poll, share), 1 - u, 0.005) << u;
  }
}

}  // namespace
}  // namespace detente
