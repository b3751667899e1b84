// SPDX-License-Identifier: MIT
#include "detente/model/scenario_text.hpp"

#include <cassert>

namespace detente {

namespace {

constexpr std::size_t most_in_one_character = 16;
constexpr std::string_view digits = "0123456789abcdef";

void append_level(std::string& text, std::size_t levels, std::uint8_t level) {
  if (levels == 2) {
    text += level == 0 ? 'N' : 'Y';
    return;
  }
  if (text_width(levels) == 2) text += digits[level / digits.size()];
  text += digits[level % digits.size()];
}

/// The level that the characters name; empty where they name none.
std::optional<std::uint8_t> level_named(std::string_view characters, std::size_t levels) {
  std::size_t level = 0;
  if (levels == 2) {
    level = std::string_view("NY").find(characters);
  } else {
    for (const char c : characters) {
      const std::size_t digit = digits.find(c);
      if (digit == std::string_view::npos) return std::nullopt;
      level = level * digits.size() + digit;
    }
  }
  if (level >= levels) return std::nullopt;
  return static_cast<std::uint8_t>(level);
}

}  // namespace

std::size_t text_width(std::size_t levels) { return levels > most_in_one_character ? 2 : 1; }

std::string scenario_string(const Case& dispute, const Levels& levels) {
  std::string text;
  text.reserve(levels.size());
  for (std::size_t k = 0; k < levels.size(); ++k) append_level(text, dispute.axes[k].levels, levels[k]);
  return text;
}

std::string pattern_string(const Case& dispute, const LevelPattern& pattern) {
  std::string text;
  for (std::size_t k = 0; k < pattern.size(); ++k) {
    if (pattern[k])
      append_level(text, dispute.axes[k].levels, *pattern[k]);
    else
      text.append(text_width(dispute.axes[k].levels), '-');
  }
  return text;
}

std::size_t text_length(const std::vector<Axis>& axes) {
  std::size_t length = 0;
  for (const Axis& axis : axes) length += text_width(axis.levels);
  return length;
}

PatternRead read_pattern(const std::vector<Axis>& axes, std::string_view text) {
  assert(text.size() == text_length(axes));
  PatternRead read;
  for (std::size_t k = 0; k < axes.size(); ++k) {
    const std::string_view characters = text.substr(read.at, text_width(axes[k].levels));
    read.levels.emplace_back();
    if (characters.find_first_not_of('-') != std::string_view::npos) {
      read.levels.back() = level_named(characters, axes[k].levels);
      if (!read.levels.back()) {
        read.levels.pop_back();
        read.fault = AxisId(k);
        return read;
      }
    }
    read.at += characters.size();
  }
  return read;
}

}  // namespace detente
