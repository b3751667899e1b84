// SPDX-License-Identifier: MIT
#include "detente/interop/foreign_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "detente/casefile/toml_limits.hpp"
#include "detente/interop/places.hpp"

namespace detente::interop {

namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) { return static_cast<unsigned char>(bytes[at]); }

bool is_lead(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_trail(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

Expected<std::string> from_utf16(std::string_view bytes, bool big_endian, const std::string& file) {
  const std::size_t count = bytes.size() / 2;
  const auto unit = [&](std::size_t k) {
    const char32_t first = byte_at(bytes, 2 * k), second = byte_at(bytes, 2 * k + 1);
    return big_endian ? first << 8U | second : second << 8U | first;
  };
  std::string text;
  for (std::size_t k = 0; k < count; ++k) {
    char32_t code = unit(k);
    if (is_lead(code) && k + 1 < count && is_trail(unit(k + 1))) {
      code = 0x10000 + ((code - 0xD800) << 10U) + (unit(k + 1) - 0xDC00);
      ++k;
    }
    if (is_lead(code) || is_trail(code) || (k + 1 == count && bytes.size() % 2 != 0))
      return fail({Code::TomlSyntax, Severity::Error, place_of(text, file, text.size()),
                   "not UTF-16, though it begins like it", "save the file as UTF-8 and import it again"});
    append_utf8(text, code);
  }
  return text;
}

/// What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; 0 = nothing.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// Latin-1, read as the Web does: as Windows-1252, which only adds signs to it.
std::string from_latin1(std::string_view bytes) {
  std::string text;
  for (std::size_t k = 0; k < bytes.size(); ++k) {
    const unsigned byte = byte_at(bytes, k);
    const bool extra = byte >= 0x80 && byte < 0xA0 && windows_1252[byte - 0x80] != 0;
    append_utf8(text, extra ? windows_1252[byte - 0x80] : static_cast<char32_t>(byte));
  }
  return text;
}

/// The encoding that an XML declaration names, in small letters; empty where there is none.
std::string declared_encoding(std::string_view bytes) {
  const std::size_t end = bytes.substr(0, 5) == "<?xml" ? bytes.find("?>") : std::string_view::npos;
  if (end == std::string_view::npos) return {};
  const std::string_view head = bytes.substr(0, end);
  const std::size_t at = head.find("encoding");
  const std::size_t open = at == std::string_view::npos ? at : head.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  const std::size_t close = head.find(head[open], open + 1);
  if (close == std::string_view::npos) return {};
  std::string name(head.substr(open + 1, close - open - 1));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return name;
}

bool is_utf16_big_endian(std::string_view bytes) {
  return bytes.substr(0, 2) == "\xFE\xFF" || (byte_at(bytes, 0) == 0 && byte_at(bytes, 1) != 0);
}

}  // namespace

void append_utf8(std::string& text, char32_t code) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | (code >> shift & 0x3FU)); };
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0U | code >> 6U);
    tail(0);
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0U | code >> 12U);
    tail(6), tail(0);
  } else {
    text += static_cast<char>(0xF0U | code >> 18U);
    tail(12), tail(6), tail(0);
  }
}

char32_t next_code(std::string_view text, std::size_t& at) {
  const unsigned first = byte_at(text, at++);
  if (first < 0x80) return first;
  const unsigned more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  char32_t code = first & (0x3FU >> more);
  for (unsigned k = 0; k < more && at < text.size(); ++k) code = code << 6U | (byte_at(text, at++) & 0x3FU);
  return code;
}

Expected<std::string> utf8_text(std::string_view bytes, const std::string& file_name) {
  if (looks_like_utf16(bytes)) {
    const bool marked = byte_at(bytes, 0) >= 0xFE;
    return from_utf16(bytes.substr(marked ? 2 : 0), is_utf16_big_endian(bytes), file_name);
  }
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  const std::string encoding = declared_encoding(bytes);
  if (encoding == "iso-8859-1" || encoding == "latin1" || encoding == "windows-1252")
    return from_latin1(bytes);
  if (!encoding.empty() && encoding != "utf-8" && encoding != "us-ascii" && !encoding.starts_with("utf-16"))
    return fail({Code::TomlSyntax, Severity::Error, SourceSpan{file_name, 1, 1},
                 fmt::format("its first line says that it is written in '{}'", encoding),
                 "UTF-8, UTF-16, ISO-8859-1 and Windows-1252 can be read: convert it to UTF-8"});
  if (const std::optional<std::size_t> bad = find_bad_utf8(bytes))
    return fail(
        {Code::TomlSyntax, Severity::Error, place_of(bytes, file_name, *bad),
         fmt::format("byte 0x{:02X} is not UTF-8", byte_at(bytes, *bad)),
         "it may be Latin-1 or Windows-1252: save the file as UTF-8, or let an XML file say so in its "
         "first line, as in <?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"});
  if (const std::size_t zero = bytes.find('\0'); zero != std::string_view::npos)
    return fail({Code::TomlSyntax, Severity::Error, place_of(bytes, file_name, zero),
                 "a byte 0, which no text has", "is it a text file?"});
  return std::string(bytes);
}

}  // namespace detente::interop
