// SPDX-License-Identifier: MIT
// Which combinations of values a table of packages leaves out. Internal to interop/.
#pragma once

#include <vector>

#include "detente/interop/bargaining_domain.hpp"

namespace detente::interop {

/// Every combination that begins with these values of the first issues and goes on with one of `values`.
struct Missing {
  std::vector<std::size_t> prefix;
  std::vector<std::size_t> values;  ///< of the issue after them; ascending, not empty
};

/// The combinations that are not packages of the domain, together and without overlap; empty where the domain
/// lists none. Stops after `most` + 1 entries. Cost: packages times issues times their logarithm.
std::vector<Missing> missing_packages(const BargainingDomain& domain, std::size_t most);

}  // namespace detente::interop
