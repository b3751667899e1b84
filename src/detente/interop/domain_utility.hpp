// SPDX-License-Identifier: MIT
#pragma once

#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// What each value of each issue is worth to one party: [issue][value], before anything is cut. Genius:
/// weight times evaluation divided by the largest of the issue, unless they lie on a unit scale or the
/// largest is not positive. Normalised: the same with the weight divided by the sum of the party's weights.
/// requires: the party is additive. errors: BadNumber where the weights add up to nothing that can be divided
/// by.
Expected<std::vector<std::vector<double>>> value_worths(const BargainingDomain& domain,
                                                        const DomainParty& party, UtilityScale scale);

/// What no agreement is worth: the reservation value, which Genius has on the scale of its packages (so it is
/// divided by the weights' sum where they are), else the utility of the reservation bid on this scale, else
/// 0. errors: those of value_worths.
Expected<double> disagreement_worth(const BargainingDomain& domain, const DomainParty& party,
                                    UtilityScale scale);

/// What the best package is worth to the party. errors: those of value_worths.
Expected<double> largest_utility(const BargainingDomain& domain, const DomainParty& party,
                                 UtilityScale scale);

/// What has to be taken off packages whose values add up to more than 1, which Genius counts as 1.
struct CutPackage {
  std::vector<std::size_t> values;  ///< by issue
  double excess = 0;
};

/// Every such package, in the order of values; at most `most` + 1 of them. `worths`: by issue, by value.
std::vector<CutPackage> packages_above_one(const std::vector<std::vector<double>>& worths, std::size_t most);

}  // namespace detente
