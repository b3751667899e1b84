// SPDX-License-Identifier: MIT
#include "detente/casefile/toml_limits.hpp"

#include <cstdint>
#include <string>

namespace detente {

namespace {

// The offset behind the string that opens at `at`; none where it has no end. A string of one quote ends on
// its line.
std::optional<std::size_t> skip_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const std::string three(3, quote);
  const bool multi = text.substr(at, 3) == three;
  for (std::size_t k = at + (multi ? 3 : 1); k < text.size(); ++k) {
    if (!multi && text[k] == '\n') return std::nullopt;
    if (text[k] == '\\' && quote == '"' && (multi || text.substr(k + 1, 1) != "\n"))
      ++k;
    else if (multi && text[k] == quote && text.substr(k, 3) == three) {
      // Up to two quotes right before the closing three belong to the string.
      std::size_t end = k + 3;
      while (end < k + 5 && end < text.size() && text[end] == quote) ++end;
      return end;
    } else if (!multi && text[k] == quote) {
      return k + 1;
    }
  }
  return std::nullopt;
}

TomlExcess open_string(std::string_view text, std::size_t at) {
  if (text.substr(at, 3) == "\"\"\"")
    return {at, "the text that begins here is never closed", "close it with three double quotes"};
  if (text.substr(at, 3) == "'''")
    return {at, "the text that begins here is never closed", "close it with three single quotes"};
  return {at, "the string that begins here is not closed on its line",
          text[at] == '"' ? "close it with a double quote; a text of several lines stands between three"
                          : "close it with a single quote; a text of several lines stands between three"};
}

// Length of the UTF-8 character at `at`, 0 where there is none: no overlong forms, surrogates or codes past
// U+10FFFF.
std::size_t utf8_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) -> std::uint32_t {
    return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0U;
  };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  std::uint32_t code = first & (0xffU >> (length + 1));
  for (std::size_t k = 1; k < length; ++k) {
    if ((byte(k) & 0xc0) != 0x80) return 0;
    code = (code << 6) | (byte(k) & 0x3f);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  const bool surrogate = code >= 0xd800 && code <= 0xdfff;
  return overlong || surrogate || code > 0x10ffff ? 0 : length;
}

}  // namespace

std::optional<TomlExcess> find_excess(std::string_view text) {
  std::size_t depth = 0, dots = 0, values = 0;
  const bool mark = text.substr(0, 3) == "\xEF\xBB\xBF";  // of the byte order
  for (std::size_t at = mark ? 3 : 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80)
      return TomlExcess{at, "only plain letters, digits and signs may stand outside quotes and comments"};
    if (c == '"' || c == '\'') {
      if (at > 0 && std::string_view(" \t\r\n=[{,.").find(text[at - 1]) == std::string_view::npos)
        return TomlExcess{
            at, "a quote in the middle of a word",
            "is a quote, an equals sign or a comma missing before it? A text that holds one kind "
            "of quote stands between the other kind"};
      const std::optional<std::size_t> end = skip_string(text, at);
      if (!end) return open_string(text, at);
      at = *end;
      continue;
    }
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    if (c == '[' || c == '{') {
      ++depth;
      dots = 0;
    } else if (c == ']' || c == '}') {
      depth -= depth > 0 ? 1 : 0;
      dots = 0;
    } else if (c == ',' || c == '=' || c == '\n') {
      dots = 0;
      if (c != '\n' && ++values > max_toml_values) return TomlExcess{at, "too many values"};
    } else if (c == '.') {
      ++dots;
    }
    if (depth > max_toml_brackets || dots > max_key_dots) return TomlExcess{at, "nested too deeply"};
    ++at;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_bad_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

bool looks_like_utf16(std::string_view text) {
  const std::string_view start = text.substr(0, 2);
  return start == "\xFF\xFE" || start == "\xFE\xFF" || (start.size() == 2 && start.find('\0') != start.npos);
}

}  // namespace detente
