// SPDX-License-Identifier: MIT
#include "detente/expression/lower.hpp"

#include <cassert>

namespace detente {

namespace {

std::uint16_t full_mask(std::size_t level_count) {
  return static_cast<std::uint16_t>((std::uint32_t{1} << level_count) - 1);
}

// Levels `from` and above.
std::uint16_t from_mask(std::size_t from, std::size_t level_count) {
  return static_cast<std::uint16_t>(full_mask(level_count) & ~((std::uint32_t{1} << from) - 1));
}

std::uint32_t append_constant(Formula& formula, bool value) {
  const std::uint32_t at = append_node(formula, FormulaKind::Constant, {});
  formula.nodes[at].constant = value;
  return at;
}

std::uint32_t append_literal(Formula& formula, AxisId axis, std::uint16_t mask) {
  const std::uint32_t at = append_node(formula, FormulaKind::Literal, {});
  formula.nodes[at].axis = axis;
  formula.nodes[at].levels = mask;
  return at;
}

// The lowest level is at least `from` exactly when every axis is.
std::uint32_t append_all_from(Formula& formula, const std::vector<AxisId>& axes, std::size_t from,
                              std::size_t level_count) {
  std::vector<std::uint32_t> children;
  for (const AxisId axis : axes)
    children.push_back(append_literal(formula, axis, from_mask(from, level_count)));
  return append_node(formula, FormulaKind::And, std::move(children));
}

// The lowest level lies in [from, to]: every axis reaches `from`, not every axis reaches `to + 1`.
std::uint32_t append_run(Formula& formula, const std::vector<AxisId>& axes, std::size_t from, std::size_t to,
                         std::size_t level_count) {
  std::vector<std::uint32_t> parts;
  if (from > 0) parts.push_back(append_all_from(formula, axes, from, level_count));
  if (to + 1 < level_count) {
    std::vector<std::uint32_t> below;
    const auto mask = static_cast<std::uint16_t>(~from_mask(to + 1, level_count) & full_mask(level_count));
    for (const AxisId axis : axes) below.push_back(append_literal(formula, axis, mask));
    parts.push_back(append_node(formula, FormulaKind::Or, std::move(below)));
  }
  return parts.size() == 1 ? parts[0] : append_node(formula, FormulaKind::And, std::move(parts));
}

}  // namespace

std::uint32_t append_node(Formula& formula, FormulaKind kind, std::vector<std::uint32_t> children) {
  FormulaNode node;
  node.kind = kind;
  node.children = std::move(children);
  formula.nodes.push_back(std::move(node));
  return static_cast<std::uint32_t>(formula.nodes.size() - 1);
}

void append_level_test(Formula& formula, const std::vector<AxisId>& axes, std::uint16_t mask,
                       std::size_t level_count) {
  assert(!axes.empty() && level_count >= 2 && level_count <= 16);
  if (mask == 0 || mask == full_mask(level_count)) {
    append_constant(formula, mask != 0);
    return;
  }
  if (axes.size() == 1) {
    append_literal(formula, axes.front(), mask);
    return;
  }
  std::vector<std::uint32_t> runs;
  for (std::size_t level = 0; level < level_count; ++level) {
    if (((mask >> level) & 1U) == 0) continue;
    std::size_t last = level;
    while (last + 1 < level_count && ((mask >> (last + 1)) & 1U) != 0) ++last;
    runs.push_back(append_run(formula, axes, level, last, level_count));
    level = last;
  }
  if (runs.size() > 1) append_node(formula, FormulaKind::Or, std::move(runs));
}

std::uint16_t mask_of(Comparison comparison, std::size_t level, std::size_t level_count) {
  assert(level < level_count);
  const std::uint16_t all = full_mask(level_count);
  const std::uint16_t at_or_above = from_mask(level, level_count);
  const auto equal = static_cast<std::uint16_t>(std::uint32_t{1} << level);
  switch (comparison) {
    case Comparison::Equal:
      return equal;
    case Comparison::NotEqual:
      return static_cast<std::uint16_t>(all & ~equal);
    case Comparison::Less:
      return static_cast<std::uint16_t>(all & ~at_or_above);
    case Comparison::LessEqual:
      return static_cast<std::uint16_t>((all & ~at_or_above) | equal);
    case Comparison::Greater:
      return static_cast<std::uint16_t>(at_or_above & ~equal);
    case Comparison::GreaterEqual:
      return at_or_above;
  }
  return 0;
}

}  // namespace detente
