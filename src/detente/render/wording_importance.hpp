// SPDX-License-Identifier: MIT
// Sentences on what decides the answers to the case's questions.
#pragma once

#include <string>
#include <vector>

#include "detente/result/report.hpp"

namespace detente::render {

/// `Russia’s line on …`, `Russia’s stake in …`, `Russia’s statement “Open the market”`, `Russia’s ranking`.
std::string entry_name(const Case& dispute, const EntryRef& entry);

/// `Can “Embassies reopen” be agreed?`, `Which outcome is likeliest in 24 months?`, `Which package of …?`
std::string question_words(const Case& dispute, const QuestionImportance& question);

/// What one question hangs on, in a sentence; empty where nothing was tested.
std::string question_sentence(const Case& dispute, const QuestionImportance& question);

/// The sentence of the case's first question whose answer is not settled: goals in file order, then the
/// likeliest outcome. Where nothing was tested it says so.
std::string importance_sentence(const Case& dispute, const Importance& importance);

/// `Russia’s line on …: 96 %`, the most decisive first, at most so many and how many more.
std::vector<std::string> decisive_words(const Case& dispute, const QuestionImportance& question,
                                        std::size_t most);

/// `Alpha’s line on x and Beta’s line on x together (1 %)`, the smallest first.
std::vector<std::string> turning_words(const Case& dispute, const QuestionImportance& question);

/// How to read the figures: what is exact, how many draws, give or take what.
std::string importance_note(const Importance& importance);

/// What was not tested and why, a sentence for each reason.
std::vector<std::string> untested_sentences(const Case& dispute, const Importance& importance);

}  // namespace detente::render
