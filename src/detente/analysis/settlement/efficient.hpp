// SPDX-License-Identifier: MIT
// Question: which agreements waste nothing, is there room for one that leaves no party below what it has
// without agreement, and which would the classic bargaining solutions pick?
//
// Definition: candidates: acceptable scenarios that the parties can bring about (bargains.hpp). Efficient:
// undominated among them (undominated.hpp). Zone of possible agreement: the candidates in which no party is below its disagreement point
// (bargaining_table.hpp). Solutions: bargaining.hpp. worse_off, better_off: by own stakes against today,
// constituencies included; an actor with an ordinal preference only ranks a scenario above or below today.
//
// Reference: Nash 1950; Kalai & Smorodinsky 1975; Kalai 1977; zone of agreement: Raiffa, The Art and Science
// of Negotiation, 1982, ch. 4.
//
// Cost: a few passes over the acceptable scenarios.
//
// Determinism: exact; the same bytes for any thread count.
//
// Example: parties A, B, today (0,0), acceptable (2,-1), (1,1), (0,1): the first two are efficient, the last
// two in the zone; every solution picks (1,1).
#pragma once

#include "detente/analysis/settlement/bargaining_table.hpp"
#include "detente/result/efficient.hpp"
#include "detente/scenario/rankings.hpp"

namespace detente {

struct EfficientOptions {
  std::uint64_t list = 20;              ///< efficient scenarios listed at most
  const Bitmap* equilibria = nullptr;   ///< SEQ equilibria, to mark solutions `stable`; null = leave it empty
  std::vector<const Ranking*> ordinal;  ///< of actors with an ordinal preference
};

/// The columns of `table` are the parties. errors: those of undominated().
Expected<EfficientPackages> efficient_packages(const Case& dispute, const ScenarioSpace& space,
                                               const Bitmap& candidates, const BargainingTable& table,
                                               const EfficientOptions& options, const Budget& budget);

}  // namespace detente
