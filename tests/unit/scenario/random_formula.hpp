// SPDX-License-Identifier: MIT
// Random formulas and their meaning, written independently of the engine.
#pragma once

#include <random>

#include "support/small_case.hpp"

namespace detente::testing {

/// The meaning of node n, one scenario at a time.
inline bool truth(const Formula& f, std::size_t n, const Levels& levels) {
  const FormulaNode& node = f.nodes[n];
  std::size_t held = 0;
  for (const std::uint32_t child : node.children) held += truth(f, child, levels) ? 1 : 0;
  const auto operand = [&](std::size_t k) { return truth(f, node.children[k], levels); };
  switch (node.kind) {
    case FormulaKind::Constant:
      return node.constant;
    case FormulaKind::Literal:
      return node.levels.contains(levels[node.axis.index()]);
    case FormulaKind::Not:
      return !operand(0);
    case FormulaKind::And:
      return held == node.children.size();
    case FormulaKind::Or:
      return held > 0;
    case FormulaKind::Xor:
      return held % 2 == 1;
    case FormulaKind::Implies:
      return !operand(0) || operand(1);
    case FormulaKind::Iff:
      return operand(0) == operand(1);
    case FormulaKind::AtLeast:
      return held >= node.count;
    case FormulaKind::AtMost:
      return held <= node.count;
    case FormulaKind::Exactly:
      return held == node.count;
  }
  return false;
}
inline bool truth(const Formula& f, const Levels& levels) { return truth(f, f.nodes.size() - 1, levels); }

inline Formula random_formula(std::mt19937& random, const Case& dispute, int depth) {
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  if (depth == 0 || pick(5) == 0) {
    if (pick(12) == 0) {
      FormulaNode node;
      node.constant = pick(2) == 0;
      return Formula{{node}};
    }
    const std::size_t axis = pick(dispute.axes.size());
    return at(axis, pick(std::size_t{1} << dispute.axes[axis].levels));
  }
  const auto kind = static_cast<FormulaKind>(2 + pick(9));
  std::size_t arity = 1 + pick(5);
  if (kind == FormulaKind::Not) arity = 1;
  if (kind == FormulaKind::Implies || kind == FormulaKind::Iff || kind == FormulaKind::Xor) arity = 2;
  std::vector<Formula> operands;
  for (std::size_t k = 0; k < arity; ++k) operands.push_back(random_formula(random, dispute, depth - 1));
  return join(kind, operands, static_cast<std::uint32_t>(pick(arity + 2)));
}

/// Axes of `actors` actors with 2 to `levels` levels, up to about `limit` scenarios.
inline std::vector<SmallAxis> random_axes(std::mt19937& random, std::size_t actors, std::uint32_t levels,
                                          std::uint64_t limit) {
  std::vector<SmallAxis> axes;
  for (std::uint64_t total = 1; axes.size() < 14; total *= axes.back().levels) {
    SmallAxis axis{random() % actors, static_cast<std::uint8_t>(2 + random() % (levels - 1))};
    if (total * axis.levels > limit) break;
    axes.push_back(axis);
  }
  return axes;
}

}  // namespace detente::testing
