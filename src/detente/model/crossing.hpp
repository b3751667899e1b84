// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <vector>

#include "detente/expression/formula.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// Some levels of one axis.
struct AxisLevels {
  AxisId axis;
  LevelSet levels;
  friend bool operator==(const AxisLevels&, const AxisLevels&) = default;
};

/// For each axis that can make a difference to the formula: the levels at which it can make it true. Level v
/// of an axis counts if, for some levels of the other axes, the formula holds at v and fails at another level
/// of the same axis. Axes ascending; axes that never decide are left out. A formula over more than 2^16
/// combinations gives the levels its literals name. Example: "a and not b", two levels each: a at level 1, b
/// at level 0.
std::vector<AxisLevels> deciding_levels(const Case& dispute, const Formula& formula);

}  // namespace detente
