// SPDX-License-Identifier: MIT
// Question: which minimal sets meet every set of a family?
//
// Definition: H hits the family {M_1..M_k} iff H and each M_j share a member; minimal: no proper subset hits.
// With M_j the minimal sets of constraints some scenario breaks (correction sets), the minimal hitting sets
// are the minimal unsatisfiable sets.
//
// Reference: Reiter, "A theory of diagnosis from first principles", Artificial Intelligence 32, 1987, theorem
// 4.4; Liffiton & Sakallah, "Algorithms for computing minimal unsatisfiable subsets of constraints", J.
// Automated Reasoning 40, 2008; Berge, Hypergraphs, 1989, ch. 2 (transversals).
//
// Method: MMCS of Murakami & Uno, "Efficient algorithms for dualizing large-scale hypergraphs", Discrete
// Applied Mathematics 170, 2014. It goes depth first, so that what is found when the budget ends are true
// answers, only not all of them; Berge's multiplication has no such middle.
//
// Cost: memory linear in the family; time per answer polynomial in practice, exponential at worst.
//
// Determinism: by size, then members; when cut by `most`, the same ones every time.
//
// Example: {{1,2},{2,3}} has the minimal hitting sets {2} and {1,3}.
#pragma once

#include <cstdint>
#include <vector>

#include "detente/base/budget.hpp"

namespace detente {

struct HittingSets {
  std::vector<std::vector<std::uint32_t>> sets;  ///< each ascending; by size, then members
  bool partial = false;                          ///< `most` or the budget cut the search short
};

/// All minimal hitting sets, at most `most` (0 = no limit). An empty family is hit by the empty set alone; a
/// family with an empty member by nothing.
HittingSets minimal_hitting_sets(const std::vector<std::vector<std::uint32_t>>& family, std::uint64_t most,
                                 const Budget& budget);

}  // namespace detente
