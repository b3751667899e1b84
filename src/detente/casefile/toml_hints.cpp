// SPDX-License-Identifier: MIT
#include "detente/casefile/toml_hints.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace detente {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view trimmed(std::string_view text) {
  const std::size_t from = std::min(text.find_first_not_of(" \t"), text.size());
  text.remove_prefix(from);
  return text.substr(0, text.find_last_not_of(" \t,") + 1);
}

/// The shape of a text: every run of digits as 9, every run of letters as a, the rest as it is.
std::string shape_of(std::string_view text) {
  std::string shape;
  for (const char c : text) {
    const char sign = is_digit(c) ? '9' : is_letter(c) ? 'a' : c;
    if (shape.empty() || shape.back() != sign || (sign != '9' && sign != 'a')) shape += sign;
  }
  return shape;
}

bool names_a_month(std::string_view value) {
  static constexpr std::array<std::string_view, 12> months = {"jan", "feb", "mar", "apr", "may", "jun",
                                                              "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string lower(value);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  // A word that begins as a month does, beside a number.
  return std::any_of(lower.begin(), lower.end(), is_digit) &&
         std::any_of(months.begin(), months.end(), [&](std::string_view month) {
           const std::size_t at = lower.find(month);
           return at != std::string::npos && (at == 0 || !is_letter(lower[at - 1]));
         });
}

bool is_date(std::string_view value) {
  const std::string shape = shape_of(value);
  for (const std::string_view dated : {"9.9.9", "9/9/9", "9-9-9", "9-9", "9/9"})
    if (shape == dated) return true;
  return value.substr(0, 3) == "by " || names_a_month(value);
}

/// What stands behind the first `=` of a table's entry, up to a comment; empty where there is none.
std::string_view value_of(std::string_view line) {
  const std::size_t equals = line.find('=');
  if (equals == std::string_view::npos) return {};
  return trimmed(line.substr(equals + 1, line.find('#') - equals - 1));
}

/// `2,5` behind an equals sign, as in { low = 1,5, high = 3 }.
bool has_decimal_comma(std::string_view line) {
  for (std::size_t at = line.find('='); at != std::string_view::npos; at = line.find('=', at + 1)) {
    std::size_t k = at + 1;
    while (k < line.size() && (line[k] == ' ' || line[k] == '-' || line[k] == '+')) ++k;
    const std::size_t digits = k;
    while (k < line.size() && is_digit(line[k])) ++k;
    if (k > digits && k + 1 < line.size() && line[k] == ',' && is_digit(line[k + 1])) return true;
  }
  return false;
}

}  // namespace

std::string toml_hint(std::string_view line) {
  const std::string_view value = value_of(line);
  if (has_decimal_comma(line)) return "fractions are written with a point: 2.5";
  if (value.empty() || value[0] == '"' || value[0] == '\'' || value[0] == '[' || value[0] == '{') return {};
  if (is_date(value))
    return "a date is written 2024-01-31, or in quotes where less is known: \"2024-01\" or \"2024\"";
  if (value.back() == '%') return "a share is written as a number from 0 to 1: 0.4 for 40 %";
  if (is_letter(value[0])) return fmt::format("a text stands in quotes: \"{}\"", value.substr(0, 100));
  return {};
}

}  // namespace detente
