// SPDX-License-Identifier: MIT
#include "detente/interop/table_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "detente/interop/names_alike.hpp"

namespace detente::interop {

namespace {

constexpr std::string_view colons[] = {":", "\xEF\xBC\x9A"};  // and the full-width one

struct Heading {
  std::string before;  ///< folded, up to the first colon
  std::optional<std::string> after;
};

Heading heading_of(const std::string& name) {
  std::size_t at = std::string::npos, length = 0;
  for (const std::string_view colon : colons) {
    const std::size_t met = name.find(colon);
    if (met < at) at = met, length = colon.size();
  }
  if (at == std::string::npos) return {folded(name), std::nullopt};
  return {folded(std::string_view(name).substr(0, at)),
          std::string(trimmed(std::string_view(name).substr(at + length)))};
}

/// Nobody calls an issue so, but somebody may misspell `utility: NAME` so.
bool is_almost_utility(const Heading& heading) {
  const std::size_t end = heading.before.find_first_not_of("abcdefghijklmnopqrstuvwxyz");
  const std::string word = heading.before.substr(0, end);
  if (word == "utility" || word == "utilities" || word == "util" || word == "utils") return true;
  return heading.after && end == std::string::npos && !nearest_name(word, {"utility", "utilities"}).empty();
}

bool is_empty_column(const Csv& csv, std::size_t column) {
  return std::all_of(csv.rows.begin(), csv.rows.end(), [column](const CsvRow& row) {
    return column >= row.size() || row[column].text.empty();
  });
}

class ColumnReader {
 public:
  ColumnReader(const Csv& csv, const std::string& file, Faults& faults)
      : csv_(csv), file_(file), faults_(faults) {}

  TableColumns read() {
    for (std::size_t k = 0; k < csv_.rows.front().size(); ++k) column(k);
    if (faults_.empty() && (columns_.issues.empty() || columns_.utilities.empty()))
      faults_.add(Code::MissingKey, SourceSpan{file_, csv_.rows.front().front().line, 1},
                  "not a table of packages: its first line has no issue or no column 'utility: NAME'",
                  "begin with a line such as: price,delivery,utility: buyer,utility: seller");
    return std::move(columns_);
  }

 private:
  void column(std::size_t k) {
    const CsvCell& cell = csv_.rows.front()[k];
    const Heading heading = heading_of(cell.text);
    if (!heading.after && (heading.before == "efficient" || heading.before == "acceptable")) return;
    if (cell.text.empty()) {
      if (!is_empty_column(csv_, k))
        fault(Code::MissingKey, cell, fmt::format("column {} has no name", k + 1),
              "give every column a name of its own");
      return;
    }
    const bool party = heading.after && heading.before == "utility";
    if (!seen_.insert(party ? "utility: " + *heading.after : cell.text).second)
      return fault(Code::DuplicateId, cell,
                   fmt::format("column {} is called '{}', like another", k + 1, cell.text),
                   "give every column a name of its own");
    if (party && heading.after->empty())
      return fault(Code::MissingKey, cell,
                   fmt::format("column {} is called '{}' and names no party", k + 1, cell.text),
                   "write whose utilities they are, as in 'utility: buyer'");
    if (!party && is_almost_utility(heading))
      return fault(Code::BadValue, cell,
                   fmt::format("column {} is called '{}', which is much like 'utility: NAME' but not it",
                               k + 1, cell.text),
                   "write 'utility: ' and the party's name, or call the issue something else");
    if (!party) return columns_.issues.push_back(k);
    columns_.utilities.push_back(k);
    columns_.parties.push_back(*heading.after);
  }

  void fault(Code code, const CsvCell& cell, std::string message, std::string hint) {
    faults_.add(code, SourceSpan{file_, cell.line, cell.column}, std::move(message), std::move(hint));
  }

  const Csv& csv_;
  const std::string& file_;
  Faults& faults_;
  std::set<std::string> seen_;
  TableColumns columns_;
};

}  // namespace

TableColumns read_columns(const Csv& csv, const std::string& file, Faults& faults) {
  return ColumnReader(csv, file, faults).read();
}

}  // namespace detente::interop
