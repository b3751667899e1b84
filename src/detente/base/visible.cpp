// SPDX-License-Identifier: MIT
#include "detente/base/visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace detente {

namespace {

constexpr std::uint32_t opens_isolate = 0x2068;
constexpr std::uint32_t closes_isolate = 0x2069;

/// The offsets of isolates that are opened and closed; the others would turn what follows the text.
std::vector<std::size_t> paired_isolates(std::string_view text) {
  std::vector<std::size_t> open, paired;
  for (std::size_t at = 0; at < text.size();) {
    const Character met = character_at(text, at);
    if (met.code == opens_isolate && met.valid) open.push_back(at);
    if (met.code == closes_isolate && met.valid && !open.empty()) {
      paired.push_back(open.back());
      paired.push_back(at);
      open.pop_back();
    }
    at += met.bytes;
  }
  std::sort(paired.begin(), paired.end());
  return paired;
}

/// Blanks of Unicode that is_hidden does not have.
bool is_blank(std::uint32_t code) {
  static constexpr std::array<std::uint32_t, 10> blanks = {0x20,   0xA0,   0xAD,   0x1680, 0x202F,
                                                           0x205F, 0x2060, 0x2800, 0x3000, 0xFEFF};
  return (code >= 0x2000 && code <= 0x200D) || std::find(blanks.begin(), blanks.end(), code) != blanks.end();
}

/// The length of an escape as visible() writes them at `at`, else 0.
std::size_t escape_length(std::string_view text, std::size_t at) {
  const std::size_t digits = text.substr(at, 2) == "\\u" ? 4 : text.substr(at, 2) == "\\x" ? 2 : 0;
  if (digits == 0 || at + 2 + digits > text.size()) return 0;
  std::uint32_t code = 0;
  for (const char c : text.substr(at + 2, digits)) {
    if (std::isxdigit(static_cast<unsigned char>(c)) == 0) return 0;
    code = code * 16 + static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return digits == 2 || is_hidden(code) ? 2 + digits : 0;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t k) -> std::uint32_t {
    return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0U;
  };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {first, 1, true};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4) return {first, 1, false};
  std::uint32_t code = first & (0xFFU >> (length + 1));
  for (std::size_t k = 1; k < length; ++k) {
    if ((byte(k) & 0xC0U) != 0x80U) return {first, 1, false};
    code = (code << 6U) | (byte(k) & 0x3FU);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (overlong || surrogate || code > 0x10FFFF) return {first, 1, false};
  return {code, length, true};
}

std::string utf8_text(std::uint32_t code) {
  const auto tail = [code](unsigned shift) { return static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xC0U | (code >> 6U)), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xE0U | (code >> 12U)), tail(6), tail(0)};
  return {static_cast<char>(0xF0U | (code >> 18U)), tail(12), tail(6), tail(0)};
}

bool is_hidden(std::uint32_t code) {
  static constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 7> ranges = {{{0x00, 0x1F},
                                                                                     {0x7F, 0x9F},
                                                                                     {0x61C, 0x61C},
                                                                                     {0x200E, 0x200F},
                                                                                     {0x2028, 0x2029},
                                                                                     {0x202A, 0x202E},
                                                                                     {0x2066, 0x2069}}};
  return std::any_of(ranges.begin(), ranges.end(),
                     [code](const auto& range) { return code >= range.first && code <= range.second; });
}

std::string visible(std::string_view text, Keep keep) {
  // Nearly every text is as it should be and is passed on as it is.
  const auto plain = [](char c) { return c >= 0x20 && c < 0x7F; };
  if (std::all_of(text.begin(), text.end(), plain)) return std::string(text);
  std::vector<std::size_t> isolates;
  if (keep == Keep::BreaksAndIsolates) isolates = paired_isolates(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character met = character_at(text, at);
    const bool kept = (keep != Keep::Nothing && (met.code == '\n' || met.code == '\t')) ||
                      std::binary_search(isolates.begin(), isolates.end(), at);
    if (!met.valid)
      out += fmt::format("\\x{:02x}", met.code);
    else if (is_hidden(met.code) && !kept)
      out += fmt::format("\\u{:04x}", met.code);
    else
      out += text.substr(at, met.bytes);
    at += met.bytes;
  }
  return out;
}

bool shows_nothing(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t escape = escape_length(text, at);
    const Character met = character_at(text, at);
    if (escape == 0 && (!met.valid || !(is_hidden(met.code) || is_blank(met.code)))) return false;
    at += escape > 0 ? escape : met.bytes;
  }
  return true;
}

}  // namespace detente
