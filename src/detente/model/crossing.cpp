// SPDX-License-Identifier: MIT
#include "detente/model/crossing.hpp"

#include <algorithm>

namespace detente {

namespace {

constexpr std::uint64_t most_combinations = 1U << 16U;

std::vector<AxisLevels> literal_levels(const std::vector<AxisId>& axes, const Formula& formula) {
  std::vector<AxisLevels> found;
  for (const AxisId axis : axes) {
    std::uint16_t levels = 0;
    for (const FormulaNode& node : formula.nodes)
      if (node.kind == FormulaKind::Literal && node.axis == axis) levels |= node.levels;
    found.push_back({axis, levels});
  }
  return found;
}

/// The levels of one axis at which the formula holds, all else as in `levels`.
std::uint16_t true_levels(const Formula& formula, AxisId axis, std::uint8_t radix, Levels levels) {
  std::uint16_t set = 0;
  for (std::uint8_t v = 0; v < radix; ++v) {
    levels[axis.index()] = v;
    if (holds(formula, levels)) set = static_cast<std::uint16_t>(set | (1U << v));
  }
  return set;
}

}  // namespace

std::vector<AxisLevels> deciding_levels(const Case& dispute, const Formula& formula) {
  const std::vector<AxisId> axes = axes_of(formula);
  std::uint64_t combinations = 1;
  for (const AxisId axis : axes) {
    combinations *= dispute.axis(axis).levels;
    if (combinations > most_combinations) return literal_levels(axes, formula);
  }
  std::vector<AxisLevels> found;
  for (const AxisId axis : axes) {
    const std::uint8_t radix = dispute.axis(axis).levels;
    const std::uint16_t all = static_cast<std::uint16_t>((1U << radix) - 1U);
    std::uint16_t deciding = 0;
    for (std::uint64_t n = 0; n < combinations; ++n) {
      Levels levels = dispute.today;
      std::uint64_t rest = n;
      for (const AxisId other : axes) {
        levels[other.index()] = static_cast<std::uint8_t>(rest % dispute.axis(other).levels);
        rest /= dispute.axis(other).levels;
      }
      const std::uint16_t set = true_levels(formula, axis, radix, levels);
      if (set != all) deciding |= set;
    }
    if (deciding != 0) found.push_back({axis, deciding});
  }
  return found;
}

}  // namespace detente
