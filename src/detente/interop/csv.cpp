// SPDX-License-Identifier: MIT
#include "detente/interop/csv.hpp"

#include <algorithm>
#include <optional>

#include "detente/interop/names_alike.hpp"
#include "detente/interop/numbers.hpp"
#include "detente/scenario/plan.hpp"

namespace detente::interop {

namespace {

constexpr std::string_view formula_signs = "=+-@\t\r\n";

/// Apostrophes, if any, and then a sign that begins a formula.
bool looks_guarded(std::string_view text) {
  const std::size_t sign = text.find_first_not_of('\'');
  return sign != std::string_view::npos && formula_signs.find(text[sign]) != std::string_view::npos;
}

bool needs_guard(std::string_view text) {
  return looks_guarded(text) && !(text.front() != '\'' && read_number(text));
}

std::string_view without_guard(std::string_view text) {
  return !text.empty() && text.front() == '\'' && looks_guarded(text) ? text.substr(1) : text;
}

/// One pass over the text, cell by cell.
class Reader {
 public:
  Reader(std::string_view text, char separator, std::uint32_t line)
      : text_(text), separator_(separator), line_(line) {}

  /// Empty where a quote is never closed (see opened()) or the budget ends.
  std::optional<std::vector<CsvRow>> rows(const Budget& budget) {
    begin_cell(0);
    for (std::size_t k = 0; k < text_.size(); ++k) {
      const char c = text_[k];
      const bool pair = c == '\r' && k + 1 < text_.size() && text_[k + 1] == '\n';
      if (quoted_) {
        in_quotes(k, c, pair);
      } else if (c == '"' && cell_.empty() && !was_quoted_) {
        quoted_ = was_quoted_ = true;
        opened_ = {line_, column_at(k)};
      } else if (c == separator_) {
        end_cell(k + 1);
      } else if (c == '\n' || (c == '\r' && !pair)) {
        end_row(k);
        if (budget.exhausted()) return std::nullopt;
      } else if (!pair) {
        cell_ += c;
      }
    }
    if (quoted_) return std::nullopt;
    end_row(text_.size());
    return std::move(rows_);
  }

  /// Where the quote that is never closed was opened; nothing where all are.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> opened() const {
    return quoted_ ? std::optional(opened_) : std::nullopt;
  }

 private:
  std::uint32_t column_at(std::size_t k) const { return static_cast<std::uint32_t>(k - line_start_) + 1; }

  void new_line(std::size_t k) {
    ++line_;
    line_start_ = k + 1;
  }

  void in_quotes(std::size_t& k, char c, bool pair) {
    if (c == '"' && k + 1 < text_.size() && text_[k + 1] == '"') {
      cell_ += text_[++k];
    } else if (c == '"') {
      quoted_ = false;
    } else {
      cell_ += c;
      if (c == '\n' || (c == '\r' && !pair)) new_line(k);
    }
  }

  void begin_cell(std::size_t k) {
    cell_.clear();
    was_quoted_ = false;
    at_ = {line_, column_at(k)};
  }

  void end_cell(std::size_t next) {
    row_.push_back({std::string(without_guard(trimmed(cell_))), at_.first, at_.second});
    begin_cell(next);
  }

  void end_row(std::size_t k) {
    end_cell(k);
    const bool blank =
        std::all_of(row_.begin(), row_.end(), [](const CsvCell& cell) { return cell.text.empty(); });
    if (!blank) rows_.push_back(std::move(row_));
    row_.clear();
    new_line(k);
    begin_cell(k + 1);
  }

  std::string_view text_;
  char separator_;
  std::uint32_t line_;
  std::size_t line_start_ = 0;
  std::vector<CsvRow> rows_;
  CsvRow row_;
  std::string cell_;
  std::pair<std::uint32_t, std::uint32_t> at_, opened_;
  bool quoted_ = false, was_quoted_ = false;
};

/// How many rows are as long as the first; cells without content may follow. 0 where that has one cell only.
std::size_t fitting(const std::vector<CsvRow>& rows) {
  if (rows.empty() || rows.front().size() < 2) return 0;
  const std::size_t wanted = rows.front().size();
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const CsvRow& row) {
    return row.size() >= wanted && std::all_of(row.begin() + static_cast<std::ptrdiff_t>(wanted), row.end(),
                                               [](const CsvCell& cell) { return cell.text.empty(); });
  }));
}

/// What a first line `sep=;` says, and takes the line away.
std::optional<char> declared_separator(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  std::string_view line = text.substr(0, end);
  if (line.size() > 1 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
  // A spreadsheet may have filled the line up with separators.
  if (line.size() < 5 || folded(line.substr(0, 4)) != "sep=" ||
      line.find_first_not_of(line[4], 4) != std::string_view::npos)
    return std::nullopt;
  const char separator = line[4];
  text.remove_prefix(std::min(text.size(), end + (text.substr(end, 2) == "\r\n" ? 2 : 1)));
  return separator;
}

}  // namespace

Expected<Csv> read_csv(std::string_view text, const std::string& file_name, const Budget& budget) {
  const std::optional<char> declared = declared_separator(text);
  const std::string_view candidates = declared ? std::string_view(&*declared, 1) : "\t;,";
  std::optional<Csv> best;
  std::size_t best_fit = 0;
  std::optional<Diagnostic> fault;
  for (const char separator : candidates) {
    Reader reader(text, separator, declared ? 2 : 1);
    std::optional<std::vector<CsvRow>> rows = reader.rows(budget);
    if (!rows && !reader.opened()) return fail(stopped(budget));
    if (!rows) {
      fault = Diagnostic{Code::TomlSyntax, Severity::Error,
                         SourceSpan{file_name, reader.opened()->first, reader.opened()->second},
                         "a quote that is never closed",
                         "close it, or write it twice where it belongs to the text"};
      continue;
    }
    const std::size_t fit = fitting(*rows);
    if (best && fit <= best_fit && !(fit == 0 && separator == ',')) continue;
    best = Csv{separator, std::move(*rows)};
    best_fit = fit;
  }
  if (!best) return fail(*fault);
  return std::move(*best);
}

std::string csv_cell(std::string_view text) {
  std::string guarded(needs_guard(text) ? "'" : "");
  guarded += text;
  if (guarded.find_first_of(",;\"\t\r\n") == std::string::npos) return guarded;
  std::string quoted = "\"";
  for (const char c : guarded) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace detente::interop
