// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/inputs.hpp"

#include <gtest/gtest.h>

#include "support/small_case.hpp"

namespace detente::testing {
namespace {

TEST(ForecastInputs, ThePointIsWhatIsLikely) {
  Case dispute = small_case(2, {{0}, {1}});
  add_stake(dispute, 0, at(0, 0b10), 2.5);
  add_line(dispute, 0, at(0, 0b10));
  add_line(dispute, 1, at(0, 0b10));
  dispute.red_lines[0].firmness.likely = 0.5;
  dispute.red_lines[1].firmness.likely = 0.49;
  add_failing_vote(dispute, 1);
  dispute.actors[1].activity.likely = 0.25;
  Shock shock;
  shock.per_year.likely = 6;
  dispute.shocks = {shock};
  const ForecastInputs inputs = point_inputs(dispute, true);
  EXPECT_EQ(inputs.worths, std::vector<double>{2.5});
  EXPECT_EQ(inputs.line_holds, (std::vector<std::uint8_t>{1, 0}));
  EXPECT_EQ(inputs.passes, std::vector<std::uint8_t>{0});
  EXPECT_EQ(inputs.activity, (std::vector<double>{1, 0.25}));
  EXPECT_EQ(inputs.shock_rates, std::vector<double>{0.5});
  EXPECT_EQ(inputs.rationality, 2);
  EXPECT_EQ(inputs.inertia, 6);
  EXPECT_EQ(point_inputs(dispute, false).shock_rates, std::vector<double>{0});
}

}  // namespace
}  // namespace detente::testing
