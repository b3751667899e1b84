// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "detente/model/draft.hpp"

namespace detente {

/// The draft as one line of JSON that does not depend on how it was written down: keys sorted; blocks sorted
/// by id, except options and outcomes, whose order has meaning; lists that are sets (cite, actors,
/// unaware_of, lines, without, and each group of an order or ranking) sorted; numbers in their shortest
/// form, 1.0 as 1; days as strings. Strings stay as they are, and no default is filled in. Example: `format =
/// 1` alone gives {"format":1}.
std::string canonical_text(const Draft& draft);

}  // namespace detente
