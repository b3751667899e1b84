// SPDX-License-Identifier: MIT
// From "this option holds one of these levels" to literals on axes.
#pragma once

#include <cstdint>

#include "detente/expression/formula.hpp"
#include "detente/expression/symbols.hpp"

namespace detente {

/// Appends nodes to `formula` for "the effective level of these axes, the lowest any of them holds, is in
/// `levels`"; the last node appended is the root. One axis: a single literal. requires: axes not empty;
/// 2 <= level_count <= most_levels. Example: two axes, {1} of levels 0..1 gives And(axis 0 = 1, axis 1 = 1).
void append_level_test(Formula& formula, const std::vector<AxisId>& axes, const LevelSet& levels,
                       std::size_t level_count);

/// Levels of an option of `level_count` levels that stand in `comparison` to `level`.
LevelSet levels_standing(Comparison comparison, std::size_t level, std::size_t level_count);

/// Appends a node and returns its position.
std::uint32_t append_node(Formula& formula, FormulaKind kind, std::vector<std::uint32_t> children);

}  // namespace detente
