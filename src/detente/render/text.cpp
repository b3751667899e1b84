// SPDX-License-Identifier: MIT
#include <algorithm>

#include "detente/render/document.hpp"
#include "detente/render/printable.hpp"
#include "detente/render/words.hpp"

namespace detente::render {

namespace {

constexpr std::size_t page_width = 100;
constexpr std::size_t column_gap = 2;

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t k = 0; k < times; ++k) out += piece;
  return out;
}

std::string indented(const std::string& text, const std::string& first, const std::string& rest) {
  std::string out;
  const std::vector<std::string> lines = wrapped(text, page_width - display_width(rest));
  for (std::size_t k = 0; k < lines.size(); ++k) out += (k == 0 ? first : rest) + lines[k] + "\n";
  return out;
}

std::size_t longest_word(const std::string& text) {
  std::size_t longest = 0;
  for (const std::string& word : wrapped(text, 1)) longest = std::max(longest, display_width(word));
  return longest;
}

/// Natural widths, then the widest column that can still give way gives way until the table fits the page.
std::vector<std::size_t> column_widths(const Table& table) {
  std::vector<std::size_t> width(table.columns.size());
  std::vector<std::size_t> least(table.columns.size());
  const auto consider = [&](const std::vector<std::string>& cells) {
    for (std::size_t c = 0; c < cells.size(); ++c) {
      width[c] = std::max(width[c], display_width(cells[c]));
      least[c] = std::max(least[c], longest_word(cells[c]));
    }
  };
  consider(table.columns);
  for (const auto& row : table.rows) consider(row);
  std::size_t total = column_gap * (width.size() - 1);
  for (const std::size_t w : width) total += w;
  for (; total > page_width; --total) {
    std::size_t widest = width.size();
    for (std::size_t c = 0; c < width.size(); ++c)
      if (width[c] > least[c] && (widest == width.size() || width[c] > width[widest])) widest = c;
    if (widest == width.size()) break;
    --width[widest];
  }
  return width;
}

std::string printed_row(const std::vector<std::string>& cells, const std::vector<std::size_t>& width) {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    lines.push_back(wrapped(cells[c], width[c]));
    height = std::max(height, lines.back().size());
  }
  std::string out;
  for (std::size_t k = 0; k < height; ++k) {
    std::string line;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const std::string piece = k < lines[c].size() ? lines[c][k] : "";
      line += piece;
      if (c + 1 < cells.size()) line += repeated(" ", width[c] - display_width(piece) + column_gap);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

struct TextPrinter {
  std::string operator()(const Heading& h) const {
    const std::vector<std::string> lines = wrapped(h.text, page_width);
    std::size_t widest = 0;
    std::string out;
    for (const std::string& line : lines) {
      out += line + "\n";
      widest = std::max(widest, display_width(line));
    }
    if (h.level <= 2) out += repeated(h.level == 1 ? "=" : "-", widest) + "\n";
    return out;
  }
  std::string operator()(const Statement& s) const { return indented(s.text, "> ", "  "); }
  std::string operator()(const Paragraph& p) const { return indented(p.text, "", ""); }
  std::string operator()(const Evidence& e) const { return indented(e.text, "    ", "    "); }
  std::string operator()(const Bullets& b) const {
    std::string out;
    for (const std::string& item : b.items) out += indented(item, "  - ", "    ");
    return out;
  }
  std::string operator()(const Table& t) const {
    const std::vector<std::size_t> width = column_widths(t);
    std::vector<std::string> rule;
    for (const std::size_t w : width) rule.push_back(repeated("-", w));
    std::string out = printed_row(t.columns, width) + printed_row(rule, width);
    for (const auto& row : t.rows) out += printed_row(row, width);
    return out;
  }
};

}  // namespace

std::string to_text(const Document& document) {
  std::string out;
  for (const DocumentBlock& block : printable(document)) {
    if (!out.empty()) out += "\n";
    out += std::visit(TextPrinter{}, block);
  }
  return out;
}

}  // namespace detente::render
