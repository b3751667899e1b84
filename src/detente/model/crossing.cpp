// SPDX-License-Identifier: MIT
#include "detente/model/crossing.hpp"

#include <algorithm>

namespace detente {

namespace {

constexpr std::uint64_t most_combinations = 1U << 16U;

std::vector<AxisLevels> literal_levels(const std::vector<AxisId>& axes, const Formula& formula) {
  std::vector<AxisLevels> found;
  for (const AxisId axis : axes) {
    LevelSet levels;
    for (const FormulaNode& node : formula.nodes)
      if (node.kind == FormulaKind::Literal && node.axis == axis) levels |= node.levels;
    found.push_back({axis, levels});
  }
  return found;
}

/// The truth of the formula in every combination of levels of its axes, the first axis running fastest.
std::vector<char> truth_table(const Case& dispute, const std::vector<AxisId>& axes, const Formula& formula,
                              std::uint64_t combinations) {
  std::vector<char> truths(combinations);
  Levels levels = dispute.today;
  for (std::uint64_t n = 0; n < combinations; ++n) {
    std::uint64_t rest = n;
    for (const AxisId axis : axes) {
      levels[axis.index()] = static_cast<std::uint8_t>(rest % dispute.axis(axis).levels);
      rest /= dispute.axis(axis).levels;
    }
    truths[n] = holds(formula, levels) ? 1 : 0;
  }
  return truths;
}

}  // namespace

std::vector<AxisLevels> deciding_levels(const Case& dispute, const Formula& formula) {
  const std::vector<AxisId> axes = axes_of(formula);
  std::uint64_t combinations = 1;
  for (const AxisId axis : axes) {
    combinations *= dispute.axis(axis).levels;
    if (combinations > most_combinations) return literal_levels(axes, formula);
  }
  const std::vector<char> truths = truth_table(dispute, axes, formula, combinations);
  std::vector<AxisLevels> found;
  std::uint64_t stride = 1;
  for (const AxisId axis : axes) {
    const std::uint64_t radix = dispute.axis(axis).levels;
    LevelSet deciding;
    for (std::uint64_t n = 0; n < combinations; ++n) {
      if (n / stride % radix != 0) continue;
      LevelSet set;
      for (std::uint64_t level = 0; level < radix; ++level)
        if (truths[n + level * stride] != 0) set.add(level);
      if (set != LevelSet::below(radix)) deciding |= set;
    }
    if (!deciding.empty()) found.push_back({axis, deciding});
    stride *= radix;
  }
  return found;
}

}  // namespace detente
