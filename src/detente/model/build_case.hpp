// SPDX-License-Identifier: MIT
// The one way a Case comes into being: every block checked, every fault reported, in one pass.
#pragma once

#include "detente/base/expected.hpp"
#include "detente/model/case.hpp"
#include "detente/model/draft.hpp"

namespace detente {

/// Most blocks of one kind. With `max_worth` it keeps every sum of stakes inside fixed-point range.
inline constexpr std::size_t max_blocks = 8192;
/// Most options in a case.
inline constexpr std::size_t max_options = 512;
/// Largest absolute worth of a stake at the point.
inline constexpr double max_worth = 1e6;

/// A valid case, with what is odd about it but allowed.
struct BuiltCase {
  Case dispute;  ///< `canonical` is still empty
  Diagnostics warnings;
};

/// errors: every E1xx to E4xx code but FileUnreadable, FileTooLarge and TomlSyntax; all faults of the draft,
/// ordered by place. Meanings: docs/case-file.md. cost: linear in the draft but for explicit rankings, which
/// are checked scenario by scenario while scenarios × rule sizes stay below 2^25.
Expected<BuiltCase> build_case(const Draft& draft);

}  // namespace detente
