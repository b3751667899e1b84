// SPDX-License-Identifier: MIT
// Question: which units make the stakes of a format 1 file mean in points what they meant?
//
// Definition. Format 1 puts what each mover's stakes add up to on a range of 10, over the scenarios reachable
// from today with every line holding; the forecast weighs it so. A tenth of that range is therefore what one
// point was: unit = range / 10 leaves the forecast as it was. An actor that moves nothing was on no scale.
//
// Reference: docs/choosing-numbers.md. Cost: one ground of the forecast. Determinism: exact.
//
// Example: stakes of 3 and 10 on two options of others, nothing else: the range is 13, the unit 1.3.
#pragma once

#include <vector>

#include "detente/base/budget.hpp"
#include "detente/model/case.hpp"
#include "detente/result/migration.hpp"

namespace detente {

/// One entry per actor with stakes, in file order. Where the ground cannot be laid within the budget, movers
/// are Unknown.
std::vector<ActorUnit> units_of_format_1(const Case& dispute, const Budget& budget);

}  // namespace detente
