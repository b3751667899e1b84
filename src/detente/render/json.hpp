// SPDX-License-Identifier: MIT
// The machine-readable documents: one JSON text each, ending in a newline. Their contracts are in schema/.
#pragma once

#include <string>

#include "detente/result/claim_flip.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// `detente.check/1`, with `flips` where they were asked for. requires: report.dispute is set.
std::string check_json(const Report& report, const ClaimFlips* flips = nullptr);

/// `detente.check/1` of a file that is no case: its diagnostics, everything else null or empty.
std::string failed_check_json(const std::string& version, const Diagnostics& diagnostics);

/// `detente.settlement/1`. requires: report.settlement is set.
std::string settlement_json(const Report& report);

/// `detente.stability/1`. requires: report.stability is set.
std::string stability_json(const Report& report);

/// `detente.forecast/1`; the header alone where a limit left no forecast.
std::string forecast_json(const Report& report);

/// `detente.report/1`: the case, one object per analysis, the findings and what they rest on.
std::string report_json(const Report& report);

/// The page: one HTML file that holds the whole of report_json and, for readers that run no scripts, the memo
/// as text.
std::string page(const Report& report);

}  // namespace detente::render
