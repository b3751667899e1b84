// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// Several profiles of one domain as one: the issues and values of the first, in its order, and every party's
/// numbers under them. Two parties of one name are told apart by a number.
/// errors: BadValue naming both files where issues or values differ; Usage where a table of packages would be
/// joined with anything.
Expected<BargainingDomain> join_profiles(std::vector<BargainingDomain> profiles);

}  // namespace detente
