// SPDX-License-Identifier: MIT
// Files that are no negotiation domain, told by what they are. Internal to interop/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "detente/base/diagnostic.hpp"
#include "detente/interop/csv.hpp"

namespace detente::interop {

/// What an XML file is by its outermost element. Empty: nothing known.
std::optional<Diagnostic> other_program_xml(std::string_view root, const SourceSpan& place);

/// What a table is by its first lines. Empty: nothing known. requires: csv.rows is not empty.
std::optional<Diagnostic> other_program_table(const Csv& csv, const std::string& file);

/// What a JSON file is by the names in its outermost table. Empty: nothing known.
std::optional<Diagnostic> other_program_json(const std::vector<std::string>& keys, const std::string& file);

/// A text that is a case file, or a document of this program.
std::optional<Diagnostic> own_file(std::string_view text, const std::string& file);

}  // namespace detente::interop
