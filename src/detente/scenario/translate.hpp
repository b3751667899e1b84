// SPDX-License-Identifier: MIT
// Scenarios of one space as scenarios of another that has the same axes in another order of the index.
#pragma once

#include "detente/scenario/space.hpp"

namespace detente {

/// Spaces of the same axes number scenarios alike unless an axis is fixed in one and not in the other.
bool same_numbering(const ScenarioSpace& a, const ScenarioSpace& b);

/// The number in `to` of scenario n of `from`. requires: the same axes with the same level counts.
ScenarioIndex translated(ScenarioIndex n, const ScenarioSpace& from, const ScenarioSpace& to);

/// The same set in the numbering of `to`. requires: as above. Time: one step per member and axis.
Bitmap translated(const Bitmap& set, const ScenarioSpace& from, const ScenarioSpace& to);

}  // namespace detente
