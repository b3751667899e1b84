// SPDX-License-Identifier: MIT
#include "detente/model/chance.hpp"

#include <gtest/gtest.h>

#include <boost/math/distributions/beta.hpp>

namespace detente {
namespace {

Case with_poll(double support, double oppose, std::optional<std::uint32_t> n) {
  Case c;
  c.polls.resize(1);
  c.polls[0].support = support;
  c.polls[0].oppose = oppose;
  c.polls[0].n = n;
  return c;
}

TEST(Chance, OfALineIsItsMeanFirmness) {
  const Case c;
  RedLine line;
  EXPECT_EQ(chance_line_holds(c, line), 1);
  line.firmness = Quantity{.likely = 0.3};
  EXPECT_EQ(chance_line_holds(c, line), 0.3);
  line.firmness = Quantity{.likely = 0.6, .low = 0.2, .high = 0.7};
  EXPECT_NEAR(chance_line_holds(c, line), (0.2 + 4 * 0.6 + 0.7) / 6, 1e-12);
  line.firmness.distribution = Distribution::Triangular;
  EXPECT_NEAR(chance_line_holds(c, line), 0.5, 1e-12);
  line.firmness.distribution = Distribution::Uniform;
  EXPECT_NEAR(chance_line_holds(c, line), 0.45, 1e-12);
}

TEST(Chance, OfAVoteWithNobodyUndecidedIsThatOfABeta) {
  const Case c = with_poll(0.48, 0.52, 400);
  Ratification vote;
  vote.poll = PollId(0U);
  vote.threshold = Quantity{.likely = 0.5};
  const double carried = 1 - boost::math::ibeta(0.48 * 400 + 0.5, 0.52 * 400 + 0.5, 0.5);
  EXPECT_NEAR(chance_vote_passes(c, vote), carried, 1e-9);
  vote.threshold = Quantity{.likely = 0.5, .low = 0.499999, .high = 0.500001};
  EXPECT_NEAR(chance_vote_passes(c, vote), carried, 1e-4);
}

TEST(Chance, OfAVoteRisesWithSupportAndFallsWithTheThreshold) {
  Ratification vote;
  vote.poll = PollId(0U);
  double before = 0;
  for (const double support : {0.44, 0.47, 0.5, 0.53, 0.56}) {
    vote.threshold = Quantity{.likely = 0.5};
    const double now = chance_vote_passes(with_poll(support, 1 - support, std::nullopt), vote);
    EXPECT_GT(now, before);
    vote.threshold = Quantity{.likely = 0.52};
    EXPECT_LT(chance_vote_passes(with_poll(support, 1 - support, std::nullopt), vote), now);
    before = now;
  }
}

}  // namespace
}  // namespace detente
