// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/horizon_runner.hpp"

#include <gtest/gtest.h>

#include "point_of.hpp"

namespace detente::testing {
namespace {

TEST(HorizonRunner, GivesEachSetOfInputsItsOwnOutcomesInOrder) {
  const Case dispute = idle_option();
  const auto space = ScenarioSpace::build(dispute, {});
  const auto ground = widest_ground(dispute, *space, {});
  const auto ensemble = narrow_ensemble(*ground, outcome_formulas(dispute), {});
  const Budget budget;
  const HorizonRunner runner(*ensemble, budget);
  ForecastInputs brisk = point_inputs(dispute, true), idle = brisk;
  idle.activity[0] = 0;
  const auto rows = runner.run({brisk, idle, brisk});
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 3U);
  EXPECT_EQ((*rows)[0], (*rows)[2]);
  EXPECT_EQ((*rows)[1][1], 1) << "nobody acts";
  CourseQuestion question;
  question.months = {dispute.forecast.horizon.months()};
  EXPECT_EQ(follow_inputs(*ensemble, brisk, question, budget)->outcomes.front(), (*rows)[0]);
}

TEST(HorizonRunner, OfEqualOutcomesTheFirstLeads) { EXPECT_EQ(leading_outcome({0.2, 0.4, 0.4}), 1U); }

}  // namespace
}  // namespace detente::testing
