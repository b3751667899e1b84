// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "detente/base/diagnostic.hpp"
#include "detente/model/draft.hpp"

namespace detente {

/// Largest file read, in bytes.
inline constexpr std::size_t max_file_bytes = std::size_t{16} * 1024 * 1024;
/// Deepest nesting of brackets, and most dots in one key: no case needs a quarter of it, and no parser has to
/// recurse deeper than it was built for.
inline constexpr std::size_t max_toml_brackets = 16;
inline constexpr std::size_t max_key_dots = 8;
/// Most values in a file: it bounds the memory a parser needs, many times that of the text.
inline constexpr std::size_t max_toml_values = 1'000'000;

struct TomlExcess {
  std::size_t offset = 0;    ///< of the first byte that is too much
  const char* message = "";  ///< "nested too deeply", "too many values", …
  const char* hint = "";     ///< how to mend it; empty when the message says it all
};

/// Looks for what exceeds those limits, skipping strings and comments, and for letters and signs beyond ASCII
/// outside them and strings that begin right after a word: neither is TOML, and toml++ 3.3 has undefined
/// behaviour where it meets U+00A1 to U+0499 there. And for strings without an end, which the parser would
/// report where the line ends, or the file, and not where they begin. Knows just enough TOML for that: a text
/// that is not TOML may pass, and is then the parser's business.
std::optional<TomlExcess> find_excess(std::string_view text);

/// Offset of the first byte that is not UTF-8.
std::optional<std::size_t> find_bad_utf8(std::string_view text);

/// A text of 16-bit characters, as some editors save it: by its byte order mark, or by a zero in its first
/// two bytes.
bool looks_like_utf16(std::string_view text);

}  // namespace detente
