// SPDX-License-Identifier: MIT
#include "detente/render/document.hpp"

namespace detente::render {

namespace {

/// The text with what Markdown would read as markup escaped.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '|' || c == '*' || c == '_' || c == '`' || c == '<' || c == '[' || c == ']' ||
        c == '#')
      out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += " " + escaped(cell) + " |";
  return out + "\n";
}

struct MarkdownPrinter {
  std::string operator()(const Heading& h) const {
    return std::string(static_cast<std::size_t>(h.level), '#') + " " + escaped(h.text) + "\n";
  }
  std::string operator()(const Statement& s) const { return "**" + escaped(s.text) + "**\n"; }
  std::string operator()(const Paragraph& p) const { return escaped(p.text) + "\n"; }
  std::string operator()(const Evidence& e) const { return "> " + escaped(e.text) + "\n"; }
  std::string operator()(const Bullets& b) const {
    std::string out;
    for (const std::string& item : b.items) out += "- " + escaped(item) + "\n";
    return out;
  }
  std::string operator()(const Table& t) const {
    std::string out = row(t.columns) + "|";
    for (std::size_t c = 0; c < t.columns.size(); ++c) out += " --- |";
    out += "\n";
    for (const auto& cells : t.rows) out += row(cells);
    return out;
  }
};

}  // namespace

std::string to_markdown(const Document& document) {
  std::string out;
  for (const DocumentBlock& block : document) {
    if (!out.empty()) out += "\n";
    out += std::visit(MarkdownPrinter{}, block);
  }
  return out;
}

}  // namespace detente::render
