// SPDX-License-Identifier: MIT
#include "detente/expression/lower.hpp"

#include <cassert>

namespace detente {

namespace {

/// Levels `from` and above.
LevelSet levels_from(std::size_t from, std::size_t level_count) {
  return LevelSet::below(level_count) - LevelSet::below(from);
}

std::uint32_t append_constant(Formula& formula, bool value) {
  const std::uint32_t at = append_node(formula, FormulaKind::Constant, {});
  formula.nodes[at].constant = value;
  return at;
}

std::uint32_t append_literal(Formula& formula, AxisId axis, const LevelSet& levels) {
  const std::uint32_t at = append_node(formula, FormulaKind::Literal, {});
  formula.nodes[at].axis = axis;
  formula.nodes[at].levels = levels;
  return at;
}

// The lowest level is at least `from` exactly when every axis is.
std::uint32_t append_all_from(Formula& formula, const std::vector<AxisId>& axes, std::size_t from,
                              std::size_t level_count) {
  std::vector<std::uint32_t> children;
  for (const AxisId axis : axes)
    children.push_back(append_literal(formula, axis, levels_from(from, level_count)));
  return append_node(formula, FormulaKind::And, std::move(children));
}

// The lowest level lies in [from, to]: every axis reaches `from`, not every axis reaches `to + 1`.
std::uint32_t append_run(Formula& formula, const std::vector<AxisId>& axes, std::size_t from, std::size_t to,
                         std::size_t level_count) {
  std::vector<std::uint32_t> parts;
  if (from > 0) parts.push_back(append_all_from(formula, axes, from, level_count));
  if (to + 1 < level_count) {
    std::vector<std::uint32_t> below;
    for (const AxisId axis : axes) below.push_back(append_literal(formula, axis, LevelSet::below(to + 1)));
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

void append_level_test(Formula& formula, const std::vector<AxisId>& axes, const LevelSet& levels,
                       std::size_t level_count) {
  assert(!axes.empty() && level_count >= 2 && level_count <= most_levels);
  if (levels.empty() || levels == LevelSet::below(level_count)) {
    append_constant(formula, !levels.empty());
    return;
  }
  if (axes.size() == 1) {
    append_literal(formula, axes.front(), levels);
    return;
  }
  std::vector<std::uint32_t> runs;
  for (std::size_t level = 0; level < level_count; ++level) {
    if (!levels.contains(level)) continue;
    std::size_t last = level;
    while (last + 1 < level_count && levels.contains(last + 1)) ++last;
    runs.push_back(append_run(formula, axes, level, last, level_count));
    level = last;
  }
  if (runs.size() > 1) append_node(formula, FormulaKind::Or, std::move(runs));
}

LevelSet levels_standing(Comparison comparison, std::size_t level, std::size_t level_count) {
  assert(level < level_count);
  const LevelSet equal = LevelSet::of(level);
  switch (comparison) {
    case Comparison::Equal:
      return equal;
    case Comparison::NotEqual:
      return LevelSet::below(level_count) - equal;
    case Comparison::Less:
      return LevelSet::below(level);
    case Comparison::LessEqual:
      return LevelSet::below(level + 1);
    case Comparison::Greater:
      return levels_from(level + 1, level_count);
    case Comparison::GreaterEqual:
      return levels_from(level, level_count);
  }
  return {};
}

}  // namespace detente
