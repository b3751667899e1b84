// SPDX-License-Identifier: MIT
// Sentences only the page has: for its pictures, and for what the answer rests on.
#pragma once

#include <string>
#include <vector>

#include "detente/result/report.hpp"

namespace detente::render {

/// `6 red lines on 9 of 15 options; 4 of 12 wishes run into them.`
std::string red_lines_sentence(const Report& report);

/// `Wherever it would be acceptable, Russia and the authorities in Sukhumi gain by ending it.`; empty: nobody
/// does.
std::string blocked_sentence(const Case& dispute, const GoalSection& goal);

/// Who can gain by moving today, and whether an answer deters it. requires: report.stability.
std::string moves_sentence(const Report& report);

/// What a move from one scenario to another changes: `Reopen the railway (Russia): no`.
std::string move_words(const Case& dispute, const Levels& from, const Levels& to);

/// One move that pays and the answer to it: `Russia gains by (Open the market: open); no answer takes the
/// gain away.`
std::string improvement_sentence(const Case& dispute, const ImprovementWitness& improvement);

/// `All but the three poll figures are the analyst’s; for 36 of the 78 the source states the interest itself.
/// Four more are the program’s defaults.`
std::string numbers_sentence(const Case& dispute);

/// What a sceptical reader should know before believing any of it: sources and their side, numbers, limits.
std::vector<std::string> rests_on_sentences(const Report& report);

/// One sentence for what a solution concept takes "hold" to mean, without its full stop.
std::string concept_meaning(SolutionConcept concept_);

/// The concession in words: `Russia’s line on … and Georgia’s line on …`.
std::string concession_words(const Case& dispute, const Concession& concession);

}  // namespace detente::render
