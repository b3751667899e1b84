// SPDX-License-Identifier: MIT
// Profiles of GeniusWeb: JSON with one LinearAdditiveUtilitySpace.
#pragma once

#include <string>
#include <string_view>

#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// The domain with one party, named after the file. Value sets are lists of values, or ranges of numbers, of
/// which `steps` points are taken where there are more than fit; number utilities run in a straight line
/// between their two ends. The reservation is a bid; an issue it leaves out adds nothing. requires: 2 <=
/// steps <= max_issue_values. errors: TomlSyntax (not JSON), MissingKey, WrongType, BadValue, BadNumber,
/// TooMany; all that are found.
Expected<BargainingDomain> read_geniusweb_json(std::string_view text, const std::string& file_name,
                                               std::size_t steps);

}  // namespace detente
