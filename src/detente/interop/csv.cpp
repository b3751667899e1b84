// SPDX-License-Identifier: MIT
#include "detente/interop/csv.hpp"

namespace detente::interop {

namespace {

char separator_of(std::string_view text) {
  std::size_t commas = 0, semicolons = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '\n') break;
    commas += c == ',';
    semicolons += c == ';';
  }
  return semicolons > commas ? ';' : ',';
}

}  // namespace

Expected<Csv> read_csv(std::string_view text, const std::string& file_name) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  Csv csv{separator_of(text), {}};
  CsvRow row{1, {}};
  std::string cell;
  bool quoted = false, was_quoted = false;
  std::uint32_t line = 1, opened = 1;
  const auto end_cell = [&] {
    row.cells.push_back(std::move(cell));
    cell.clear();
    was_quoted = false;
  };
  const auto end_row = [&] {
    const bool blank = row.cells.empty() && cell.empty() && !was_quoted;
    end_cell();
    if (!blank) csv.rows.push_back(std::move(row));
    row = {line, {}};
  };
  for (std::size_t k = 0; k < text.size(); ++k) {
    const char c = text[k];
    line += c == '\n';
    if (quoted && c == '"' && k + 1 < text.size() && text[k + 1] == '"') {
      cell += text[++k];
    } else if (c == '"' && (quoted || (cell.empty() && !was_quoted))) {
      quoted = !quoted;
      was_quoted = true;
      opened = line;
    } else if (!quoted && c == csv.separator) {
      end_cell();
    } else if (!quoted && c == '\n') {
      end_row();
    } else if (quoted || c != '\r') {
      cell += c;
    }
  }
  if (quoted)
    return fail({Code::TomlSyntax, Severity::Error, SourceSpan{file_name, opened, 1},
                 "a quote that is never closed", "close it, or write it twice where it belongs to the text"});
  end_row();
  return csv;
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of(",;\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace detente::interop
