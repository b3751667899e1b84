// SPDX-License-Identifier: MIT
// Question: who bargains, what is every scenario worth to each, and where does each stand without agreement?
//
// Definition: the parties are the decision makers with stakes (or some of them, by name). Utility: the sum of
// the own stakes that hold. Disagreement point: today, or the actor's [[batna]]: the utility it names, or the
// own utility in the feasible scenario nearest today that satisfies its condition.
//
// Reference: Nash, "The bargaining problem", Econometrica 18(2), 1950 (disagreement point); Fisher & Ury,
// Getting to Yes, 1981, ch. 6 (best alternative to a negotiated agreement).
//
// Cost: that of utility_table.hpp over the feasible scenarios.
//
// Determinism: exact.
//
// Example: a stake of 3 on a railway that does not run, no batna: today 0, with the railway 3.
#pragma once

#include <optional>
#include <vector>

#include "detente/analysis/settlement/utility_table.hpp"
#include "detente/model/case.hpp"

namespace detente {

struct BargainingTable {
  std::vector<ActorId> parties;     ///< ascending
  UtilityTable utilities;           ///< one column per party, over the feasible scenarios
  std::vector<Fixed> today;         ///< one per party
  std::vector<Fixed> disagreement;  ///< one per party
  std::vector<bool> batna;          ///< one per party: the disagreement point is a [[batna]]

  /// The column of a party; empty where it has none.
  std::optional<std::size_t> column(ActorId actor) const;
  /// The same for some of the parties. requires: each has a column.
  BargainingTable only(const std::vector<ActorId>& some) const;
};

/// The decision makers with stakes, in file order. May be empty: then there is nothing to bargain about.
std::vector<ActorId> bargaining_parties(const Case& dispute);

/// requires: parties not empty, each one of bargaining_parties().
/// errors: those of utility_table; NoFeasible where no feasible scenario satisfies a batna's condition.
Expected<BargainingTable> bargaining_table(const Case& dispute, const ScenarioSpace& space,
                                           const std::vector<ActorId>& parties, const Budget& budget);

}  // namespace detente
