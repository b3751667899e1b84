// SPDX-License-Identifier: MIT
// Question: how good was a forecast, now that one knows what happened?
//
// Definition: an item is a level that an event dated after the forecast's start and up to its horizon sets:
// the event's date d, the option's axis, the level o that held. With p the forecast's distribution over the
// levels of that axis at d (between two times of the forecast in proportion), its Brier score is the sum over
// levels k of (p_k - [k = o])^2, its log score -ln p_o. An event that sets every party of a joint option is
// one item: the level that takes effect. Where the levels known from these events settle the outcome,
// whatever the levels of the other axes, the outcome at the last of them is one more item. Reported are the
// means over items, and with BS the mean Brier score the skill 1 - BS / BS_baseline against each baseline.
//
// Reference: Brier 1950, "Verification of forecasts expressed in terms of probability"; Good 1952, "Rational
// decisions" (log score); Murphy 1973 (skill); Gneiting & Raftery 2007, "Strictly proper scoring rules" (both
// are).
//
// Cost: events times levels; the outcome: the product of the levels of at most 16 unknown axes, else not
// scored.
//
// Determinism: a sum in the order of the items.
//
// Example: said 0.8 of two levels, and it happened: Brier 0.04 + 0.04 = 0.08, log 0.223.
#pragma once

#include "detente/model/case.hpp"
#include "detente/result/score.hpp"

namespace detente {

/// Holds the forecast against the dated events of the case, which may have learned of events since. Options
/// are matched by id and party, levels by name. requires: entry.months is not empty.
ScoreSheet score_forecast(const LedgerEntry& entry, const Case& dispute);

/// Months from one day to another: whole calendar months and the rest in thirtieths; negative for an earlier
/// day.
double months_between(const Date& from, const Date& to);

}  // namespace detente
