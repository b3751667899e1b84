// SPDX-License-Identifier: MIT
#include "detente/expression/lexer.hpp"

#include <gtest/gtest.h>

namespace detente {
namespace {

TEST(Lexer, SplitsNamesNumbersQuotesAndSymbols) {
  const auto tokens = tokenize("railway.moscow <= 'firm by firm' -> at_least(2,a)", {});
  ASSERT_TRUE(tokens);
  std::vector<std::string> texts;
  for (const Token& token : *tokens) texts.push_back(token.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"railway.moscow", "<=", "firm by firm", "->", "at_least", "(",
                                             "2", ",", "a", ")", ""}));
  EXPECT_EQ((*tokens)[2].kind, TokenKind::Quoted);
  EXPECT_EQ((*tokens)[2].offset, 18U);
  EXPECT_EQ((*tokens)[6].number, 2.0);
  EXPECT_EQ(tokens->back().kind, TokenKind::End);
}

struct BadToken {
  std::string text;
  std::uint32_t column;
  std::string message;
};

TEST(Lexer, PointsAtWhatItCannotRead) {
  const std::vector<BadToken> table = {
      {"a and $b", 7, "unexpected character '$'"}, {"a = 'open", 5, "a quote that is never closed"},
      {"é", 1, "unexpected character 'é'"},        {std::string("a \x01"), 3, "unexpected character 0x01"},
      {"1e999", 1, "a number out of range"},
  };
  for (const BadToken& bad : table) {
    const auto tokens = tokenize(bad.text, {"x", 1, 1});
    ASSERT_FALSE(tokens) << bad.text;
    EXPECT_EQ(tokens.error()[0].code, Code::ExpressionSyntax);
    EXPECT_EQ(tokens.error()[0].span.column, bad.column) << bad.text;
    EXPECT_EQ(tokens.error()[0].message, bad.message);
  }
}

TEST(Lexer, RefusesTextsWithoutMeasure) {
  EXPECT_FALSE(tokenize(std::string(max_expression_bytes + 1, ' '), {}));
  EXPECT_TRUE(tokenize(std::string(max_expression_bytes, ' '), {}));
  std::string many;
  for (std::size_t k = 0; k < max_expression_tokens; ++k) many += "a ";
  EXPECT_TRUE(tokenize(many, {}));
  EXPECT_FALSE(tokenize(many + "a", {}));
}

TEST(Lexer, KnowsTheReservedWords) {
  for (const char* word :
       {"and", "or", "not", "xor", "true", "false", "at_least", "at_most", "exactly", "min", "max", "other"})
    EXPECT_TRUE(is_reserved_word(word)) << word;
  EXPECT_FALSE(is_reserved_word("market"));
}

}  // namespace
}  // namespace detente
