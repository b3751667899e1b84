// SPDX-License-Identifier: MIT
#include "detente/expression/arithmetic.hpp"

#include <algorithm>

#include "detente/expression/token_cursor.hpp"

namespace detente {

namespace {

/// Recursive descent; every function returns false once a fault is recorded.
class Parser : private TokenCursor {
 public:
  using TokenCursor::TokenCursor;

  Expected<Arithmetic> run() {
    Arithmetic root;
    if (here().kind == TokenKind::End)
      fault("an empty expression", "write a number or arithmetic over parameters");
    else if (sum(root) && here().kind != TokenKind::End)
      fault(fmt::format("unexpected {} after the end of the arithmetic", shown()),
            at_symbol(",") ? "fractions are written with a point: 2.5" : "");
    return finished(std::move(root));
  }

 private:
  bool sum(Arithmetic& out) {
    if (!product(out)) return false;
    while (at_symbol("+") || at_symbol("-")) {
      const ArithmeticKind kind = at_symbol("+") ? ArithmeticKind::Add : ArithmeticKind::Subtract;
      advance();
      Arithmetic right;
      if (!product(right)) return false;
      out = binary_node(kind, std::move(out), std::move(right));
    }
    return true;
  }

  bool product(Arithmetic& out) {
    if (!factor(out)) return false;
    while (at_symbol("*") || at_symbol("/")) {
      const ArithmeticKind kind = at_symbol("*") ? ArithmeticKind::Multiply : ArithmeticKind::Divide;
      advance();
      Arithmetic right;
      if (!factor(right)) return false;
      out = binary_node(kind, std::move(out), std::move(right));
    }
    return true;
  }

  bool factor(Arithmetic& out) {
    if (++nesting_ > max_expression_nesting) return fault("nested too deeply");
    const bool fine = unguarded_factor(out);
    --nesting_;
    return fine;
  }

  bool unguarded_factor(Arithmetic& out) {
    out.offset = here().offset;
    if (at_symbol("-")) {
      advance();
      out.kind = ArithmeticKind::Negate;
      out.children.emplace_back();
      return factor(out.children.back());
    }
    if (at_symbol("(")) {
      advance();
      return sum(out) && close();
    }
    if (here().kind == TokenKind::Number) {
      out.number = here().number;
      advance();
      return true;
    }
    if (here().kind != TokenKind::Name)
      return fault(fmt::format("expected a number or a parameter, met {}", shown()));
    if (here().text == "min" || here().text == "max") return extreme(out);
    if (is_reserved_word(here().text))
      return fault(fmt::format("'{}' is not arithmetic", here().text),
                   "a worth is a number; conditions go in `when`");
    out.kind = ArithmeticKind::Name;
    out.name = here().text;
    advance();
    return true;
  }

  bool extreme(Arithmetic& out) {
    const std::string word = here().text;
    out.kind = word == "min" ? ArithmeticKind::Min : ArithmeticKind::Max;
    advance();
    if (!at_symbol("(")) return fault(fmt::format("expected '(' after {}, met {}", word, shown()));
    do {
      advance();
      out.children.emplace_back();
      if (!sum(out.children.back())) return false;
    } while (at_symbol(","));
    return close();
  }

  bool close() {
    if (!at_symbol(")")) return fault(fmt::format("expected ')', met {}", shown()));
    advance();
    return true;
  }
};

void collect_names(const Arithmetic& arithmetic, std::vector<std::string>& names) {
  if (arithmetic.kind == ArithmeticKind::Name) names.push_back(arithmetic.name);
  for (const Arithmetic& child : arithmetic.children) collect_names(child, names);
}

}  // namespace

Expected<Arithmetic> parse_arithmetic(std::string_view text, const SourceSpan& span) {
  Expected<std::vector<Token>> tokens = tokenize(text, span);
  if (!tokens) return tl::unexpected<Diagnostics>(std::move(tokens.error()));
  return Parser(std::move(*tokens), span).run();
}

std::vector<std::string> names_of(const Arithmetic& arithmetic) {
  std::vector<std::string> names;
  collect_names(arithmetic, names);
  return names;
}

double evaluate(const Arithmetic& arithmetic, const std::function<double(const std::string&)>& value_of) {
  const auto child = [&](std::size_t k) { return evaluate(arithmetic.children[k], value_of); };
  switch (arithmetic.kind) {
    case ArithmeticKind::Number:
      return arithmetic.number;
    case ArithmeticKind::Name:
      return value_of(arithmetic.name);
    case ArithmeticKind::Negate:
      return -child(0);
    case ArithmeticKind::Add:
      return child(0) + child(1);
    case ArithmeticKind::Subtract:
      return child(0) - child(1);
    case ArithmeticKind::Multiply:
      return child(0) * child(1);
    case ArithmeticKind::Divide:
      return child(0) / child(1);
    case ArithmeticKind::Min:
    case ArithmeticKind::Max:
      break;
  }
  double extreme = child(0);
  for (std::size_t k = 1; k < arithmetic.children.size(); ++k) {
    const double value = child(k);
    extreme = arithmetic.kind == ArithmeticKind::Min ? std::min(extreme, value) : std::max(extreme, value);
  }
  return extreme;
}

}  // namespace detente
