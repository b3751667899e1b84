// SPDX-License-Identifier: MIT
// The words of every verdict. A finding is one sentence of at most `finding_words` words, without ids and
// without scenario strings; richer wordings give way to shorter ones until that holds.
#pragma once

#include <string>

#include "detente/result/finding.hpp"
#include "detente/result/report.hpp"

namespace detente::render {

// --- what can be agreed
// -------------------------------------------------------------------------------------

/// The goal in quotation marks: the wish's title, or the condition in words.
std::string goal_name(const Case& dispute, const GoalSection& goal);

/// `“Embassies reopen” is ruled out: it would cross Georgia’s line on …, and avoiding that would cross
/// Russia’s line on ….`
std::string goal_sentence(const Case& dispute, const GoalSection& goal);

/// How much is acceptable at all. requires: report.settlement is set.
std::string acceptable_sentence(const Report& report);

/// The largest packages of wishes; empty for a case without wishes. requires: report.settlement is set.
std::string packages_sentence(const Report& report);

/// Who objects to the nearest way to the goal without being able to stop it; ascending.
std::vector<ActorId> objectors(const Case& dispute, const SettlementResult& result);

/// `ruled out`, `open (50 %)`, `possible`, `so today`, …: the verdict as a table cell. Its word follows the chance
/// that the goal can be agreed (possibility_words).
std::string goal_verdict(const Case& dispute, const SettlementResult& result);

/// `derived: no single line says so` or `stated: one line says it outright`.
std::string collision_kind(const Collision& collision);

// --- what will hold
// -----------------------------------------------------------------------------------------

/// What would hold and cross nobody's line. requires: report.stability is set and its `lasting` too.
std::string lasting_sentence(const Report& report);

/// Whether today holds, and by whom it is left if not.
std::string today_sentence(const Case& dispute, const StabilityWitness& today);

/// `sequential stability`, with its short name: `SEQ`.
std::string concept_name(SolutionConcept concept_);
std::string concept_short_name(SolutionConcept concept_);

// --- what will happen
// -----------------------------------------------------------------------------------------

/// `24 months`, `1 month`: so many times the duration.
std::string duration_words(const Duration& duration, double times);

/// The most likely outcomes at the horizon, in likelihood words and numbers.
std::string forecast_sentence(const Case& dispute, const Forecast& forecast);

/// How far the inputs bear it out. Never mixed with the likelihood itself.
std::string confidence_sentence(const Forecast& forecast);

/// What the two naive forecasts give the most likely outcome.
std::string baselines_sentence(const Case& dispute, const Forecast& forecast);

/// An uncertain input of the forecast: the name of its block and which number of it.
std::string input_name(const Case& dispute, const std::string& input);

/// Which input moves the most likely outcome most. requires: forecast.drivers is not empty.
std::string drivers_sentence(const Case& dispute, const Forecast& forecast);

/// Where things tend far beyond the horizon.
std::string long_run_sentence(const Case& dispute, const Forecast& forecast);

// --- what the sources say
// -----------------------------------------------------------------------------------

/// `holds`, `fails`, `untestable`, `waits for the forecast`.
std::string verdict_word(const ClaimVerdict& verdict);

/// How many claims come out.
std::string claims_sentence(const std::vector<ClaimVerdict>& verdicts);

/// The claim and its verdict in one sentence.
std::string claim_sentence(const Case& dispute, const ClaimVerdict& verdict);

/// Why: counts, amounts and examples in words. May be several sentences.
std::string claim_evidence(const Case& dispute, const ClaimVerdict& verdict);

// --- what a change does
// -----------------------------------------------------------------------------------------

/// What then comes out differently: `“Embassies reopen” could be agreed`.
std::string finding_change_words(const Case& dispute, const FindingChange& change);

/// All that comes out differently, a sentence for each way in which it does: `Claims 2 and 5 fall. “Embassies
/// reopen” could be agreed.` Claims go by their numbers, counted from 1 in file order.
std::string effects_words(const Case& dispute, const std::vector<FindingChange>& changes);

/// How many statements a second reading of the definitions confirmed. requires: nothing was refuted.
std::string verification_sentence(const Verification& verification);

}  // namespace detente::render
