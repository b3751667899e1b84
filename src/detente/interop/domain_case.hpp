// SPDX-License-Identifier: MIT
// A negotiation domain as a case file. Every issue becomes an option whose lowest level is "not agreed",
// owned by an actor of no interest of its own (what the parties sign); every party consents to the whole or
// not, and rules make the whole all or nothing. So the feasible scenarios are today, where nothing is agreed,
// and one per package.
#pragma once

#include <string>

#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// The text of the case, a valid one: each party's own stakes add up to its utility, and today to its worth
/// of no agreement, to nine decimals. The same domain gives the same bytes. errors: TomlSyntax (a name that
/// is not UTF-8), BadNumber (a utility beyond a million, or those of value_worths), TooMany (more issues,
/// values or packages than a case can have).
Expected<std::string> domain_case(const BargainingDomain& domain, UtilityScale scale);

}  // namespace detente
