// SPDX-License-Identifier: MIT
// A forecast as a ledger keeps it: the outcomes, and every level of every option, so that whatever happens
// can be held against it.
#pragma once

#include "detente/result/ledger_entry.hpp"
#include "detente/study/run.hpp"

namespace detente {

/// Forecasts the case to its horizon, at its steps; drivers and archive of the request are not used. `added`,
/// `note` and `number` are left empty. errors: Usage where the case has no `as_of`, without which nothing can
/// be dated; MemoryLimit, TimeLimit, Interrupted (a ledger takes whole forecasts only); those of the case
/// itself.
Expected<LedgerEntry> ledger_forecast(const StudySubject& subject, const ForecastRequest& asked,
                                      const Budget& budget);

}  // namespace detente
