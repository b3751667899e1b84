// SPDX-License-Identifier: MIT
// Question: which scenarios waste nothing, so that nobody can have more without somebody having less?
//
// Definition: among the candidates C, s is dominated iff some s' in C has u_i(s') >= u_i(s) for every party i
// and u_i(s') > u_i(s) for one. The answer is every s in C that is not; equal utility vectors all stay.
//
// Reference: Pareto, Manuale di economia politica, 1906, ch. 6; maxima of vectors: Kung, Luccio & Preparata,
// Journal of the ACM 22(4), 1975 (maximal_vectors.hpp); throwing most away first: Börzsönyi, Kossmann &
// Stocker 2001 (sieve.hpp).
//
// Method: every thread sieves its share of the candidates and keeps each vector that passes once; the exact
// maxima of these few are found; a second look marks the candidates that have one of them.
//
// Cost: two passes over the candidates; random utilities of 10^7 scenarios take a fraction of a second. At
// worst (nothing dominated) that of maximal_vectors.hpp.
//
// Determinism: the same answer for any thread count.
//
// Example: utilities (2,0), (0,2), (0,2), (0,1): the first three stay, with two distinct vectors.
#pragma once

#include "detente/analysis/settlement/row_set.hpp"
#include "detente/analysis/settlement/utility_table.hpp"

namespace detente {

/// The undominated scenarios and their utility vectors.
struct Front {
  RowSet rows;     ///< the distinct vectors in steps (UtilityTable::units), falling lexicographically
  Bitmap members;  ///< the candidates that have one of them

  std::size_t size() const { return rows.size(); }
};

/// requires: the table holds every candidate and has at least one column.
/// errors: TimeLimit or Interrupted when the budget ends first; MemoryLimit.
Expected<Front> undominated(const UtilityTable& table, const Bitmap& candidates, const Budget& budget);

}  // namespace detente
