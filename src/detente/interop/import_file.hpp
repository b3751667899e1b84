// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// What a foreign file is.
enum class ImportKind { GeniusXml, GeniusWeb, UtilityTable };

struct ImportedFile {
  ImportKind kind{};
  BargainingDomain domain;
};

/// Recognises the file by its content (`<` opens a Genius profile, `{` a GeniusWeb one, anything else is a
/// table) and reads it. `steps`: points taken from a number issue that has too many. requires: 2 <= steps <=
/// max_issue_values. errors: those of the reader; FileTooLarge beyond what a case may have.
Expected<ImportedFile> read_import(std::string_view text, const std::string& file_name, std::size_t steps);

/// The scale on which the file's own program reckons: Genius divides by weights' sum and largest evaluations,
/// so its reservation values are on that scale; GeniusWeb and tables give utilities as they are.
UtilityScale usual_scale(ImportKind kind);

}  // namespace detente
