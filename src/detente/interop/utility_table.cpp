// SPDX-License-Identifier: MIT
#include "detente/interop/utility_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "detente/base/fixed.hpp"
#include "detente/interop/csv.hpp"
#include "detente/interop/faults.hpp"
#include "detente/interop/other_programs.hpp"
#include "detente/interop/places.hpp"
#include "detente/interop/table_columns.hpp"
#include "detente/interop/table_numbers.hpp"
#include "detente/scenario/plan.hpp"

namespace detente {

namespace {

using interop::CsvCell;
using interop::CsvRow;
using Package = std::vector<std::size_t>;

class TableReader {
 public:
  TableReader(const interop::Csv& csv, const std::string& file, const Budget& budget)
      : csv_(csv), file_(file), budget_(budget), numbers_(csv.separator) {}

  Expected<BargainingDomain> read();

 private:
  void error(Code code, const CsvCell& cell, std::string message, std::string hint) {
    faults_.add(code, SourceSpan{file_, cell.line, cell.column}, std::move(message), std::move(hint));
  }
  void header();
  void learn_numbers();
  bool complete(const CsvRow& row);
  void package(const CsvRow& row);
  std::size_t value_of(std::size_t issue, const CsvCell& cell);
  double number(const CsvRow& row, std::size_t column);
  void check_counts();
  /// Splits the party's numbers by issue where that is exact. requires: at least one package.
  void split(std::size_t party);

  const interop::Csv& csv_;
  const std::string& file_;
  const Budget& budget_;
  interop::TableColumns columns_;
  interop::TableNumbers numbers_;
  std::vector<std::unordered_map<std::string, std::size_t>> values_;  ///< by issue: number of each value
  std::map<Package, std::size_t> known_;                              ///< which package it is
  BargainingDomain domain_;
  interop::Faults faults_;
};

void TableReader::header() {
  columns_ = interop::read_columns(csv_, file_, faults_);
  for (const std::size_t column : columns_.issues)
    domain_.issues.push_back({csv_.rows.front()[column].text, {}, {}});
  for (const std::string& name : columns_.parties) {
    DomainParty& party = domain_.parties.emplace_back();
    party.name = name;
    party.file = interop::base_name(file_, false);
  }
  values_.resize(domain_.issues.size());
}

void TableReader::learn_numbers() {
  for (std::size_t r = 1; r < csv_.rows.size(); ++r)
    for (const std::size_t column : columns_.utilities)
      if (column < csv_.rows[r].size()) numbers_.meet(csv_.rows[r][column].text);
}

double TableReader::number(const CsvRow& row, std::size_t column) {
  const CsvCell& cell = row[column];
  const auto met = numbers_.read(cell.text);
  if (const auto* fault = std::get_if<interop::NumberFault>(&met)) {
    const std::string& heading = csv_.rows.front()[column].text;
    if (cell.text.empty()) {
      error(Code::BadNumber, cell, fmt::format("there is no number in column '{}'", heading), fault->hint);
    } else {
      error(Code::BadNumber, cell, fmt::format("'{}' in column '{}' {}", cell.text, heading, fault->message),
            fault->hint);
    }
    return 0;
  }
  return std::get<double>(met);
}

/// As many cells as the first line has; empty ones may follow.
bool TableReader::complete(const CsvRow& row) {
  const std::size_t wanted = csv_.rows.front().size();
  const auto spare = row.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, row.size()));
  const auto extra = std::find_if(spare, row.end(), [](const CsvCell& cell) { return !cell.text.empty(); });
  if (row.size() >= wanted && extra == row.end()) return true;
  error(Code::BadValue, extra == row.end() ? row.back() : *extra,
        fmt::format("the row has {} cells, the first line {}", row.size(), wanted),
        "give every row a cell for each column");
  return false;
}

std::size_t TableReader::value_of(std::size_t issue, const CsvCell& cell) {
  DomainIssue& whose = domain_.issues[issue];
  const auto [met, fresh] = values_[issue].emplace(cell.text, whose.values.size());
  if (fresh) {
    whose.values.push_back(cell.text);
    whose.lines.push_back(cell.line);
  }
  return met->second;
}

void TableReader::package(const CsvRow& row) {
  if (!complete(row)) return;
  const bool nothing = std::all_of(columns_.issues.begin(), columns_.issues.end(),
                                   [&](std::size_t column) { return row[column].text.empty(); });
  Package values;
  for (std::size_t k = 0; k < columns_.issues.size() && !nothing; ++k)
    values.push_back(value_of(k, row[columns_.issues[k]]));
  if (nothing ? domain_.parties.front().reservation.has_value()
              : !known_.emplace(values, known_.size()).second) {
    error(Code::DuplicateId, row.front(),
          nothing ? "a second row without a package: what each has without agreement is in the table twice"
                  : "the package of this row is in the table twice",
          "remove one of the rows");
    return;
  }
  if (!nothing) domain_.packages.push_back(std::move(values));
  for (std::size_t p = 0; p < columns_.utilities.size(); ++p) {
    const double utility = number(row, columns_.utilities[p]);
    if (nothing) {
      domain_.parties[p].reservation = utility;
    } else {
      domain_.parties[p].package_utilities.push_back(utility);
    }
  }
}

void TableReader::check_counts() {
  for (std::size_t k = 0; k < domain_.issues.size(); ++k) {
    const DomainIssue& issue = domain_.issues[k];
    if (issue.values.size() > max_issue_values)
      error(Code::TooMany, csv_.rows.front()[columns_.issues[k]],
            fmt::format("issue '{}' has {} values, at most {} fit into an option", issue.name,
                        issue.values.size(), max_issue_values),
            "join values that nobody tells apart, or split the column in two");
  }
  if (domain_.packages.empty() && faults_.empty())
    error(Code::MissingKey, csv_.rows.back().front(), "the table has no package",
          "give a row for each combination of values");
}

void TableReader::split(std::size_t party) {
  DomainParty& whose = domain_.parties[party];
  const auto utility = [&](const Package& package) -> std::optional<Fixed> {
    const auto found = known_.find(package);
    if (found == known_.end()) return std::nullopt;
    return Fixed::from_double(whose.package_utilities[found->second]);
  };
  // Every value alone changed in the first package; what that package is worth goes to the first issue.
  const Package& first = domain_.packages.front();
  const Fixed base = utility(first).value_or(Fixed{});
  std::vector<std::vector<Fixed>> parts(domain_.issues.size());
  for (std::size_t k = 0; k < parts.size(); ++k) {
    for (std::size_t v = 0; v < domain_.issues[k].values.size(); ++v) {
      Package changed = first;
      changed[k] = v;
      const std::optional<Fixed> met = utility(changed);
      if (!met) return;
      parts[k].push_back(k == 0 ? *met : *met - base);
    }
  }
  for (const auto& [package, place] : known_) {
    Fixed sum;
    for (std::size_t k = 0; k < parts.size(); ++k) sum += parts[k][package[k]];
    if (sum != Fixed::from_double(whose.package_utilities[place])) return;
  }
  for (const std::vector<Fixed>& part : parts) {
    whose.issues.push_back({1, {}, true});
    for (const Fixed value : part) whose.issues.back().evaluations.push_back(value.to_double());
  }
  whose.package_utilities.clear();
}

Expected<BargainingDomain> TableReader::read() {
  header();
  if (!faults_.empty()) return tl::unexpected<Diagnostics>(faults_.take());
  domain_.name = interop::base_name(file_, true);
  learn_numbers();
  for (std::size_t r = 1; r < csv_.rows.size(); ++r) {
    if (budget_.exhausted()) return fail(stopped(budget_));
    package(csv_.rows[r]);
  }
  check_counts();
  if (!faults_.empty()) return tl::unexpected<Diagnostics>(faults_.take());
  bool additive = true;
  for (std::size_t p = 0; p < domain_.parties.size(); ++p) {
    if (budget_.exhausted()) return fail(stopped(budget_));
    split(p);
    additive = additive && domain_.parties[p].package_utilities.empty();
  }
  if (!domain_.parties.front().reservation)
    domain_.notes.push_back("The table has no row without agreement; no agreement is worth 0 to everybody.");
  double combinations = 1;
  for (const DomainIssue& issue : domain_.issues) combinations *= static_cast<double>(issue.values.size());
  if (additive && static_cast<double>(domain_.packages.size()) == combinations) domain_.packages.clear();
  return std::move(domain_);
}

}  // namespace

Expected<BargainingDomain> read_utility_table(std::string_view text, const std::string& file_name,
                                              const Budget& budget) {
  const Expected<interop::Csv> csv = interop::read_csv(text, file_name, budget);
  if (!csv) return tl::unexpected<Diagnostics>(csv.error());
  if (csv->rows.empty())
    return fail({Code::MissingKey, Severity::Error, SourceSpan{file_name, 1, 1}, "the file is empty",
                 "begin with a line of column names"});
  if (std::optional<Diagnostic> other = interop::other_program_table(*csv, file_name)) return fail(*other);
  return TableReader(*csv, file_name, budget).read();
}

}  // namespace detente
