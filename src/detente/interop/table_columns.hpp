// SPDX-License-Identifier: MIT
// What the first line of a table of packages says of its columns. Internal to interop/.
#pragma once

#include <string>
#include <vector>

#include "detente/interop/csv.hpp"
#include "detente/interop/faults.hpp"

namespace detente::interop {

struct TableColumns {
  std::vector<std::size_t> issues;  ///< which columns
  std::vector<std::size_t> utilities;
  std::vector<std::string> parties;  ///< the name of each utility column's party
};

/// Reads the first row of the table; a column without name or content is passed over, and so are `efficient`
/// and `acceptable`. Capitals and blanks do not count in these words and in `utility: NAME`; what begins much
/// like that but is not it, is a fault. requires: csv.rows is not empty.
TableColumns read_columns(const Csv& csv, const std::string& file, Faults& faults);

}  // namespace detente::interop
