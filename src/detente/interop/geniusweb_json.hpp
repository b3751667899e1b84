// SPDX-License-Identifier: MIT
// Profiles of GeniusWeb: JSON with one LinearAdditiveUtilitySpace.
#pragma once

#include <string>
#include <string_view>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// The domain with one party, named after the file. Value sets are lists of values, or ranges of numbers
/// (numbers.hpp); number utilities run in a straight line between their two ends. The reservation is a bid;
/// an issue it leaves out adds nothing. requires: UTF-8 without a mark. errors: TomlSyntax (not JSON),
/// MissingKey, WrongType, BadValue, BadNumber, DuplicateId, TooMany, each with its place; TimeLimit or
/// Interrupted.
Expected<BargainingDomain> read_geniusweb_json(std::string_view text, const std::string& file_name,
                                               const ImportSampling& sampling, const Budget& budget);

}  // namespace detente
