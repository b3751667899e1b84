// SPDX-License-Identifier: MIT
// Text -> syntax tree -> formula. Grammar, in falling precedence: not, and, or, xor, ->, <->; comparisons
// `option = != < <= > >= 'level'`; at_least(n, a, b, ...), at_most, exactly; true, false; parentheses.
#pragma once

#include <string_view>

#include "detente/base/expected.hpp"
#include "detente/expression/condition.hpp"
#include "detente/expression/symbols.hpp"

namespace detente {

/// errors: ExpressionSyntax with the column of the offending token. `span` is the place of the text's first
/// byte.
Expected<Syntax> parse_condition(std::string_view text, const SourceSpan& span);

/// errors: UnknownName (with "did you mean"), BadLevel, ExpressionCycle, ExpressionType; all of them, not the
/// first.
Expected<Formula> resolve(const Syntax& syntax, const Symbols& symbols, const SourceSpan& span);

/// Both in one step.
Expected<Condition> make_condition(std::string_view text, const Symbols& symbols, const SourceSpan& span);

}  // namespace detente
