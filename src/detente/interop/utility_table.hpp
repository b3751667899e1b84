// SPDX-License-Identifier: MIT
// A table of packages: one column per issue, then one column "utility: NAME" per party; one row per package.
#pragma once

#include <string>
#include <string_view>

#include "detente/base/expected.hpp"
#include "detente/interop/bargaining_domain.hpp"

namespace detente {

/// What a column of utilities begins with.
inline constexpr std::string_view utility_column = "utility: ";

/// The domain with every party of the table. Values in the order in which they first appear. A row whose
/// issues are all empty is what each has without agreement. Where a party's numbers split by issue exactly
/// (in billionths), and the table has the rows to see it, its utility is a sum over the issues; else it is
/// given package by package. Columns `efficient` and `acceptable` are passed over. With `;` between the cells
/// numbers may have a decimal comma. errors: TomlSyntax (not CSV), MissingKey, BadNumber, BadValue,
/// DuplicateId, TooMany; all that are found.
Expected<BargainingDomain> read_utility_table(std::string_view text, const std::string& file_name);

}  // namespace detente
