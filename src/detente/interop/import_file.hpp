// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// What a foreign file is.
enum class ImportKind { GeniusXml, GeniusWeb, UtilityTable };

struct ImportedFile {
  ImportKind kind{};
  BargainingDomain domain;
};

/// Recognises the file by its content (`<` opens a Genius profile, `{` or `[` a GeniusWeb one, anything else
/// is a table) and reads it, whatever encoding it is in. errors: those of the reader, and of a file that is
/// known to be something else; TomlSyntax where it is no text; FileTooLarge beyond what a case may have.
Expected<ImportedFile> read_import(std::string_view bytes, const std::string& file_name,
                                   const ImportSampling& sampling, const Budget& budget);

/// The scale on which the file's own program reckons: Genius divides by the largest evaluations and cuts at
/// 1, and its reservation values are on that scale; GeniusWeb and tables give utilities as they are.
UtilityScale usual_scale(ImportKind kind);

}  // namespace detente
