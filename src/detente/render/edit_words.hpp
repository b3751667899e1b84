// SPDX-License-Identifier: MIT
// What a difference between two cases says on each side, in the words the report uses.
#pragma once

#include <string>

#include "detente/model/case.hpp"
#include "detente/model/draft_edit.hpp"

namespace detente::render {

/// Both sides of one difference; `–` for what a side does not say.
struct EditWords {
  std::string first, second;
};

/// The two values of a changed key: `5 (3 to 7)` and `3`, `“Open the market” at “open”`, `closed`. Where the
/// words would be the same, as the files write it. Empty for blocks that only one side has.
EditWords edit_words(const Case& first, const Case& second, const DraftEdit& edit);

}  // namespace detente::render
