// SPDX-License-Identifier: MIT
// Question: what can be agreed where there are far too many scenarios to look at?
//
// Definition: that of settle.hpp and packages.hpp, word for word; only the counting of acceptable scenarios
// is left out.
//
// Reference: Liffiton et al., "Fast, flexible MUS enumeration", Constraints 21(2), 2016 (marco.hpp); the
// nearest scenario by a totalizer, Bailleux & Boufkhad, CP 2003.
//
// Method: the rules, lines and ratifications become demands; the goal must hold. Minimal unsatisfiable sets
// are the collisions, minimal correction sets without rules the concessions. Packages: the demands are the
// wishes, everything else must hold; complements of minimal correction sets.
//
// Cost: calls of a SAT solver, a few hundred per answer; exponential at worst. A limit of time gives what is
// found so far, each answer true, marked partial.
//
// Determinism: that of the solver, with one thread.
//
// Example: as settle.hpp: line 1 "never x", line 2 "must: x or y", goal "not y": one collision, two
// concessions.
#pragma once

#include "detente/analysis/settlement/settle.hpp"
#include "detente/expression/sat_solver.hpp"

namespace detente {

class SymbolicSettlement {
 public:
  /// Keeps references. requires: the factory is not empty.
  SymbolicSettlement(const Case& dispute, const SatSolverFactory& factory);
  ~SymbolicSettlement();
  SymbolicSettlement(const SymbolicSettlement&) = delete;
  SymbolicSettlement& operator=(const SymbolicSettlement&) = delete;
  SymbolicSettlement(SymbolicSettlement&&) = delete;
  SymbolicSettlement& operator=(SymbolicSettlement&&) = delete;

  /// One goal; of the options only `order` and `most_sets` count. The result's `counted` is false.
  SettlementResult settle(const Condition& goal, const SettlementOptions& options, const Budget& budget);
  /// The largest packages of wishes; `partial` is set where some may be missing.
  std::vector<WishPackage> packages(const SettlementOptions& options, const Budget& budget, bool& partial);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace detente
