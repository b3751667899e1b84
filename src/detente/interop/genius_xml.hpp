// SPDX-License-Identifier: MIT
// Profiles of the Genius negotiation simulator (also written by NegMAS): an XML tree of objectives and
// issues.
#pragma once

#include <string>
#include <string_view>

#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// The domain with one party, named after the file. Issues of any depth count with their own weight alone, as
/// Genius reckons. Integer and real issues become points (numbers.hpp, `steps` of them where there are more
/// than fit); their evaluations are cut to [0, 1] as in Genius. `file_name` is for diagnostics and the
/// party's name. requires: 2 <= steps <= max_issue_values. errors: TomlSyntax (not XML), MissingKey,
/// BadValue, BadNumber, DuplicateId, TooMany; all that are found.
Expected<BargainingDomain> read_genius_xml(std::string_view text, const std::string& file_name,
                                           std::size_t steps);

}  // namespace detente
