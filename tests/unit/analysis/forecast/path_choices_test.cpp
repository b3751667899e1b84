// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/path_choices.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "point_of.hpp"

namespace detente::testing {
namespace {

/// How often each target is picked from today, over places spread evenly.
std::map<ScenarioIndex, double> picked(const PointForecast& point) {
  PathChoices choices(point.ground, point.inputs, point.ground.movers.front(),
                      point.ground.movers.front().ranks);
  std::map<ScenarioIndex, double> shares;
  constexpr int places = 100000;
  for (int k = 0; k < places; ++k)
    shares[choices.pick(point.ground.today, (k + 0.5) / places)] += 1.0 / places;
  return shares;
}

TEST(PathChoices, PicksByUtilityAndDistance) {
  // Two options: the first is worth 10 after scaling, with rationality 0.1 a weight of e; each change e^-1.
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, at(0, 0b10), 3);
  add_outcome(dispute, join(FormulaKind::And, {at(0, 0b10), at(1, 0b10)}));
  dispute.forecast.rationality = Quantity{.likely = 0.1};
  dispute.forecast.inertia = Quantity{.likely = 1};
  const PointOf point(dispute);
  const auto shares = picked(*point.point);
  const SpaceBox& box = point.point->ground.box;
  const auto share = [&](std::uint8_t a, std::uint8_t b) {
    return shares.at(index_in(box, std::vector<std::uint8_t>{a, b}));
  };
  const double e = std::exp(1.0), sum = 1 + e / e + 1 / e + e / e / e;
  EXPECT_NEAR(share(0, 0), 1 / sum, 1e-4);
  EXPECT_NEAR(share(1, 0), 1 / sum, 1e-4);
  EXPECT_NEAR(share(0, 1), 1 / e / sum, 1e-4);
  EXPECT_NEAR(share(1, 1), 1 / e / sum, 1e-4);
}

TEST(PathChoices, LinesAndDirectionsBound) {
  Case dispute = small_case(1, {{0, 3, Change::Down, 1}, {0}});
  add_stake(dispute, 0, at(1, 0b10), 1);
  add_stake(dispute, 0, at(0, 0b01), 1);
  add_line(dispute, 0, at(1, 0b10));
  add_outcome(dispute, join(FormulaKind::And, {at(0, 0b001), at(1, 0b10)}));
  dispute.forecast.rationality = Quantity{.likely = 0};
  // Down or stay; neither up nor across the line.
  const PointOf point(dispute);
  EXPECT_EQ(picked(*point.point).size(), 2U);
}

}  // namespace
}  // namespace detente::testing
