// SPDX-License-Identifier: MIT
// Sentences on what comes next, on what it hangs on, and on what would turn it.
#pragma once

#include <string>
#include <vector>

#include "detente/result/report.hpp"

namespace detente::render {

/// `“Uneasy thaw”`, or what outcomes without a name are called.
std::string future_name(const Case& dispute, std::size_t outcome);

/// Positions of the outcomes by falling probability at a step; equal ones in file order.
std::vector<std::size_t> by_probability(const ForecastStep& step);

/// ` (at the likely values)`: goes beside a number that is read there while its neighbours are means over
/// draws. Empty where nothing was drawn, so that all of them are.
std::string at_likely_words(const Forecast& forecast);

/// `In 12 months: “Uneasy thaw”, very likely (80–95 %), 83 %; …`: the last step within a year. Empty where
/// the forecast itself ends within a year.
std::string coming_year_sentence(const Case& dispute, const Forecast& forecast);

/// `Sign the treaty: yes`: the level the option is then in effect at.
std::string option_words(const Case& dispute, const AxisMove& move);

/// Choices that may be other than today's, worth a line: at least 1 % likely, the likeliest first, at most
/// ten.
std::vector<AxisMove> moves_shown(const Forecast& forecast);

/// The choices likeliest to be other than today's in a year; empty where that was not computed.
std::string may_move_sentence(const Case& dispute, const Forecast& forecast);

/// In which share of the draws each outcome leads at the horizon; empty where nothing was drawn.
std::string leads_sentence(const Case& dispute, const Forecast& forecast);

/// Where an input alone puts another outcome first: `at 5.16 (likely 6)`, `unless it holds`; a dash for
/// nowhere.
std::string flip_words(const Case& dispute, const Driver& driver);

/// One sentence for each input that alone puts another outcome first; one that none does, else. requires:
/// forecast.drivers is not empty.
std::vector<std::string> flip_sentences(const Case& dispute, const Forecast& forecast);

/// How little the inputs do that are not shown; empty where all are.
std::string other_inputs_sentence(const Forecast& forecast);

/// Outcomes that hardly come about, in one sentence; empty for none. `hardly[k]`: outcome k is one of them.
std::string hardly_sentence(const Case& dispute, const std::vector<bool>& hardly);

}  // namespace detente::render
