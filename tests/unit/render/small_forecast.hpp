// SPDX-License-Identifier: MIT
// A forecast on the titled case (one outcome, "thaw"), filled by hand.
#pragma once

#include "small_report.hpp"

namespace detente::testing {

inline Forecast small_forecast() {
  Forecast forecast;
  forecast.horizon = {24, TimeUnit::Month};
  forecast.step = {1, TimeUnit::Month};
  forecast.steps = {{0, {1, 0}, {}}, {12, {0.8, 0.2}, {}}, {24, {0.7, 0.3}, {}}};
  forecast.persistence = {1, 0};
  forecast.uniform_stable = {0.5, 0.5};
  forecast.first_passage = {{1, 0.0}, {0.4, {}}};
  forecast.long_run = {120, {0.4, 0.6}, {}};
  forecast.rationality = 2;
  forecast.inertia = 6;
  forecast.reference = 8;
  forecast.reached = 10;
  return forecast;
}

inline Report report_with_forecast() {
  Report report = small_report();
  report.forecast = small_forecast();
  return report;
}

}  // namespace detente::testing
