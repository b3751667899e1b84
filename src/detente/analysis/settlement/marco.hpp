// SPDX-License-Identifier: MIT
// Question: which minimal sets of demands cannot be met together, and which minimal sets must be given up so
// that the rest can be?
//
// Definition: given clauses, literals that must hold (`hard`) and demands (`soft` literals): a set of demands
// is unsatisfiable iff no assignment satisfies clauses, hard literals and the set. The minimal ones are the
// MUSes. A correction set is one whose removal leaves the others satisfiable together; the minimal ones are
// the MCSes, complements of the maximal satisfiable sets.
//
// Reference: Liffiton, Previti, Malik & Marques-Silva, "Fast, flexible MUS enumeration", Constraints 21(2),
// 2016, algorithm 1 (MARCO).
//
// Method: a second solver, the map, holds one variable per demand and proposes sets not yet decided. A set
// that can be met grows to a maximal one, one that cannot shrinks to a minimal one (first to the core the
// solver names, then by deletion); either is then cut off the map, with all its subsets or supersets.
//
// Cost: about one call of the solver per demand and answer; the number of answers may be exponential.
//
// Determinism: that of the solver, the same on every run; sets ascending, sorted by size, then members.
//
// Example: demands x, not x, y: MUS {0,1}; MCSes {0} and {1}.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/expression/sat_solver.hpp"

namespace detente {

/// A minimal correction set, and which of some literals hold in an assignment that meets all other demands.
struct Correction {
  std::vector<std::uint32_t> of;  ///< positions of demands, ascending
  std::vector<bool> seen;         ///< by literal to look at
};

struct MinimalSets {
  std::vector<std::vector<std::uint32_t>> unsatisfiable;  ///< MUSes; the empty one where `hard` alone fails
  std::vector<Correction> corrections;                    ///< MCSes; the empty one where all can be met
  bool partial = false;  ///< the budget ended, or as many of a kind were found as asked
};

struct MarcoQuestion {
  std::vector<int> hard;
  std::vector<int> soft;
  std::vector<int> look_at;                  ///< literals whose truth is kept with every correction
  std::uint64_t most_unsatisfiable = 10000;  ///< 0 = no limit
  std::uint64_t most_corrections = 10000;    ///< 0 = no limit
};

/// `solver` holds the clauses; `map` is empty.
MinimalSets minimal_sets_of(SatSolver& solver, SatSolver& map, const MarcoQuestion& question,
                            const Budget& budget);

}  // namespace detente
