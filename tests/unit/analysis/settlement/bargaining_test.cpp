// SPDX-License-Identifier: MIT
#include "detente/analysis/settlement/bargaining.hpp"

#include <gtest/gtest.h>

#include "support/random_case.hpp"

namespace detente {
namespace {

/// One axis, one level per scenario; today is level 0.
struct Problem {
  Case dispute;
  ScenarioSpace space;
  UtilityTable table;
};

Problem problem(const std::vector<std::vector<int>>& scenarios) {
  Case dispute = testing::small_case(1, {{0, static_cast<std::uint8_t>(scenarios.size())}});
  ScenarioSpace space = *ScenarioSpace::build(dispute, {});
  UtilityTable table;
  UtilityColumns<std::int16_t> columns;
  for (std::size_t p = 0; p < scenarios.front().size(); ++p) {
    table.units.push_back(1'000'000'000);
    columns.emplace_back(scenarios.size());
    for (std::size_t n = 0; n < scenarios.size(); ++n)
      columns.back()[n] = static_cast<std::int16_t>(scenarios[n][p]);
  }
  table.columns = std::move(columns);
  return {std::move(dispute), std::move(space), std::move(table)};
}

BargainingPicks picks(const Problem& p, const std::vector<double>& disagreement) {
  std::vector<Fixed> points;
  for (const double d : disagreement) points.push_back(Fixed::from_double(d));
  const Bitmap all(p.space.total(), true);
  return bargain(p.table, all, *undominated(p.table, all, {}), points, Nearest(p.dispute, p.space));
}

TEST(Bargaining, TheExampleOfTheHeader) {
  BargainingPicks met = picks(problem({{4, 1}, {3, 3}, {1, 4}}), {0, 0});
  EXPECT_EQ(met.nash, 1U);
  EXPECT_EQ(met.kalai_smorodinsky, 1U);
  EXPECT_EQ(met.egalitarian, 1U);
  EXPECT_EQ(met.ideal, (std::vector<std::optional<Fixed>>{Fixed::from_double(4), Fixed::from_double(4)}));
  met = picks(problem({{9, 1}, {3, 3}, {1, 4}}), {0, 0});
  EXPECT_EQ(met.utilitarian, 0U);
  EXPECT_EQ(met.leximin, 1U);
}

TEST(Bargaining, EverythingLeavesSomebodyBelow) {
  const BargainingPicks met = picks(problem({{4, 1}, {1, 4}}), {2, 2});
  EXPECT_FALSE(met.nash);
  EXPECT_FALSE(met.kalai_smorodinsky);
  EXPECT_FALSE(met.ideal[0]);
  EXPECT_EQ(met.egalitarian, 0U) << "the three without a zone still pick; a tie goes to the nearest";
  EXPECT_TRUE(met.leximin && met.utilitarian);
}

TEST(Bargaining, NobodyCanGain) {
  const BargainingPicks met = picks(problem({{1, 1}, {2, 2}, {3, 1}}), {2, 2});
  EXPECT_EQ(met.nash, 1U) << "the nearest that leaves nobody below";
  EXPECT_FALSE(met.kalai_smorodinsky);
}

TEST(Bargaining, MoreGainersComeBeforeALargerProduct) {
  EXPECT_EQ(picks(problem({{0, 0, 0}, {50, 50, 0}, {1, 1, 1}}), {0, 0, 0}).nash, 2U);
}

TEST(Bargaining, ADominatedScenarioMayTieForTheBestMinimumAndBeNearer) {
  // Scenario 1 beats scenario 0, which is as good for the worst off and is today.
  const BargainingPicks met = picks(problem({{2, 2}, {3, 2}}), {0, 0});
  EXPECT_EQ(met.egalitarian, 0U);
  EXPECT_EQ(met.leximin, 1U);
  EXPECT_EQ(met.nash, 1U);
}

TEST(Bargaining, ThresholdsRoundUpToWholeSteps) {
  const Problem p = problem({{0}, {1}, {2}});
  EXPECT_EQ(thresholds(p.table, {Fixed::from_double(0.5)}, {Fixed{0}}), std::vector<std::int64_t>{1});
  EXPECT_EQ(thresholds(p.table, {Fixed::from_double(-0.5)}, {Fixed{0}}), std::vector<std::int64_t>{0});
  EXPECT_EQ(thresholds(p.table, {Fixed::from_double(1)}, {Fixed{1}}), std::vector<std::int64_t>{2});
  EXPECT_EQ(members_above(p.table, Bitmap(3, true), {1}, 1).count(), 2U);
}

}  // namespace
}  // namespace detente
