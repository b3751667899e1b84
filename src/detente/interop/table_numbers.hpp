// SPDX-License-Identifier: MIT
// Numbers in a table whose author may write decimals with a comma. Internal to interop/.
#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace detente::interop {

/// Why a cell is no number, and how to mend it.
struct NumberFault {
  std::string message;  ///< goes on after the cell: "'1.200' …"
  std::string hint;
};

/// Learns from all numbers of a table which mark its decimals have, then reads them one by one. Between
/// commas that is a point. Between semicolons or tabs it is either, but one in the whole table; a mark before
/// exactly three digits may be one for thousands, and is read as decimal only where another number shows that
/// it is.
class TableNumbers {
 public:
  explicit TableNumbers(char separator) : separator_(separator) {}

  /// Takes note of a cell.
  void meet(std::string_view cell);

  /// The number in a cell. requires: every cell was met.
  std::variant<double, NumberFault> read(std::string_view cell) const;

 private:
  char separator_;
  bool decimal_commas_ = false;  ///< some cell has a comma that marks no thousands
  bool decimal_points_ = false;
};

}  // namespace detente::interop
