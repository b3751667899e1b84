// SPDX-License-Identifier: MIT
#include "detente/interop/utility_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "detente/base/fixed.hpp"
#include "detente/interop/csv.hpp"
#include "detente/interop/numbers.hpp"
#include "detente/interop/places.hpp"

namespace detente {

namespace {

using interop::CsvRow;
using Package = std::vector<std::size_t>;

class TableReader {
 public:
  TableReader(const interop::Csv& csv, const std::string& file) : csv_(csv), file_(file) {}

  Expected<BargainingDomain> read();

 private:
  void error(Code code, std::uint32_t line, std::string message, std::string hint) {
    problems_.push_back(
        {code, Severity::Error, SourceSpan{file_, line, 1}, std::move(message), std::move(hint)});
  }
  void header(const CsvRow& row);
  void package(const CsvRow& row);
  double number(const CsvRow& row, std::size_t column);
  /// Splits the party's numbers by issue where that is exact. requires: at least one package.
  void split(std::size_t party);

  const interop::Csv& csv_;
  const std::string& file_;
  std::vector<std::size_t> issue_columns_;
  std::vector<std::size_t> utility_columns_;
  std::map<Package, std::size_t> known_;  ///< which package it is
  BargainingDomain domain_;
  Diagnostics problems_;
};

void TableReader::header(const CsvRow& row) {
  std::vector<std::string> names;
  for (std::size_t k = 0; k < row.cells.size(); ++k) {
    const std::string& name = row.cells[k];
    if (name == "efficient" || name == "acceptable") continue;
    if (name.empty() || std::find(names.begin(), names.end(), name) != names.end())
      error(Code::DuplicateId, row.line,
            fmt::format("column {} is called '{}', like nothing or like another", k + 1, name),
            "give every column a name of its own");
    names.push_back(name);
    if (name.starts_with(utility_column)) {
      utility_columns_.push_back(k);
      DomainParty party;
      party.name = name.substr(utility_column.size());
      party.file = interop::base_name(file_, false);
      domain_.parties.push_back(std::move(party));
    } else {
      issue_columns_.push_back(k);
      domain_.issues.push_back({name, {}});
    }
  }
  if (domain_.issues.empty() || domain_.parties.empty())
    error(Code::MissingKey, row.line,
          "not a table of packages: its first line has no issue or no column 'utility: NAME'",
          "begin with a line such as: price,delivery,utility: buyer,utility: seller");
}

double TableReader::number(const CsvRow& row, std::size_t column) {
  std::string cell = row.cells[column];
  if (csv_.separator == ';') std::replace(cell.begin(), cell.end(), ',', '.');
  const std::optional<double> value = interop::read_number(cell);
  if (!value)
    error(Code::BadNumber, row.line,
          fmt::format("'{}' in column '{}' is no number", row.cells[column], csv_.rows.front().cells[column]),
          "write a decimal number such as 0.25 in every utility column");
  return value.value_or(0);
}

void TableReader::package(const CsvRow& row) {
  if (row.cells.size() != csv_.rows.front().cells.size()) {
    error(Code::BadValue, row.line,
          fmt::format("the row has {} cells, the first line {}", row.cells.size(),
                      csv_.rows.front().cells.size()),
          "give every row a cell for each column");
    return;
  }
  const bool nothing = std::all_of(issue_columns_.begin(), issue_columns_.end(),
                                   [&](std::size_t column) { return row.cells[column].empty(); });
  Package values;
  for (std::size_t k = 0; k < issue_columns_.size() && !nothing; ++k) {
    std::vector<std::string>& names = domain_.issues[k].values;
    const std::string& name = row.cells[issue_columns_[k]];
    const auto found = std::find(names.begin(), names.end(), name);
    values.push_back(static_cast<std::size_t>(found - names.begin()));
    if (found == names.end()) names.push_back(name);
  }
  if (nothing ? domain_.parties.front().reservation.has_value()
              : !known_.emplace(values, known_.size()).second) {
    error(Code::DuplicateId, row.line, "the package of this row is in the table twice",
          "remove one of the rows");
    return;
  }
  if (!nothing) domain_.packages.push_back(std::move(values));
  for (std::size_t p = 0; p < utility_columns_.size(); ++p) {
    const double utility = number(row, utility_columns_[p]);
    if (nothing) {
      domain_.parties[p].reservation = utility;
    } else {
      domain_.parties[p].package_utilities.push_back(utility);
    }
  }
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
  if (csv_.rows.empty()) {
    error(Code::MissingKey, 1, "the file is empty", "begin with a line of column names");
    return tl::unexpected<Diagnostics>(problems_);
  }
  header(csv_.rows.front());
  if (!problems_.empty()) return tl::unexpected<Diagnostics>(problems_);
  domain_.name = interop::base_name(file_, true);
  for (std::size_t r = 1; r < csv_.rows.size(); ++r) package(csv_.rows[r]);
  double combinations = 1;
  for (const DomainIssue& issue : domain_.issues) {
    combinations *= static_cast<double>(issue.values.size());
    if (issue.values.size() > max_issue_values)
      error(Code::TooMany, 1,
            fmt::format("issue '{}' has {} values, at most {} fit into an option", issue.name,
                        issue.values.size(), max_issue_values),
            "join values that nobody tells apart, or split the column in two");
  }
  if (domain_.packages.empty() && problems_.empty())
    error(Code::MissingKey, 1, "the table has no package", "give a row for each combination of values");
  if (!problems_.empty()) return tl::unexpected<Diagnostics>(problems_);
  bool additive = true;
  for (std::size_t p = 0; p < domain_.parties.size(); ++p) {
    split(p);
    additive = additive && domain_.parties[p].package_utilities.empty();
  }
  if (!domain_.parties.front().reservation)
    domain_.notes.push_back("The table has no row without agreement; no agreement is worth 0 to everybody.");
  if (additive && static_cast<double>(domain_.packages.size()) == combinations) domain_.packages.clear();
  return std::move(domain_);
}

}  // namespace

Expected<BargainingDomain> read_utility_table(std::string_view text, const std::string& file_name) {
  const Expected<interop::Csv> csv = interop::read_csv(text, file_name);
  if (!csv) return tl::unexpected<Diagnostics>(csv.error());
  return TableReader(*csv, file_name).read();
}

}  // namespace detente
