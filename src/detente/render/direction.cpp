// SPDX-License-Identifier: MIT
#include "detente/render/direction.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "detente/base/visible.hpp"

namespace detente::render {

namespace {

constexpr std::string_view opening = "\u2068";
constexpr std::string_view closing = "\u2069";
constexpr std::uint32_t opening_code = 0x2068;
constexpr std::uint32_t closing_code = 0x2069;

bool may_run(std::string_view text) {
  // Every such letter is two bytes from 0xD6 on or more; most texts have none of these bytes.
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xD6; });
}

bool joins_words(std::uint32_t code) {
  static constexpr std::array<std::uint32_t, 12> joints = {' ', '-',  '.',    '\'',   '"',    '&',
                                                           '/', 0xA0, 0x2010, 0x2011, 0x2019, 0x201D};
  return std::find(joints.begin(), joints.end(), code) != joints.end() || (code >= 0x300 && code <= 0x36F) ||
         code == 0x200C || code == 0x200D;
}

/// The offset behind the run of right-to-left words that begins at `at`.
std::size_t run_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (at < text.size()) {
    const Character met = character_at(text, at);
    const bool letter = runs_right_to_left(met.code);
    if (!letter && !joins_words(met.code)) break;
    at += met.bytes;
    if (letter) end = at;
  }
  return end;
}

}  // namespace

bool runs_right_to_left(std::uint32_t code) {
  // The blocks whose unassigned places Unicode, too, gives this direction (DerivedBidiClass.txt).
  static constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 5> blocks = {
      {{0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}}};
  // Digits of Arabic run as numbers do; its comma, semicolon and marks of percentage part what they part.
  const bool sign = (code >= 0x600 && code <= 0x607) || code == 0x609 || code == 0x60A || code == 0x60C ||
                    code == 0x61B || (code >= 0x660 && code <= 0x66C) || (code >= 0x6F0 && code <= 0x6F9);
  return !sign && std::any_of(blocks.begin(), blocks.end(), [code](const auto& block) {
    return code >= block.first && code <= block.second;
  });
}

std::string isolated(const std::string& text) {
  if (!may_run(text)) return text;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character met = character_at(text, at);
    if (met.code == opening_code) ++depth;
    if (met.code == closing_code && depth > 0) --depth;
    if (depth == 0 && runs_right_to_left(met.code)) return std::string(opening) + text + std::string(closing);
    at += met.bytes;
  }
  return text;
}

std::string isolated_runs(const std::string& text) {
  if (!may_run(text)) return text;
  std::string out;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character met = character_at(text, at);
    if (met.code == opening_code) ++depth;
    if (met.code == closing_code && depth > 0) --depth;
    std::size_t end = at + met.bytes;
    const bool run = depth == 0 && runs_right_to_left(met.code);
    if (run) {
      end = run_end(text, at);
      out += opening;
    }
    out += text.substr(at, end - at);
    if (run) out += closing;
    at = end;
  }
  return out;
}

void close_isolates(std::vector<std::string>& lines) {
  std::size_t depth = 0;
  for (std::string& line : lines) {
    std::string opened;
    for (std::size_t k = 0; k < depth; ++k) opened += opening;
    for (std::size_t at = line.find("\u2068"[0]); at < line.size();) {
      const Character met = character_at(line, at);
      if (met.code == opening_code) ++depth;
      if (met.code == closing_code && depth > 0) --depth;
      at += met.bytes;
    }
    line.insert(0, opened);
    for (std::size_t k = 0; k < depth; ++k) line += closing;
  }
}

std::size_t name_start(std::string_view text) {
  std::size_t at = 0;
  for (const std::string_view mark : {std::string_view("“"), opening})
    if (text.substr(at, mark.size()) == mark) at += mark.size();
  return at;
}

}  // namespace detente::render
