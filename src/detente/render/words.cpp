// SPDX-License-Identifier: MIT
#include "detente/render/words.hpp"

#include <fmt/format.h>

#include <cctype>
#include <cmath>

namespace detente::render {

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

std::string quoted(const std::string& title) { return "“" + title + "”"; }

std::string capitalised(std::string text) {
  // A sentence may open with a quotation mark, which is three bytes long and has no capital form.
  const std::size_t at = text.rfind("“", 0) == 0 ? std::string_view("“").size() : 0;
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
  for (const char c : text) width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
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
