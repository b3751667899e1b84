// SPDX-License-Identifier: MIT
// Probabilities in words: the seven bands of Intelligence Community Directive 203 (2015), each with its
// range, so that nobody has to know the list.
#pragma once

#include <string>

namespace detente::render {

/// `likely (55–80 %)`. Below 1 % and above 99 %, where the directive has no word, `practically no chance` and
/// `practically certain`, so that one word never stands for two ranges.
std::string likelihood_words(double probability);

/// `ruled out` (below 10 %), `probably ruled out` (to 35), `open` (to 65), `probably possible` (to 90), `possible`:
/// the verdict on a goal that can be agreed with this probability.
std::string possibility_words(double probability);

/// `71 %`, `0.4 %`, `under 0.1 %`: as many digits as tell it from 0 and 100 %.
std::string percent_words(double probability);

}  // namespace detente::render
