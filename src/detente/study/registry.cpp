// SPDX-License-Identifier: MIT
#include "detente/study/registry.hpp"

#include <array>

#include "detente/study/sections.hpp"

namespace detente {

namespace {

// Stability runs before settlement, which marks packages by its equilibria.
constexpr auto table = std::to_array<Analysis>({
    {"space", "How many scenarios are there, and how many can be reached from today?",
     "Fang, Hipel & Kilgour 1993, Interactive Decision Making, ch. 2.", "any case that fits in memory",
     [](const StudyRequest& request) { return request.claims; }, fill_space},
    {"stability", "Which scenarios would last, because everybody who could move away is content or deterred?",
     "Nash 1950; Howard 1971; Fraser & Hipel 1979; Fang, Hipel & Kilgour 1993; Rego & Vieira 2017.",
     "decision makers with stakes or preferences",
     [](const StudyRequest& request) { return request.stability; }, fill_stability},
    {"settlement", "What can be agreed; where not, what stands in the way, and what would have to give?",
     "Putnam 1988 (red lines and ratification); Reiter 1987, theorem 4.4 (collisions and concessions).",
     "red lines, rules or ratifications", [](const StudyRequest& request) { return request.settlement; },
     fill_settlement},
    {"forecast", "How likely is each named outcome, and when?",
     "McFadden 1974 and Blume 1993 (choice); Jensen 1953 and Grassmann 1977 (uniformisation); Intelligence "
     "Community "
     "Directive 203, 2015 (likelihood words).",
     "decision makers with stakes or preferences, and outcomes",
     [](const StudyRequest& request) { return request.forecast.has_value(); }, fill_forecast},
    {"claims", "Does the model bear out what its sources assert?",
     "Heuer 1999, Psychology of Intelligence Analysis, ch. 8 (consistency testing).", "claims in the case",
     [](const StudyRequest& request) { return request.claims; }, fill_claims},
    {"shares", "How often does each verdict hold, when everything uncertain is drawn?",
     "Morgan & Henrion 1990, Uncertainty, ch. 8; Owen 1995 (scrambled points).", "ranges, firmness or polls",
     [](const StudyRequest& request) { return request.share_draws > 0; }, fill_shares},
    {"importance", "Which entries of the case matter most to its answers?",
     "Birnbaum 1969, On the importance of different components in a multicomponent system; Banzhaf 1965 "
     "(votes).",
     "wishes, or outcomes that can be forecast",
     [](const StudyRequest& request) { return request.importance && request.settlement; },
     fill_importance},
    {"advice", "How do we get there, what would change it, whose picture of the others matters?",
     "Li, Kilgour & Hipel 2005 (status quo analysis); Schelling 1960, The Strategy of Conflict; Wang, Hipel "
     "& "
     "Fraser 1988 (hypergames).",
     "decision makers with stakes or preferences", [](const StudyRequest& request) { return request.advice; },
     fill_advice},
});

}  // namespace

std::span<const Analysis> analyses() { return table; }

}  // namespace detente
