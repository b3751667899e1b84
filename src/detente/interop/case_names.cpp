// SPDX-License-Identifier: MIT
#include "detente/interop/case_names.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "detente/expression/lexer.hpp"

namespace detente::interop {

namespace {

constexpr std::size_t longest_id = 60;
constexpr std::size_t longest_level = 200;

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::string IdPool::make(std::string_view name, const std::string& otherwise) {
  std::string id;
  for (const char c : name) {
    const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_letter(small) || (small >= '0' && small <= '9')) {
      id += small;
    } else if (!id.empty() && id.back() != '_') {
      id += '_';
    }
    if (id.size() >= longest_id) break;
  }
  while (!id.empty() && id.back() == '_') id.pop_back();
  if (id.empty()) id = otherwise;
  if (!is_letter(id.front())) id = otherwise + "_" + id;
  if (is_reserved_word(id)) id += "_1";
  std::string unique = id;
  for (unsigned k = 2; !taken_.insert(unique).second; ++k) unique = fmt::format("{}_{}", id, k);
  return unique;
}

std::string toml_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      quoted += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string level_name(std::string_view text) {
  std::string name(text.substr(0, longest_level));
  // Not in the middle of a character.
  if (text.size() > longest_level)
    while (!name.empty() && (static_cast<unsigned char>(text[name.size()]) & 0xC0U) == 0x80U) name.pop_back();
  std::replace_if(
      name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
      ' ');
  if (name.find('\'') != std::string::npos) std::replace(name.begin(), name.end(), '"', '\'');
  return name.empty() ? "(empty)" : name;
}

std::string level_literal(std::string_view level) {
  const char quote = level.find('\'') == std::string_view::npos ? '\'' : '"';
  return fmt::format("{}{}{}", quote, level, quote);
}

}  // namespace detente::interop
