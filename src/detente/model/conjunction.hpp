// SPDX-License-Identifier: MIT
// Conditions that only say which levels single axes hold, as claims compare them: "railway and market =
// 'open'".
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "detente/model/case.hpp"

namespace detente {

/// Allowed levels by axis.
using AxisMasks = std::map<AxisId, LevelSet>;

/// The tests of a conjunction of single-axis tests (negated ones too), those on one axis joined; empty when
/// the formula has another shape. A contradiction leaves an empty set. requires: the formula's axes <
/// axes.size(). Example: `a and not b` on two-level options gives a: {1}, b: {0}.
std::optional<AxisMasks> conjunction_of(const Formula& formula, const std::vector<Axis>& axes);

/// The one level each test allows, by ascending axis; empty when some test allows several or none.
std::optional<std::vector<AxisLevel>> levels_fixed_by(const Formula& formula, const std::vector<Axis>& axes);

}  // namespace detente
