// SPDX-License-Identifier: MIT
// The draws of a forecast, those an archive has kept among them. Internal to study/.
#pragma once

#include <vector>

#include "detente/analysis/forecast/ensemble.hpp"
#include "detente/study/run.hpp"

namespace detente {

/// What is drawn, and for whom.
struct DrawOrder {
  const Ensemble* ensemble = nullptr;
  DrawPlan plan;
  std::vector<double> steps;  ///< times, in steps of the case
  std::uint32_t samples = 0;  ///< draws 0, 1, ... to be followed
  std::string case_hash;      ///< names the run in an archive
  std::string version;        ///< of the program; likewise
};

/// The courses of the draws, with the outcomes at the times asked for. What the archive of the request has is
/// read, the rest is followed and kept there; tells the request's `announce` what is ahead. Fewer than asked
/// for where the budget ran out. errors: those of follow_draws and of the archive; MemoryLimit for all
/// courses together.
Expected<std::vector<Course>> courses_of(const DrawOrder& order, const ForecastRequest& asked,
                                         const Budget& budget);

}  // namespace detente
