// SPDX-License-Identifier: MIT
// The report as a memo for a sceptical reader: the question, the answer in three sentences, what it rests on,
// then one section per question, the sources, and how to get the same bytes again.
#pragma once

#include "detente/render/document.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

/// The whole memo. Sections whose analysis did not run are left out.
Document memo(const Report& report);

/// One section alone, with the case's title above it: what `check`, `settle`, `stability` and
/// `forecast` print.
Document claims_memo(const Report& report);
Document settlement_memo(const Report& report);
Document stability_memo(const Report& report);
Document forecast_memo(const Report& report);

/// The memo on one screen: at most 24 lines of at most 100 columns.
std::string one_screen(const Report& report);

}  // namespace detente::render
