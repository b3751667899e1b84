// SPDX-License-Identifier: MIT
#include "detente/expression/formula.hpp"

#include <algorithm>
#include <cassert>

namespace detente {

namespace {

Formula combined(const Formula& a, const Formula& b, FormulaKind kind) {
  assert(!a.nodes.empty() && !b.nodes.empty());
  Formula out;
  out.nodes.reserve(a.nodes.size() + b.nodes.size() + 1);
  out.nodes = a.nodes;
  const auto shift = static_cast<std::uint32_t>(a.nodes.size());
  for (FormulaNode node : b.nodes) {
    for (std::uint32_t& child : node.children) child += shift;
    out.nodes.push_back(std::move(node));
  }
  FormulaNode root;
  root.kind = kind;
  root.children = {shift - 1, static_cast<std::uint32_t>(out.nodes.size() - 1)};
  out.nodes.push_back(std::move(root));
  return out;
}

bool value_of(const FormulaNode& node, const std::vector<char>& values,
              std::span<const std::uint8_t> levels) {
  const auto truth = [&](std::size_t k) { return values[node.children[k]] != 0; };
  const auto number_true = [&] {
    return static_cast<std::uint32_t>(std::count_if(node.children.begin(), node.children.end(),
                                                    [&](std::uint32_t c) { return values[c] != 0; }));
  };
  switch (node.kind) {
    case FormulaKind::Constant:
      return node.constant;
    case FormulaKind::Literal:
      return node.levels.contains(levels[node.axis.index()]);
    case FormulaKind::Not:
      return !truth(0);
    case FormulaKind::And:
      return number_true() == node.children.size();
    case FormulaKind::Or:
      return number_true() > 0;
    case FormulaKind::Xor:
      return number_true() % 2 == 1;
    case FormulaKind::Implies:
      return !truth(0) || truth(1);
    case FormulaKind::Iff:
      return truth(0) == truth(1);
    case FormulaKind::AtLeast:
      return number_true() >= node.count;
    case FormulaKind::AtMost:
      return number_true() <= node.count;
    case FormulaKind::Exactly:
      return number_true() == node.count;
  }
  return false;
}

}  // namespace

Formula Formula::constant(bool value) {
  FormulaNode node;
  node.constant = value;
  return Formula{{std::move(node)}};
}

Formula Formula::literal(AxisId axis, const LevelSet& levels) {
  FormulaNode node;
  node.kind = FormulaKind::Literal;
  node.axis = axis;
  node.levels = levels;
  return Formula{{std::move(node)}};
}

Formula operator!(const Formula& a) {
  assert(!a.nodes.empty());
  Formula out = a;
  FormulaNode root;
  root.kind = FormulaKind::Not;
  root.children = {static_cast<std::uint32_t>(a.nodes.size() - 1)};
  out.nodes.push_back(std::move(root));
  return out;
}

Formula operator&&(const Formula& a, const Formula& b) { return combined(a, b, FormulaKind::And); }
Formula operator||(const Formula& a, const Formula& b) { return combined(a, b, FormulaKind::Or); }

bool holds(const Formula& formula, std::span<const std::uint8_t> levels) {
  assert(!formula.nodes.empty());
  std::vector<char> values(formula.nodes.size());
  for (std::size_t k = 0; k < formula.nodes.size(); ++k)
    values[k] = value_of(formula.nodes[k], values, levels) ? 1 : 0;
  return values.back() != 0;
}

std::vector<AxisId> axes_of(const Formula& formula) {
  std::vector<AxisId> axes;
  for (const FormulaNode& node : formula.nodes)
    if (node.kind == FormulaKind::Literal) axes.push_back(node.axis);
  std::sort(axes.begin(), axes.end());
  axes.erase(std::unique(axes.begin(), axes.end()), axes.end());
  return axes;
}

}  // namespace detente
