// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "detente/base/expected.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/model/draft.hpp"

namespace detente {

/// A valid case beside the draft it was built from.
struct DraftedCase {
  Draft draft;
  LoadedCase loaded;
};

/// Reads a case file, keeping what was written. errors: those of read_case_file.
Expected<DraftedCase> read_draft_file(const std::string& path);

}  // namespace detente
