// SPDX-License-Identifier: MIT
// A memo as a list of blocks: written once from the report, then printed as plain text or Markdown.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace detente::render {

struct Heading {
  int level = 1;  ///< 1 the title, 2 a section, 3 a part of one
  std::string text;
};

/// One finding: a sentence the reader should carry away.
struct Statement {
  std::string text;
};

struct Paragraph {
  std::string text;
};

/// Where a statement rests: citations and reasons; set smaller than the text around it.
struct Evidence {
  std::string text;
};

struct Bullets {
  std::vector<std::string> items;
};

struct Table {
  std::vector<std::string> columns;            ///< headings
  std::vector<std::vector<std::string>> rows;  ///< as many cells as columns
};

using DocumentBlock = std::variant<Heading, Statement, Paragraph, Evidence, Bullets, Table>;
using Document = std::vector<DocumentBlock>;

/// Plain text, lines of at most 100 columns (longer only where a single word is).
std::string to_text(const Document& document);

/// CommonMark with pipe tables.
std::string to_markdown(const Document& document);

}  // namespace detente::render
