// SPDX-License-Identifier: MIT
// Arithmetic over parameters: + - * / ( ) min max, numbers, names. For stakes such as "2 * dependence - 1".
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/expected.hpp"

namespace detente {

enum class ArithmeticKind { Number, Name, Negate, Add, Subtract, Multiply, Divide, Min, Max };

struct Arithmetic {
  ArithmeticKind kind = ArithmeticKind::Number;
  double number = 0;
  std::string name;
  std::uint32_t offset = 0;  ///< bytes from the start of the text
  std::vector<Arithmetic> children;
};

/// errors: ExpressionSyntax.
Expected<Arithmetic> parse_arithmetic(std::string_view text, const SourceSpan& span);

/// Every name used, in order of appearance.
std::vector<std::string> names_of(const Arithmetic& arithmetic);

/// The value with each name replaced by value_of(name); may be infinite or NaN (division by zero): callers
/// check.
double evaluate(const Arithmetic& arithmetic, const std::function<double(const std::string&)>& value_of);

}  // namespace detente
