// SPDX-License-Identifier: MIT
// A small case at its likely values, with what it is made from.
#pragma once

#include <gtest/gtest.h>

#include "detente/analysis/forecast/forecast.hpp"
#include "support/small_case.hpp"

namespace detente::testing {

struct PointOf {
  explicit PointOf(Case made, bool shocks = false)
      : dispute(std::make_unique<const Case>(std::move(made))),
        space(std::make_unique<const ScenarioSpace>(*ScenarioSpace::build(*dispute, {}))),
        point(prepare_point(*dispute, *space, shocks, {})) {
    EXPECT_TRUE(point) << (point ? "" : to_string(point.error().front()));
  }
  /// Probabilities of the outcomes after so many months, "other" last.
  std::vector<double> after(double months) const {
    const auto course = follow(point->chain, *dispute, {{months}, {}, {}}, {});
    EXPECT_TRUE(course);
    return course->outcomes.front();
  }

  std::unique_ptr<const Case> dispute;
  std::unique_ptr<const ScenarioSpace> space;
  Expected<PointForecast> point;
};

inline void add_outcome(Case& dispute, const Formula& formula) {
  Outcome outcome;
  outcome.id = "outcome_" + std::to_string(dispute.outcomes.size());
  outcome.when = when(formula);
  dispute.outcomes.push_back(outcome);
}

/// One actor, one option nobody has a stake in beside one it has: the first stays almost as it is.
inline Case idle_option() {
  Case dispute = small_case(1, {{0}, {0}});
  add_stake(dispute, 0, at(1, 0b10), 1);
  add_outcome(dispute, at(0, 0b10));
  return dispute;
}

}  // namespace detente::testing
