// SPDX-License-Identifier: MIT
// One reader per kind of claim.
#pragma once

#include <vector>

#include "detente/model/builder/block_reader.hpp"

namespace detente {

struct ClaimKind {
  const char* key;                                          ///< "impossible"
  ClaimQuery (*read)(BlockReader& claim, const char* key);  ///< the value of that key; reports its own faults
};

/// Every kind of claim.
const std::vector<ClaimKind>& claim_kinds();

/// `set`, `without`, `with` of a claim or of a `than`.
Alteration read_alteration(BlockReader& reader);

/// Reports `every` and `concept` beside a query they do not belong to.
void reject_stability_keys(BlockReader& claim);

}  // namespace detente
