// SPDX-License-Identifier: MIT
#include "detente/render/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <utility>

#include "detente/base/visible.hpp"
#include "detente/render/direction.hpp"

namespace detente::render {

namespace {

using Ranges = std::pair<std::uint32_t, std::uint32_t>;

template <std::size_t N>
bool is_in(const std::array<Ranges, N>& ranges, std::uint32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [code](const Ranges& range) { return code >= range.first && code <= range.second; });
}

/// Columns of a terminal: none for marks set on the letter before and for what is not drawn, two for the
/// scripts of East Asia and for pictures.
std::size_t columns_of(std::uint32_t code) {
  static constexpr std::array<Ranges, 16> none = {{{0x300, 0x36F},
                                                   {0x483, 0x489},
                                                   {0x591, 0x5BD},
                                                   {0x5BF, 0x5BF},
                                                   {0x5C1, 0x5C2},
                                                   {0x5C4, 0x5C5},
                                                   {0x610, 0x61A},
                                                   {0x64B, 0x65F},
                                                   {0x670, 0x670},
                                                   {0x6D6, 0x6DC},
                                                   {0x6DF, 0x6E4},
                                                   {0x200B, 0x200F},
                                                   {0x202A, 0x202E},
                                                   {0x2060, 0x2069},
                                                   {0xFE00, 0xFE0F},
                                                   {0xFE20, 0xFE2F}}};
  static constexpr std::array<Ranges, 8> two = {{{0x1100, 0x115F},
                                                 {0x2E80, 0x303E},
                                                 {0x3041, 0xA4CF},
                                                 {0xAC00, 0xD7A3},
                                                 {0xF900, 0xFAFF},
                                                 {0xFF00, 0xFF60},
                                                 {0x1F300, 0x1F9FF},
                                                 {0x20000, 0x3FFFD}}};
  if (code < 0x300) return 1;
  return is_in(none, code) ? 0 : is_in(two, code) ? 2 : 1;
}

}  // namespace

std::string group_digits(const std::string& decimal) {
  std::string out;
  for (std::size_t k = 0; k < decimal.size(); ++k) {
    if (k > 0 && (decimal.size() - k) % 3 == 0) out += ',';
    out += decimal[k];
  }
  return out;
}

std::string group_digits(std::uint64_t number) { return group_digits(fmt::format("{}", number)); }

std::string counted(std::uint64_t number, const std::string& one, const std::string& many) {
  if (number == 0) return "no " + one;
  return group_digits(number) + " " + (number == 1 ? one : many);
}

std::string part_words(std::uint64_t part, std::uint64_t whole) {
  return part == 0 ? "nothing" : part < whole ? "some" : "all";
}

std::string listed(const std::vector<std::string>& items, const std::string& last) {
  std::string out;
  for (std::size_t k = 0; k < items.size(); ++k) {
    if (k > 0) out += k + 1 == items.size() ? " " + last + " " : ", ";
    out += items[k];
  }
  return out;
}

std::string quoted(const std::string& title) { return "“" + isolated(title) + "”"; }

std::string capitalised(std::string text) {
  const std::size_t at = name_start(text);
  if (at < text.size()) text[at] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[at])));
  return text;
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++count;
    inside = !space;
  }
  return count;
}

std::string first_that_fits(const std::vector<std::string>& candidates) {
  for (const std::string& candidate : candidates)
    if (word_count(candidate) <= finding_words) return candidate;
  return candidates.empty() ? std::string() : candidates.back();
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character met = character_at(text, at);
    width += columns_of(met.code);
    at += met.bytes;
  }
  return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    std::string& line = lines.back();
    if (!line.empty() && display_width(line) + 1 + display_width(word) > width) {
      lines.emplace_back(word);
    } else {
      if (!line.empty()) line += ' ';
      line += word;
    }
  }
  close_isolates(lines);
  return lines;
}

std::string number_words(double number) {
  const double rounded = std::round(number * 1000) / 1000;
  if (rounded == 0) return "0";
  std::string text = fmt::format("{:.3f}", std::abs(rounded));
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return (rounded < 0 ? "−" : "") + text;
}

}  // namespace detente::render
