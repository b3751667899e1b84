// SPDX-License-Identifier: MIT
// Comma-separated values as RFC 4180 has them, and as spreadsheets write them. Internal to interop/.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/expected.hpp"

namespace detente::interop {

struct CsvRow {
  std::uint32_t line = 0;  ///< where it begins, from 1
  std::vector<std::string> cells;
};

struct Csv {
  char separator = ',';
  std::vector<CsvRow> rows;  ///< without empty lines
};

/// Separated by `,` or `;`, whichever the first line has more of outside quotes; a UTF-8 mark at the
/// beginning and line breaks inside quotes are allowed. errors: TomlSyntax where a quote is never closed.
Expected<Csv> read_csv(std::string_view text, const std::string& file_name);

/// The cell, in quotes where it needs them.
std::string csv_cell(std::string_view text);

}  // namespace detente::interop
