// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace detente {

/// A small invented dispute with comments, complete and without warnings: what `detente init` writes. It
/// shows an option, a joint option, a red line, stakes, outcomes, a wish and a claim. requires: `id` is an
/// id, [a-z][a-z0-9_]*, and none of those inside (`ferry`, `fee`, `norholm` ...).
std::string starter_case(std::string_view id);

/// The same as the file starter.toml has it, which the build embeds; its id is `starter`.
std::string_view starter_text();

}  // namespace detente
