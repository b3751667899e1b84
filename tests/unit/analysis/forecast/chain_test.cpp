// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/chain.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "point_of.hpp"

namespace detente::testing {
namespace {

TEST(Chain, OneStepByHand) {
  const PointOf idle(idle_option());
  const ForecastChain& chain = idle.point->chain;
  EXPECT_EQ(chain.reached(), 4U);
  EXPECT_EQ(chain.rate(), 1);
  std::vector<double> from(4, 0), into(4, 0);
  from[chain.today()] = 1;
  chain.step(from, into, 1);
  const double e = std::exp(-6), w = std::exp(20);  // the stake ranges over 10, rationality 2
  EXPECT_NEAR(into[chain.today()], 1 / (1 + e + w * e + w * e * e), 1e-12);
}

TEST(Chain, ShocksAddToTheRate) {
  Case dispute = idle_option();
  Shock shock;
  shock.per_year.likely = 6;
  shock.set = {{AxisId(0U), 1}};
  dispute.shocks = {shock};
  EXPECT_EQ(PointOf(dispute, true).point->chain.rate(), 1.5);
  EXPECT_EQ(PointOf(dispute, false).point->chain.rate(), 1);
}

TEST(Chain, NobodyActsNothingHappens) {
  Case dispute = idle_option();
  dispute.actors[0].activity.likely = 0;
  const PointOf still(dispute);
  EXPECT_EQ(still.point->chain.rate(), 0);
  EXPECT_EQ(still.after(24), (std::vector<double>{0, 1}));
}

}  // namespace
}  // namespace detente::testing
