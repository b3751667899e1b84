// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"

namespace detente {

/// A valid case, and what identifies the text it came from.
struct LoadedCase {
  std::shared_ptr<const Case> dispute;  ///< never null
  Diagnostics warnings;                 ///< by place
  std::string file_sha256;              ///< of the bytes read
  std::string case_hash;  ///< SHA-256 of the canonical text: the same for every way of writing the case
};

/// Reads a case from TOML text; `file_name` is for diagnostics.
/// errors: after a fault of size, UTF-8 or TOML syntax, that one; else every fault of the case, by place.
Expected<LoadedCase> read_case(std::string_view text, const std::string& file_name);

/// The bytes of a file, read once, so that a pipe will do. errors: FileUnreadable, FileTooLarge.
Expected<std::string> read_case_bytes(const std::string& path);

/// Reads a case from a file. errors: also FileUnreadable (absent, a directory, no permission).
Expected<LoadedCase> read_case_file(const std::string& path);

}  // namespace detente
