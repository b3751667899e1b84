// SPDX-License-Identifier: MIT
#include "detente/expression/parse.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace detente {
namespace {

// The tree with every pair of parentheses written out.
std::string shape(const Syntax& s) {
  const auto child = [&](std::size_t k) { return shape(s.children[k]); };
  const auto infix = [&](const char* word) { return fmt::format("({} {} {})", child(0), word, child(1)); };
  const auto listed = [&](const char* word) {
    std::string text = fmt::format("{}({}", word, s.count);
    for (const Syntax& c : s.children) text += ", " + shape(c);
    return text + ")";
  };
  switch (s.kind) {
    case SyntaxKind::Constant:
      return s.constant ? "true" : "false";
    case SyntaxKind::Name:
      return s.name;
    case SyntaxKind::Comparison:
      return fmt::format(
          "[{} {} {}]", s.name,
          std::vector<const char*>{"=", "!=", "<", "<=", ">", ">="}[static_cast<std::size_t>(s.comparison)],
          s.level);
    case SyntaxKind::Not:
      return fmt::format("!{}", child(0));
    case SyntaxKind::And:
      return infix("and");
    case SyntaxKind::Or:
      return infix("or");
    case SyntaxKind::Xor:
      return infix("xor");
    case SyntaxKind::Implies:
      return infix("->");
    case SyntaxKind::Iff:
      return infix("<->");
    case SyntaxKind::AtLeast:
      return listed("at_least");
    case SyntaxKind::AtMost:
      return listed("at_most");
    case SyntaxKind::Exactly:
      return listed("exactly");
  }
  return "?";
}

TEST(Parse, PrecedenceFallsFromNotToIff) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"a", "a"},
      {"not a and b", "(!a and b)"},
      {"not a = 'x' and b", "(![a = x] and b)"},
      {"a or b and c", "(a or (b and c))"},
      {"a and b or c", "((a and b) or c)"},
      {"a xor b or c", "(a xor (b or c))"},
      {"a -> b xor c", "(a -> (b xor c))"},
      {"a <-> b -> c", "(a <-> (b -> c))"},
      {"a -> b -> c -> d", "(a -> (b -> (c -> d)))"},
      {"a <-> b <-> c", "((a <-> b) <-> c)"},
      {"a or b or c", "((a or b) or c)"},
      {"not not a", "!!a"},
      {"not (a or b)", "!(a or b)"},
      {"(((a)))", "a"},
      {"a.b >= \"don't\"", "[a.b >= don't]"},
      {"at_least(2, a, b and c, not d)", "at_least(2, a, (b and c), !d)"},
      {"exactly(0, a) or at_most(1, a, b)", "(exactly(0, a) or at_most(1, a, b))"},
      {"true -> false", "(true -> false)"},
      {"  a\n and\tb ", "(a and b)"},
  };
  for (const auto& [text, expected] : table) {
    const auto syntax = parse_condition(text, {});
    ASSERT_TRUE(syntax) << text << ": " << to_string(syntax.error()[0]);
    EXPECT_EQ(shape(*syntax), expected) << text;
  }
}

TEST(Parse, NodesKnowWhereTheyStand) {
  const auto syntax = parse_condition("railway and market < 'open'", {});
  ASSERT_TRUE(syntax);
  EXPECT_EQ(syntax->offset, 0U);
  EXPECT_EQ(syntax->children[1].offset, 12U);
  EXPECT_EQ(syntax->children[1].level_offset, 21U);
}

struct BadText {
  std::string text;
  std::uint32_t column;
  std::string message;
  std::string hint = {};
};

TEST(Parse, PointsAtTheOffendingToken) {
  const std::vector<BadText> table = {
      {"", 10, "an empty expression", "write a condition such as option = 'level', or true"},
      {"a and", 15, "expected a condition, met end of the expression"},
      {"a b", 12, "unexpected 'b' after the end of the expression"},
      {"a && b", 12, "unexpected '&&' after the end of the expression", "did you mean 'and'?"},
      {"a AND b", 12, "unexpected 'AND' after the end of the expression", "did you mean 'and'?"},
      {"a Or b", 12, "unexpected 'Or' after the end of the expression", "did you mean 'or'?"},
      {"NOT a", 10, "expected a condition, met 'NOT'", "did you mean 'not'?"},
      {"a & b", 12, "unexpected character '&'", "did you mean 'and'?"},
      {"a | b", 12, "unexpected character '|'", "did you mean 'or'?"},
      {"a || b", 12, "unexpected '||' after the end of the expression", "did you mean 'or'?"},
      {"a ≥ 'x'", 12, "unexpected character '≥'", "did you mean '>='?"},
      {"a = ‘x’", 14, "unexpected character '‘'", "write straight quotes: 'level'"},
      {"! a", 10, "expected a condition, met '!'", "did you mean 'not'?"},
      {"a == 'x'", 12, "unexpected '==' after the end of the expression", "did you mean '='?"},
      {"(a or b", 17, "expected ')' to close the parenthesis, met end of the expression"},
      {"a = open", 14, "expected a level name in quotes, met 'open'", "write 'open' in single quotes"},
      {"a = 2", 14, "expected a level name in quotes, met '2'", "write '2' in single quotes"},
      {"at_least(a, b)", 19, "at_least starts with a whole number, met 'a'"},
      {"at_least(1.5, b)", 19, "at_least starts with a whole number, met '1.5'"},
      {"at_most(1)", 19, "at_most needs conditions after its number"},
      {"exactly 2", 18, "expected '(' after exactly, met '2'"},
      {"or a", 10, "expected a condition, met 'or'"},
      {"'a'", 10, "expected a condition, met 'a'"},
  };
  for (const BadText& bad : table) {
    const auto syntax = parse_condition(bad.text, {"case.toml", 3, 10});
    ASSERT_FALSE(syntax) << bad.text;
    ASSERT_EQ(syntax.error().size(), 1U);
    const Diagnostic& fault = syntax.error()[0];
    EXPECT_EQ(fault.code, Code::ExpressionSyntax);
    EXPECT_EQ(fault.span.line, 3U);
    EXPECT_EQ(fault.span.column, bad.column) << bad.text;
    EXPECT_EQ(fault.message, bad.message);
    EXPECT_EQ(fault.hint, bad.hint) << bad.text;
  }
}

TEST(Parse, DeepNestingIsRefusedNotFollowed) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '(') + "a" + std::string(depth, ')');
  };
  EXPECT_TRUE(parse_condition(nested(200), {}));
  const auto syntax = parse_condition(nested(201), {"x", 1, 1});
  ASSERT_FALSE(syntax);
  EXPECT_EQ(syntax.error()[0].message, "nested too deeply");
  EXPECT_EQ(syntax.error()[0].span.column, 201U);
  std::string nots;
  for (int k = 0; k < 3000; ++k) nots += "not ";
  EXPECT_FALSE(parse_condition(nots + "a", {}));
  std::string calls;
  for (int k = 0; k < 900; ++k) calls += "at_least(1,";
  EXPECT_FALSE(parse_condition(calls, {}));
}

TEST(Parse, LongChainsAreFine) {
  std::string chain = "a";
  for (int k = 0; k < 1900; ++k) chain += k % 2 == 0 ? " or a" : " -> a";
  EXPECT_TRUE(parse_condition(chain, {}));
}

}  // namespace
}  // namespace detente
