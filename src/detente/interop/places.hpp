// SPDX-License-Identifier: MIT
// Where something stands in a foreign file. Internal to interop/.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "detente/base/span.hpp"

namespace detente::interop {

/// The line and column of a byte. An offset beyond the text is its end.
SourceSpan place_of(std::string_view text, const std::string& file, std::size_t offset);

/// `a/b/buyer.xml` without its folders, and without its last extension too where `stem`.
std::string base_name(std::string_view path, bool stem);

}  // namespace detente::interop
