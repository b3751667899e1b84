// SPDX-License-Identifier: MIT
// Question: which agreement do the classic bargaining solutions pick?
//
// Definition: candidates C (acceptable scenarios), parties i with utility u_i, disagreement utility d_i, gain
// g_i(s) = u_i(s) - d_i. Z = {s in C : every g_i(s) >= 0}; ideal gain b_i = max of g_i over Z.
//
// * Nash: in Z, most parties with g_i > 0, then the largest product of these g_i. (On a finite set somebody
// may be unable to gain, which would make every product zero; hence the count first.)
//
// * Kalai-Smorodinsky: in Z, the largest minimum of g_i / b_i over the parties with b_i > 0; none where
// nobody has.
//
// * Egalitarian: in C, the largest minimum of g_i. Leximin: in C, the g_i sorted ascending, compared
// lexicographically. Utilitarian: in C, the largest sum of u_i. These three add or compare the stakes of
// different parties.
//
// Ties: fewest axes changed from today, then the lowest scenario string.
//
// Reference: Nash, "The bargaining problem", Econometrica 18(2), 1950; Kalai & Smorodinsky, "Other solutions
// to Nash's bargaining problem", Econometrica 43(3), 1975; Kalai, "Proportional solutions to bargaining
// situations", Econometrica 45(7), 1977 (egalitarian); Sen, Collective Choice and Social Welfare, 1970
// (leximin); finite sets: Mariotti, "Nash bargaining theory when the number of alternatives can be finite",
// Social Choice and Welfare 15, 1998.
//
// Method: Nash, leximin and utilitarian solutions are undominated, so their vectors are found on the front.
// The best minimum of Kalai-Smorodinsky and egalitarian is reached there too, but a nearer scenario may tie
// with it and be dominated: a second look takes every candidate that reaches the best minimum.
//
// Cost: a pass over the distinct efficient vectors, and at most two over the candidates.
//
// Determinism: exact arithmetic throughout (products in as many words as they need); no rounding decides.
//
// Example: utilities (4,1), (3,3), (1,4), today (0,0): Nash, Kalai-Smorodinsky and egalitarian all pick
// (3,3); with (9,1) for (4,1) the utilitarian solution is (9,1), the others stay.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/settlement/undominated.hpp"
#include "detente/scenario/nearest.hpp"

namespace detente {

/// The scenarios picked; empty where there is none.
struct BargainingPicks {
  std::optional<ScenarioIndex> nash, kalai_smorodinsky, egalitarian, leximin, utilitarian;
  std::vector<std::optional<Fixed>> ideal;  ///< by party: b_i; empty where Z is
};

/// `front`: of `candidates` in `table`. `disagreement`: one per party.
BargainingPicks bargain(const UtilityTable& table, const Bitmap& candidates, const Front& front,
                        const std::vector<Fixed>& disagreement, const Nearest& nearest);

/// By party the lowest utility, in steps of the table, that gains at least `gain` over `disagreement`.
std::vector<std::int64_t> thresholds(const UtilityTable& table, const std::vector<Fixed>& disagreement,
                                     const std::vector<Fixed>& gain);

/// Word `k` of the members of `set` in which every party has at least its threshold.
std::uint64_t word_above(const UtilityTable& table, const Bitmap& set,
                         const std::vector<std::int64_t>& thresholds, std::uint64_t k);

/// All of them.
Bitmap members_above(const UtilityTable& table, const Bitmap& set,
                     const std::vector<std::int64_t>& thresholds, unsigned threads);

}  // namespace detente
