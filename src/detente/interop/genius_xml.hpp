// SPDX-License-Identifier: MIT
// Profiles of the Genius negotiation simulator (also written by NegMAS): an XML tree of objectives and
// issues.
#pragma once

#include <string>
#include <string_view>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// The domain with one party, named after the file. Issues of any depth count with their own weight alone, as
/// Genius reckons. Integer and real issues become points (numbers.hpp); their evaluations are cut to [0, 1]
/// as in Genius. `file_name` is for diagnostics and the party's name. requires: UTF-8 without a mark. errors:
/// TomlSyntax (not XML), MissingKey, BadValue (also a profile that is not additive), BadNumber, DuplicateId,
/// TooMany, each with its place; TimeLimit or Interrupted.
Expected<BargainingDomain> read_genius_xml(std::string_view text, const std::string& file_name,
                                           const ImportSampling& sampling, const Budget& budget);

}  // namespace detente
