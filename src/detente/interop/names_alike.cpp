// SPDX-License-Identifier: MIT
#include "detente/interop/names_alike.hpp"

#include "detente/interop/foreign_text.hpp"

namespace detente::interop {

namespace {

bool has_no_width(char32_t code) {
  return (code >= 0x200B && code <= 0x200F) || code == 0x2060 || code == 0xFEFF || code == 0xAD;
}

bool is_blank(char32_t code) {
  return code == ' ' || (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000;
}

/// The small letter of a capital; anything else as it is.
char32_t small(char32_t code) {
  if ((code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7)) return code + 0x20;
  if ((code >= 0x391 && code <= 0x3A9) || (code >= 0x410 && code <= 0x42F)) return code + 0x20;
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  // Latin Extended-A pairs a capital with the next code point, mostly from even numbers.
  const bool odd_pairs = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);
  if (code >= 0x100 && code <= 0x17E && code != 0x130 && code != 0x131 && code != 0x138 && code != 0x178)
    return code % 2 == (odd_pairs ? 1 : 0) ? code + 1 : code;
  return code;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  std::size_t first = 0, last = 0;
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t code = next_code(text, at);
    if (is_blank(code) || has_no_width(code)) continue;
    if (!any) first = start;
    any = true;
    last = at;
  }
  return any ? text.substr(first, last - first) : std::string_view{};
}

std::string folded(std::string_view text) {
  std::string plain;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code(text, at);
    if (has_no_width(code)) continue;
    if (is_blank(code)) {
      gap = true;
      continue;
    }
    if (gap && !plain.empty()) plain += ' ';
    gap = false;
    append_utf8(plain, small(code));
  }
  return plain;
}

}  // namespace detente::interop
