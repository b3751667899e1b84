// SPDX-License-Identifier: MIT
#include "detente/expression/arithmetic.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace detente {
namespace {

double value(const std::string& text) {
  const auto parsed = parse_arithmetic(text, {});
  EXPECT_TRUE(parsed) << text << ": " << (parsed ? "" : to_string(parsed.error()[0]));
  return parsed ? evaluate(*parsed, [](const std::string& name) { return name == "half" ? 0.5 : 10.0; })
                : NAN;
}

TEST(Arithmetic, EvaluatesWithTheUsualPrecedence) {
  EXPECT_EQ(value("2 * half - 1"), 0.0);
  EXPECT_EQ(value("1 + 2 * 3"), 7.0);
  EXPECT_EQ(value("(1 + 2) * 3"), 9.0);
  EXPECT_EQ(value("8 / 2 / 2"), 2.0);
  EXPECT_EQ(value("8 - 2 - 2"), 4.0);
  EXPECT_EQ(value("-half * -2"), 1.0);
  EXPECT_EQ(value("min(ten, 3, 4) + max(1, half)"), 4.0);
  EXPECT_EQ(value(".5 + 1e1"), 10.5);
  EXPECT_TRUE(std::isinf(value("1 / (half - 0.5)")));
}

TEST(Arithmetic, ListsItsNamesInOrder) {
  EXPECT_EQ(names_of(parse_arithmetic("b + a * min(b, 2)", {}).value()),
            (std::vector<std::string>{"b", "a", "b"}));
}

struct BadSum {
  std::string text;
  std::uint32_t column;
  std::string message;
};

TEST(Arithmetic, PointsAtTheOffendingToken) {
  const std::vector<BadSum> table = {
      {"", 1, "an empty expression"},
      {"2 *", 4, "expected a number or a parameter, met end of the expression"},
      {"2 half", 3, "unexpected 'half' after the end of the arithmetic"},
      {"(1 + 2", 7, "expected ')', met end of the expression"},
      {"min 1", 5, "expected '(' after min, met '1'"},
      {"min(1, 2", 9, "expected ')', met end of the expression"},
      {"1 + not", 5, "'not' is not arithmetic"},
      {"2 ^ 3", 3, "unexpected character '^'"},
      {"+1", 1, "expected a number or a parameter, met '+'"},
  };
  for (const BadSum& bad : table) {
    const auto parsed = parse_arithmetic(bad.text, {"x", 1, 1});
    ASSERT_FALSE(parsed) << bad.text;
    EXPECT_EQ(parsed.error()[0].code, Code::ExpressionSyntax);
    EXPECT_EQ(parsed.error()[0].span.column, bad.column) << bad.text;
    EXPECT_EQ(parsed.error()[0].message, bad.message);
  }
}

TEST(Arithmetic, DeepNestingIsRefused) {
  EXPECT_FALSE(parse_arithmetic(std::string(3000, '-') + "1", {}));
  EXPECT_FALSE(parse_arithmetic(std::string(3000, '('), {}));
}

}  // namespace
}  // namespace detente
