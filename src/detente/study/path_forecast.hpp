// SPDX-License-Identifier: MIT
// The forecast by paths, where the exact one would not fit into memory.
#pragma once

#include "detente/study/run.hpp"

namespace detente {

/// As a study that asked for the forecast alone; its probabilities are shares of `paths` paths for each draw
/// (one for the point). Drivers and archive of the request are not used. Where memory does not allow the
/// second baseline, `uniform_stable` is empty. errors: as run_study.
Expected<Study> forecast_by_paths(const StudySubject& subject, const ForecastRequest& asked,
                                  std::uint32_t paths, const Budget& budget);

}  // namespace detente
