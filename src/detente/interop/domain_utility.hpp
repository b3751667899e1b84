// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// What each value of each issue is worth to one party: [issue][value]. Normalised: weight divided by the sum
/// of the party's weights; evaluations divided by the largest of the issue, unless they lie on a unit scale
/// or the largest is not positive. requires: the party is additive. errors: BadNumber where the weights add
/// up to nothing that can be divided by.
Expected<std::vector<std::vector<double>>> value_worths(const BargainingDomain& domain,
                                                        const DomainParty& party, UtilityScale scale);

/// What no agreement is worth: the reservation value as written, else the utility of the reservation bid on
/// this scale, else 0. errors: those of value_worths.
Expected<double> disagreement_worth(const BargainingDomain& domain, const DomainParty& party,
                                    UtilityScale scale);

}  // namespace detente
