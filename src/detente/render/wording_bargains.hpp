// SPDX-License-Identifier: MIT
// The words of who signs for a goal, what they have of it, and what it does to everybody else.
#pragma once

#include <string>
#include <vector>

#include "detente/result/report.hpp"

namespace detente::render {

/// Sets of signatories told of one goal; the rest are counted.
inline constexpr std::size_t bargains_told = 3;

/// `“The treaty is signed” takes the signatures of North and South, and both gain (North +4; South +3).`
std::string bargain_sentence(const Case& dispute, const std::string& goal, const Bargain& bargain);

/// Whose vote the package hangs on; empty for nobody's.
std::string conditions_sentence(const Case& dispute, const Bargain& bargain);

/// One per bystander who loses by the package or objects to it, with its answer; then one of those who gain.
std::vector<std::string> bystander_sentences(const Case& dispute, const Bargain& bargain);

/// `Two more sets of signatories would do.`; empty where all are told.
std::string more_bargains_sentence(const Bargains& bargains);

/// The goals whose bargains a report tells, in the order of the report.
std::vector<const GoalSection*> bargained_goals(const SettlementSection& section);

/// Whose consent people are told it takes: the signatories, and the publics that vote.
std::vector<ActorId> consents(const std::vector<ActorId>& signatories, const std::vector<ActorId>& needs);

/// The actors, those who sign first; `not signing: ` before the others. `nobody` for none.
std::string losers_words(const Case& dispute, const std::vector<ActorId>& worse_off,
                         const std::vector<ActorId>& signatories);

}  // namespace detente::render
