// SPDX-License-Identifier: MIT
// Question: which of these vectors does no other of them beat?
//
// Definition: a beats b iff a_j >= b_j in every coordinate j and a_j > b_j in some. Maximal: beaten by none.
//
// Reference: Kung, Luccio & Preparata, "On finding the maxima of a set of vectors", Journal of the ACM
// 22(4), 1975, pp. 469-476 (sweep for two and three coordinates, divide and conquer for more).
//
// Cost: time O(n log n) for at most three coordinates, O(n log^(d-2) n) for d, whatever the vectors;
// memory O(n).
//
// Determinism: the same positions for the same vectors.
//
// Example: (3,1), (2,2), (1,1): the maximal ones are the first two.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace detente {

/// Positions of the maximal vectors, ascending. `rows`: `width` numbers per vector, one vector after the
/// other. requires: width >= 1, rows.size() a multiple of it, fewer than 2^32 vectors, no two equal.
std::vector<std::uint32_t> maximal_vectors(std::span<const std::int64_t> rows, std::size_t width);

}  // namespace detente
