// SPDX-License-Identifier: MIT
// The report as one HTML file that needs nothing else: no network, no other file.
#pragma once

#include <string>
#include <string_view>

namespace detente::render {

/// What goes into the page.
struct PageContents {
  std::string_view title;   ///< of the document, as plain text
  std::string_view plain;   ///< the same report as plain text, for readers that run no scripts
  std::string_view report;  ///< `detente.report/1`, one JSON document
};

/// Whether this program was built with the page.
bool has_page();

/// The page. Whatever the contents hold, they stay text: no tag in a case can end the element it stands in.
/// requires: has_page(); report is JSON; title and plain are UTF-8.
std::string html_page(const PageContents& contents);

/// `&`, `<`, `>` and `"` as HTML writes them inside an element or an attribute.
std::string html_text(std::string_view text);

/// A JSON document that may stand inside <script>: `<`, `>`, `&` and the two line separators JavaScript minds
/// are written as \u escapes, which leaves the document's meaning alone because they can stand in JSON only
/// inside strings.
std::string script_json(std::string_view json);

}  // namespace detente::render
