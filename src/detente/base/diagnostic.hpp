// SPDX-License-Identifier: MIT
// What went wrong, where, and how to mend it. The library returns these; it never prints, exits or throws.
#pragma once

#include <string>
#include <vector>

#include "detente/base/codes.hpp"
#include "detente/base/span.hpp"

namespace detente {

enum class Severity { Error, Warning, Note };

struct Diagnostic {
  Code code{};
  Severity severity = Severity::Error;
  SourceSpan span;      ///< where; an empty file means "not tied to a file"
  std::string message;  ///< what was met and what was expected, one sentence without a final stop
  std::string hint;     ///< how to mend it; empty when the message says it all
};

using Diagnostics = std::vector<Diagnostic>;

/// `case.toml:41:9: error[E203]: message; hint`: one line, whatever the texts in it hold.
std::string to_string(const Diagnostic& diagnostic);

/// True if any of them is an error: warnings and notes do not stop anything.
bool has_errors(const Diagnostics& diagnostics);

/// The nearest of `candidates` to `met` within two edits, or empty: for "did you mean".
std::string nearest_name(const std::string& met, const std::vector<std::string>& candidates);

}  // namespace detente
