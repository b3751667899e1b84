// SPDX-License-Identifier: MIT
#include "detente/expression/parse.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "detente/expression/token_cursor.hpp"

namespace detente {

namespace {

struct BinaryOperator {
  std::string_view word;
  SyntaxKind kind;
};

// Loosest first: the position is the precedence.
constexpr std::array<BinaryOperator, 5> binary_operators = {{{"<->", SyntaxKind::Iff},
                                                             {"->", SyntaxKind::Implies},
                                                             {"xor", SyntaxKind::Xor},
                                                             {"or", SyntaxKind::Or},
                                                             {"and", SyntaxKind::And}}};

std::optional<Comparison> comparison_of(const Token& token) {
  if (token.kind != TokenKind::Symbol) return std::nullopt;
  if (token.text == "=") return Comparison::Equal;
  if (token.text == "!=") return Comparison::NotEqual;
  if (token.text == "<") return Comparison::Less;
  if (token.text == "<=") return Comparison::LessEqual;
  if (token.text == ">") return Comparison::Greater;
  if (token.text == ">=") return Comparison::GreaterEqual;
  return std::nullopt;
}

std::optional<SyntaxKind> counting_function(const Token& token) {
  if (token.kind != TokenKind::Name) return std::nullopt;
  if (token.text == "at_least") return SyntaxKind::AtLeast;
  if (token.text == "at_most") return SyntaxKind::AtMost;
  if (token.text == "exactly") return SyntaxKind::Exactly;
  return std::nullopt;
}

// What people type who come from another language, or in capitals.
std::string other_spelling(const std::string& met) {
  std::string lower = met;
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  if (lower != met && is_reserved_word(lower)) return "did you mean '" + lower + "'?";
  if (met == "==") return "did you mean '='?";
  if (met == "<>") return "did you mean '!='?";
  return meant_by(met);
}

/// Recursive descent; every function returns false once a fault is recorded.
class Parser : private TokenCursor {
 public:
  using TokenCursor::TokenCursor;

  Expected<Syntax> run() {
    Syntax root;
    if (here().kind == TokenKind::End) {
      fault("an empty expression", "write a condition such as option = 'level', or true");
    } else if (binary(0, root) && here().kind != TokenKind::End) {
      fault(fmt::format("unexpected {} after the end of the expression", shown()),
            other_spelling(here().text));
    }
    return finished(std::move(root));
  }

 private:
  bool expect(std::string_view symbol, std::string_view where) {
    if (at_symbol(symbol)) {
      advance();
      return true;
    }
    return fault(fmt::format("expected '{}' {}, met {}", symbol, where, shown()));
  }

  bool at_operator(std::size_t precedence) const {
    const bool word = here().kind == TokenKind::Name || here().kind == TokenKind::Symbol;
    return word && here().text == binary_operators[precedence].word;
  }

  // A chain of operands of one precedence, folded to the left, or to the right for `->`.
  bool binary(std::size_t precedence, Syntax& out) {
    if (precedence == binary_operators.size()) return unary(out);
    if (!binary(precedence + 1, out)) return false;
    std::vector<Syntax> operands;
    while (at_operator(precedence)) {
      advance();
      Syntax next;
      if (!binary(precedence + 1, next)) return false;
      operands.push_back(std::move(next));
    }
    fold(binary_operators[precedence].kind, std::move(operands), out);
    return true;
  }

  static void fold(SyntaxKind kind, std::vector<Syntax> rest, Syntax& first) {
    if (rest.empty()) return;
    if (kind != SyntaxKind::Implies) {
      for (Syntax& operand : rest) first = binary_node(kind, std::move(first), std::move(operand));
      return;
    }
    Syntax right = std::move(rest.back());
    for (std::size_t k = rest.size() - 1; k-- > 0;)
      right = binary_node(kind, std::move(rest[k]), std::move(right));
    first = binary_node(kind, std::move(first), std::move(right));
  }

  bool unary(Syntax& out) {
    if (!at_word("not")) return primary(out);
    if (++nesting_ > max_expression_nesting) return fault("nested too deeply");
    out.kind = SyntaxKind::Not;
    out.offset = here().offset;
    advance();
    out.children.emplace_back();
    const bool fine = unary(out.children.back());
    --nesting_;
    return fine;
  }

  bool primary(Syntax& out) {
    out.offset = here().offset;
    if (at_symbol("(")) return parenthesis(out);
    if (at_word("true") || at_word("false")) {
      out.kind = SyntaxKind::Constant;
      out.constant = here().text == "true";
      advance();
      return true;
    }
    if (const auto function = counting_function(here())) return counting(*function, out);
    const bool shouted = here().kind == TokenKind::Name && !other_spelling(here().text).empty();
    if (here().kind != TokenKind::Name || is_reserved_word(here().text) || shouted)
      return fault(fmt::format("expected a condition, met {}", shown()), other_spelling(here().text));
    return named(out);
  }

  bool parenthesis(Syntax& out) {
    if (++nesting_ > max_expression_nesting) return fault("nested too deeply");
    advance();
    if (!binary(0, out) || !expect(")", "to close the parenthesis")) return false;
    --nesting_;
    return true;
  }

  bool named(Syntax& out) {
    out.kind = SyntaxKind::Name;
    out.name = here().text;
    advance();
    const auto comparison = comparison_of(here());
    if (!comparison) return true;
    out.kind = SyntaxKind::Comparison;
    out.comparison = *comparison;
    advance();
    if (here().kind != TokenKind::Quoted) {
      const bool word = here().kind == TokenKind::Name || here().kind == TokenKind::Number;
      return fault(fmt::format("expected a level name in quotes, met {}", shown()),
                   word ? fmt::format("write '{}' in single quotes", here().text) : std::string{});
    }
    out.level = here().text;
    out.level_offset = here().offset;
    advance();
    return true;
  }

  bool counting(SyntaxKind kind, Syntax& out) {
    const std::string word = here().text;
    if (++nesting_ > max_expression_nesting) return fault("nested too deeply");
    out.kind = kind;
    advance();
    if (!expect("(", fmt::format("after {}", word)) || !count(word, out)) return false;
    while (at_symbol(",")) {
      advance();
      out.children.emplace_back();
      if (!binary(0, out.children.back())) return false;
    }
    if (out.children.empty()) return fault(fmt::format("{} needs conditions after its number", word));
    if (!expect(")", fmt::format("to close {}", word))) return false;
    --nesting_;
    return true;
  }

  bool count(const std::string& word, Syntax& out) {
    const double number = here().number;
    const bool whole = here().kind == TokenKind::Number && number >= 0 &&
                       number <= static_cast<double>(max_expression_tokens) &&
                       number == static_cast<double>(static_cast<std::uint32_t>(number));
    if (!whole) return fault(fmt::format("{} starts with a whole number, met {}", word, shown()));
    out.count = static_cast<std::uint32_t>(number);
    advance();
    return true;
  }
};

}  // namespace

Expected<Syntax> parse_condition(std::string_view text, const SourceSpan& span) {
  Expected<std::vector<Token>> tokens = tokenize(text, span);
  if (!tokens) return tl::unexpected<Diagnostics>(std::move(tokens.error()));
  return Parser(std::move(*tokens), span).run();
}

Expected<Condition> make_condition(std::string_view text, const Symbols& symbols, const SourceSpan& span) {
  Expected<Syntax> syntax = parse_condition(text, span);
  if (!syntax) return tl::unexpected<Diagnostics>(std::move(syntax.error()));
  Expected<Formula> formula = resolve(*syntax, symbols, span);
  if (!formula) return tl::unexpected<Diagnostics>(std::move(formula.error()));
  return Condition{std::string(text), span, std::move(*syntax), std::move(*formula)};
}

}  // namespace detente
