// SPDX-License-Identifier: MIT
#include "detente/analysis/forecast/chain_reading.hpp"

#include <gtest/gtest.h>

#include "detente/analysis/forecast/relevance.hpp"
#include "point_of.hpp"

namespace detente::testing {
namespace {

/// Two actors with an option and a stake each; asked is about the first one's option alone.
class Reading : public ::testing::Test {
 protected:
  Reading() : dispute_(small_case(2, {{0}, {1}})) {
    add_stake(dispute_, 0, at(0, 0b10), 4);
    add_stake(dispute_, 1, at(1, 0b10), 3);
    add_line(dispute_, 0, at(0, 0b10));
    add_outcome(dispute_, at(0, 0b10));
    space_ = std::make_unique<const ScenarioSpace>(*ScenarioSpace::build(dispute_, {}));
    inputs_ = point_inputs(dispute_, false);
    inputs_.line_holds[0] = 0;
    ground_ = narrowed(*lay_ground(dispute_, *space_, {{}, inputs_}, {}), outcome_formulas(dispute_));
  }
  std::vector<double> of(const ForecastInputs& inputs) const { return *ChainReading(ground_).of(inputs); }

  Case dispute_;
  std::unique_ptr<const ScenarioSpace> space_;
  ForecastInputs inputs_;
  ForecastGround ground_;
};

TEST_F(Reading, WhatConcernsOthersIsNotRead) {
  ForecastInputs other = inputs_;
  other.worths[1] = 100;
  other.activity[1] = 7;
  EXPECT_EQ(of(other), of(inputs_));
}

TEST_F(Reading, WhatMovesTheChainIsRead) {
  for (const auto& change :
       std::vector<void (*)(ForecastInputs&)>{[](ForecastInputs& inputs) { inputs.worths[0] += 1; },
                                              [](ForecastInputs& inputs) { inputs.line_holds[0] = 1; },
                                              [](ForecastInputs& inputs) { inputs.activity[0] += 1; },
                                              [](ForecastInputs& inputs) { inputs.rationality += 1; },
                                              [](ForecastInputs& inputs) { inputs.inertia += 1; }}) {
    ForecastInputs other = inputs_;
    change(other);
    EXPECT_NE(of(other), of(inputs_));
  }
}

TEST_F(Reading, OrdersAreNotCompared) {
  inputs_.drawn_orders.emplace_back();
  EXPECT_FALSE(ChainReading(ground_).of(inputs_));
}

}  // namespace
}  // namespace detente::testing
