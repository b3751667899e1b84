// SPDX-License-Identifier: MIT
// The order in which a draw puts statements that a case leaves on one level. Internal to study/.
#pragma once

#include <vector>

#include "detente/model/case.hpp"
#include "detente/study/lever_setting.hpp"

namespace detente {

/// Splits every level of several statements into levels of one, in the drawn order; what changed otherwise
/// (statements gone, levels moved) stays so. `drawn` is the same preference, every inner list put in order.
/// The id then carries the order: ids stand for the conditions of a block where rankings are compared.
void put_in_order(Preference& changed, const Preference& drawn);

/// The same for a setting of a case that has the preference as `written`.
void put_in_order(std::vector<std::vector<StatementPlace>>& order, const Preference& written,
                  const Preference& drawn);

}  // namespace detente
