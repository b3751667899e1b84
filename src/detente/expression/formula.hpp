// SPDX-License-Identifier: MIT
// A condition with every name resolved to axes: what the engine evaluates.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "detente/base/ids.hpp"
#include "detente/expression/level_set.hpp"

namespace detente {

enum class FormulaKind { Constant, Literal, Not, And, Or, Xor, Implies, Iff, AtLeast, AtMost, Exactly };

struct FormulaNode {
  FormulaKind kind = FormulaKind::Constant;
  bool constant = true;     ///< Constant: its value
  AxisId axis;              ///< Literal: the axis it reads
  LevelSet levels;          ///< Literal: the levels at which it is true
  std::uint32_t count = 0;  ///< AtLeast, AtMost, Exactly: the number
  std::vector<std::uint32_t>
      children;  ///< positions of the operands in Formula::nodes, all smaller than this one's
  friend bool operator==(const FormulaNode&, const FormulaNode&) = default;
};

/// Every level but the lowest.
inline constexpr LevelSet above_lowest = LevelSet::below(most_levels + 1) - LevelSet::of(0);

/// Nodes in post-order; the last one is the root. Never empty once built.
struct Formula {
  std::vector<FormulaNode> nodes;

  /// The formula that is always `value`.
  static Formula constant(bool value);

  /// True where the axis holds one of `levels`.
  static Formula literal(AxisId axis, const LevelSet& levels);
  friend bool operator==(const Formula&, const Formula&) = default;
};

/// Negation, conjunction, disjunction: new formulas that copy their operands.
Formula operator!(const Formula& a);
Formula operator&&(const Formula& a, const Formula& b);
Formula operator||(const Formula& a, const Formula& b);

/// True in the scenario with these levels (one per axis of the case, in file order).
/// requires: every axis of the formula < levels.size().
bool holds(const Formula& formula, std::span<const std::uint8_t> levels);

/// The axes the formula reads, ascending, without repeats.
std::vector<AxisId> axes_of(const Formula& formula);

}  // namespace detente
