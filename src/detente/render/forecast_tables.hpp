// SPDX-License-Identifier: MIT
// What the memo and the page show of a forecast alike: the tables, and how it was made.
#pragma once

#include <string>
#include <vector>

#include "detente/render/document.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// At most five positions in `forecast.steps`, evenly spread, the first and the last among them.
std::vector<std::size_t> shown_steps(const Forecast& forecast);

/// Outcomes × times with bands, the likelihood word, the baseline, the first passage. An unnamed rest that
/// never comes about has no row.
Table futures_table(const Case& dispute, const Forecast& forecast);

/// How many of the drivers are shown: the first ten, and whatever else was examined by variance.
std::size_t drivers_shown(const Forecast& forecast);

/// One row per driver shown: both ends of its tornado, the shares it explains, where another outcome leads.
Table drivers_table(const Case& dispute, const Forecast& forecast);

/// A share of variance in whole per cent, since it is not known better: `73 %`; estimates outside [0,1] read
/// as its ends, none as a dash.
std::string variance_words(const std::optional<double>& share);

/// How sure the shares of variance are, and why they need not add up; empty where there are none.
std::string variance_caveat(const Forecast& forecast);

/// How the forecast was made, and what the columns of its table mean.
std::string forecast_method_words(const Forecast& forecast);

}  // namespace detente::render
