// SPDX-License-Identifier: MIT
// Splits an expression into tokens. Shared by conditions and arithmetic.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "detente/base/expected.hpp"

namespace detente {

enum class TokenKind { Name, Number, Quoted, Symbol, End };

struct Token {
  TokenKind kind = TokenKind::End;
  std::string text;          ///< Quoted: without its quotes; End: empty
  double number = 0;         ///< Number: its value
  std::uint32_t offset = 0;  ///< bytes from the start of the expression
};

/// Longest expression read, in bytes: far above anything written by hand, low enough that no input is slow.
inline constexpr std::size_t max_expression_bytes = 65536;
/// Deepest nesting of parentheses, `not` and unary minus.
inline constexpr std::uint32_t max_expression_nesting = 200;
/// Most tokens in one expression. A chain `a or b or ...` nests one level per operator, so this bounds the
/// depth of the tree, and with it the stack every walk over it needs.
inline constexpr std::size_t max_expression_tokens = 4000;

/// The place `offset` bytes into an expression that starts at `start`. Works on columns alone; whoever knows
/// of line breaks or escapes inside the string translates from there.
SourceSpan place_in_expression(const SourceSpan& start, std::size_t offset);

/// A diagnostic at that place.
Diagnostic expression_fault(Code code, const SourceSpan& start, std::size_t offset, std::string message,
                            std::string hint = {});

/// Tokens of the text, the last one End. Names are `[A-Za-z_][A-Za-z0-9_]*`, with dots between parts.
/// errors: ExpressionSyntax (a character that starts no token, an open quote, a text too long or with too
/// many tokens).
Expected<std::vector<Token>> tokenize(std::string_view text, const SourceSpan& span);

/// What is to be written instead of a sign of other languages, as a hint: `did you mean 'and'?` for `&`. Empty
/// where nothing is known.
std::string meant_by(std::string_view sign);

/// The words that cannot be ids because they mean something in expressions.
bool is_reserved_word(std::string_view word);

}  // namespace detente
