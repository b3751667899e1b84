// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string_view>

#include "detente/render/document.hpp"
#include "detente/render/printable.hpp"

namespace detente::render {

namespace {

/// Whether an entity such as &lt; or &#60; may begin at `at`.
bool may_be_entity(const std::string& text, std::size_t at) {
  if (at + 1 >= text.size()) return false;
  const char next = text[at + 1];
  return next == '#' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

/// The text with what Markdown would read as markup inside a line escaped.
std::string escaped(const std::string& text) {
  constexpr std::string_view markup = "\\|*_`<[]#~";
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (markup.find(c) != std::string_view::npos || (c == '&' && may_be_entity(text, at))) out += '\\';
    out += c == '\n' || c == '\t' ? ' ' : c;
  }
  return out;
}

/// The same for a text that opens a block: without the blanks that would make code of it, and with what would
/// begin a list, a quotation, a rule or an underlined heading escaped.
std::string opening(const std::string& text) {
  std::string out = escaped(text);
  out.erase(0, std::min(out.find_first_not_of(' '), out.size()));
  if (out.empty()) return out;
  if (std::string_view("-+=>").find(out[0]) != std::string_view::npos) return "\\" + out;
  const std::size_t end = out.find_first_not_of("0123456789");
  if (end > 0 && end < out.size() && (out[end] == '.' || out[end] == ')')) out.insert(end, 1, '\\');
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
  std::string operator()(const Paragraph& p) const { return opening(p.text) + "\n"; }
  std::string operator()(const Evidence& e) const { return "> " + opening(e.text) + "\n"; }
  std::string operator()(const Bullets& b) const {
    std::string out;
    for (const std::string& item : b.items) out += "- " + opening(item) + "\n";
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
  for (const DocumentBlock& block : printable(document)) {
    if (!out.empty()) out += "\n";
    out += std::visit(MarkdownPrinter{}, block);
  }
  return out;
}

}  // namespace detente::render
