// SPDX-License-Identifier: MIT
// The forecast by sampled paths: as the exact one, with its error beside every probability.
#pragma once

#include "detente/render/document.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// `detente.forecast/1` with `paths`, and `error` in every step. `paths`: for each draw. The header alone
/// where a limit left no forecast.
std::string path_forecast_json(const Report& report, std::uint32_t paths);

/// The section with how it was sampled in place of how the exact one is made.
Document path_forecast_memo(const Report& report, std::uint32_t paths);

/// The standard error of a share of paths, in the mean over draws at the most. requires: paths >= 1.
double sampling_error(double share, std::uint32_t paths, std::uint32_t draws);

}  // namespace detente::render
