// SPDX-License-Identifier: MIT
// Comma-separated values as RFC 4180 has them, and as spreadsheets write them. Internal to interop/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/budget.hpp"
#include "detente/base/expected.hpp"

namespace detente::interop {

struct CsvCell {
  std::string text;          ///< without blanks around it and without the guard of csv_cell()
  std::uint32_t line = 0;    ///< where it begins, from 1
  std::uint32_t column = 0;  ///< in bytes, from 1
};

using CsvRow = std::vector<CsvCell>;

struct Csv {
  char separator = ',';
  std::vector<CsvRow> rows;  ///< without those that hold nothing but blanks
};

/// Separated by tabs, `;` or `,`: by what a first line such as `sep=;` says, else by that one which makes
/// most rows as long as the first, and of two that do so equally by the one named first here. Lines end with
/// LF, CR LF or CR; line breaks inside quotes are allowed. requires: UTF-8 without a mark. errors: TomlSyntax
/// where a quote is never closed; TimeLimit or Interrupted.
Expected<Csv> read_csv(std::string_view text, const std::string& file_name, const Budget& budget);

/// The cell, in quotes where it needs them. One that a spreadsheet would take for a formula (it begins with
/// `=`, `+`, `-`, `@`, a tab or a line break, and is no number) gets an apostrophe in front, and so does one
/// that begins with apostrophes before such a sign; read_csv() takes one away again.
std::string csv_cell(std::string_view text);

}  // namespace detente::interop
