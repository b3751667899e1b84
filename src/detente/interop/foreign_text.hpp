// SPDX-License-Identifier: MIT
// The bytes of a foreign file as UTF-8. Internal to interop/.
#pragma once

#include <string>
#include <string_view>

#include "detente/base/expected.hpp"

namespace detente::interop {

/// Without a byte order mark, in UTF-8: what is UTF-16 (by its mark, or by zeros among its first bytes) and
/// XML that declares Latin-1 or Windows-1252 is converted. errors: TomlSyntax with the place of the first
/// byte that cannot be read, or where XML declares another encoding.
Expected<std::string> utf8_text(std::string_view bytes, const std::string& file_name);

/// Appends a code point. requires: it is one, below 0x110000.
void append_utf8(std::string& text, char32_t code);

/// The code point that begins at `at`, and moves `at` behind it. requires: valid UTF-8, at < text.size().
char32_t next_code(std::string_view text, std::size_t& at);

}  // namespace detente::interop
