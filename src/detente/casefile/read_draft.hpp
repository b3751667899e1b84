// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "detente/base/expected.hpp"
#include "detente/casefile/read_case.hpp"
#include "detente/model/draft.hpp"

namespace detente {

/// A valid case beside the draft it was built from.
struct DraftedCase {
  Draft draft;
  LoadedCase loaded;
};

/// Reads a case from TOML text, keeping what was written. errors: those of read_case.
Expected<DraftedCase> read_draft(std::string_view text, const std::string& file_name);

/// Reads a case file, keeping what was written. errors: those of read_case_file.
Expected<DraftedCase> read_draft_file(const std::string& path);

}  // namespace detente
