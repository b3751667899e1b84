// SPDX-License-Identifier: MIT
// The same verdicts for conflicts too large to search from every scenario: what the others can do to i after
// s1 is the least value over everything their moves lead to, found by passing values back along the moves
// until none changes. (Nobody twice in a row is no restriction then: two moves of one actor in a row are one
// move, and two of its improvements one improvement.) Agreement with the plain search on small conflicts is
// tested, not assumed.
#pragma once

#include "oracle/bare_conflict.hpp"
#include "oracle/naive_stability.hpp"

namespace oracle {

/// R_i(s) for every i and s, looking only at scenarios that agree on the others' axes.
MoveLists moves_by_block(const BareConflict& conflict);

Verdicts relaxed_verdicts(const BareConflict& conflict);

}  // namespace oracle
