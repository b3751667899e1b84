// SPDX-License-Identifier: MIT
#include "detente/render/html.hpp"

#include <array>

#include "detente/render/page_template.hpp"

namespace detente::render {

namespace {

struct Slot {
  std::string_view mark;
  std::string text;
};

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string script_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t k = 0; k < json.size(); ++k) {
    const char c = json[k];
    // U+2028 and U+2029 are E2 80 A8 and E2 80 A9 in UTF-8.
    const bool separator = json.substr(k, 2) == "\xE2\x80" && k + 2 < json.size() &&
                           (json[k + 2] == '\xA8' || json[k + 2] == '\xA9');
    if (separator) {
      out += json[k + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      k += 2;
    } else if (c == '<') {
      out += "\\u003c";
    } else if (c == '>') {
      out += "\\u003e";
    } else if (c == '&') {
      out += "\\u0026";
    } else {
      out += c;
    }
  }
  return out;
}

bool has_page() { return !page_template().empty(); }

std::string html_page(const PageContents& contents) {
  std::string page;
  for (const std::string_view piece : page_template()) page += piece;
  const std::array<Slot, 3> slots = {{{"<!--TITLE-->", html_text(contents.title)},
                                      {"<!--PLAIN-->", html_text(contents.plain)},
                                      {"<!--REPORT-->", script_json(contents.report)}}};
  std::string out;
  std::size_t from = 0;
  for (const Slot& slot : slots) {
    const std::size_t at = page.find(slot.mark, from);
    out.append(page, from, at - from);
    out += slot.text;
    from = at + slot.mark.size();
  }
  return out.append(page, from);
}

}  // namespace detente::render
