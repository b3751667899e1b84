// SPDX-License-Identifier: MIT
#include "detente/model/conjunction.hpp"

#include <bit>

namespace detente {

namespace {

std::uint16_t all_levels(const std::vector<Axis>& axes, AxisId axis) {
  return static_cast<std::uint16_t>((std::uint32_t{1} << axes[axis.index()].levels) - 1);
}

}  // namespace

std::optional<AxisMasks> conjunction_of(const Formula& formula, const std::vector<Axis>& axes) {
  AxisMasks masks;
  std::vector<std::uint32_t> open = {static_cast<std::uint32_t>(formula.nodes.size() - 1)};
  while (!open.empty()) {
    const FormulaNode& node = formula.nodes[open.back()];
    open.pop_back();
    const bool single = node.children.size() == 1;
    if (node.kind == FormulaKind::And ||
        (single && (node.kind == FormulaKind::Or || node.kind == FormulaKind::Xor))) {
      open.insert(open.end(), node.children.begin(), node.children.end());
    } else if (node.kind == FormulaKind::Literal ||
               (node.kind == FormulaKind::Not &&
                formula.nodes[node.children[0]].kind == FormulaKind::Literal)) {
      const bool negated = node.kind == FormulaKind::Not;
      const FormulaNode& literal = negated ? formula.nodes[node.children[0]] : node;
      const std::uint16_t all = all_levels(axes, literal.axis);
      const auto allowed = static_cast<std::uint16_t>(negated ? all & ~literal.levels : all & literal.levels);
      const auto known = masks.emplace(literal.axis, all).first;
      known->second = static_cast<std::uint16_t>(known->second & allowed);
    } else if (node.kind != FormulaKind::Constant || !node.constant) {
      return std::nullopt;
    }
  }
  return masks;
}

std::optional<std::vector<AxisLevel>> levels_fixed_by(const Formula& formula, const std::vector<Axis>& axes) {
  const std::optional<AxisMasks> masks = conjunction_of(formula, axes);
  if (!masks || masks->empty()) return std::nullopt;
  std::vector<AxisLevel> levels;
  for (const auto& [axis, mask] : *masks) {
    if (std::popcount(mask) != 1) return std::nullopt;
    levels.push_back({axis, static_cast<std::uint8_t>(std::countr_zero(mask))});
  }
  return levels;
}

}  // namespace detente
