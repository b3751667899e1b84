// SPDX-License-Identifier: MIT
#include "detente/model/conjunction.hpp"

namespace detente {

namespace {

LevelSet all_levels(const std::vector<Axis>& axes, AxisId axis) {
  return LevelSet::below(axes[axis.index()].levels);
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
      const LevelSet all = all_levels(axes, literal.axis);
      masks.emplace(literal.axis, all).first->second &= negated ? all - literal.levels : literal.levels;
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
    if (mask.count() != 1) return std::nullopt;
    levels.push_back({axis, static_cast<std::uint8_t>(mask.lowest())});
  }
  return levels;
}

}  // namespace detente
