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
  EXPECT_EQ(idle.point->reached, 4U);
  EXPECT_EQ(chain.reached(), 2U);  // the outcome does not read the option with the stake
  EXPECT_EQ(chain.rate(), 1);
  std::vector<double> from(2, 0), into(2, 0);
  from[chain.today()] = 1;
  chain.step(from, into, 1);
  const double e = std::exp(-6);
  EXPECT_NEAR(into[chain.today()], 1 / (1 + e), 1e-15);
  EXPECT_NEAR(into[1 - chain.today()], e / (1 + e), 1e-15);
  EXPECT_TRUE(chain.meets(Bitmap(2, true)));
  EXPECT_FALSE(chain.meets(Bitmap(2)));
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
