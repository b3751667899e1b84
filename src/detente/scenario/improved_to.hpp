// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/bitmap.hpp"
#include "detente/scenario/rankings.hpp"
#include "detente/scenario/tiles.hpp"

namespace detente {

/// The feasible scenarios that an actor ranks above some other feasible one of their block in its grid: were
/// all its moves free, those that it improves to from somewhere. requires: ranks of size grid.total, 0 where
/// infeasible. May throw std::bad_alloc.
Bitmap improved_to(const BlockGrid& grid, const RankArray& ranks, unsigned threads);

}  // namespace detente
