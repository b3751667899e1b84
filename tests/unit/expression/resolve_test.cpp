// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/expression/parse.hpp"

namespace detente {
namespace {

Syntax parsed(const std::string& text) { return parse_condition(text, {}).value(); }

// market: axis 0, three levels; railway: joint, axes 1 (tbilisi) and 2 (moscow); visas: axis 3.
Symbols georgia() {
  Symbols symbols;
  symbols.options["market"] = {{AxisId(0)}, {}, {"closed", "firm by firm", "open"}};
  symbols.options["railway"] = {{AxisId(1), AxisId(2)}, {"tbilisi", "moscow"}, {"no", "yes"}};
  symbols.options["visas"] = {{AxisId(3)}, {}, {"no", "yes"}};
  symbols.outcomes["thaw"] = parsed("market > 'closed' and not railway");
  symbols.outcomes["calm"] = parsed("thaw or visas");
  symbols.others["tbilisi"] = "an actor";
  return symbols;
}

bool at(const std::string& text, std::vector<std::uint8_t> levels) {
  const auto condition = make_condition(text, georgia(), {});
  EXPECT_TRUE(condition) << text << ": " << (condition ? "" : to_string(condition.error()[0]));
  return condition && holds(condition->formula, levels);
}

TEST(Resolve, NamesMeanWhatTheFormatSays) {
  EXPECT_TRUE(at("market", {2, 0, 0, 0})) << "a bare option is its top level";
  EXPECT_FALSE(at("market", {1, 0, 0, 0}));
  EXPECT_TRUE(at("market >= 'firm by firm'", {1, 0, 0, 0}));
  EXPECT_FALSE(at("railway", {0, 1, 0, 0})) << "a joint option needs every party";
  EXPECT_TRUE(at("railway", {0, 1, 1, 0}));
  EXPECT_TRUE(at("railway = 'no'", {0, 0, 1, 0}));
  EXPECT_TRUE(at("railway.tbilisi and not railway.moscow", {0, 1, 0, 0}));
  EXPECT_TRUE(at("railway.moscow = 'no'", {0, 1, 0, 0}));
  EXPECT_TRUE(at("thaw", {1, 1, 0, 0})) << "a bare outcome is its condition";
  EXPECT_TRUE(at("calm and not thaw", {0, 0, 0, 1}));
  EXPECT_TRUE(at("at_least(2, market, visas, railway.moscow)", {2, 0, 0, 1}));
  EXPECT_FALSE(at("exactly(1, market, visas)", {2, 0, 0, 1}));
  EXPECT_TRUE(at("at_most(1, market, visas)", {2, 0, 0, 0}));
  EXPECT_TRUE(at("market xor visas", {2, 0, 0, 0}));
  EXPECT_FALSE(at("market <-> visas", {2, 0, 0, 0}));
  EXPECT_TRUE(at("visas -> market -> false", {0, 0, 0, 1}));
  EXPECT_FALSE(at("market < 'closed'", {0, 0, 0, 0})) << "nothing is below the lowest level";
}

struct Misnamed {
  std::string text;
  Code code;
  std::uint32_t column;
  std::string message;
  std::string hint = {};
};

TEST(Resolve, PointsAtTheName) {
  const std::vector<Misnamed> table = {
      {"visas and markt", Code::UnknownName, 11, "no option or outcome is called 'markt'",
       "did you mean 'market'?"},
      {"zzz", Code::UnknownName, 1, "no option or outcome is called 'zzz'"},
      {"market = 'opne'", Code::BadLevel, 10, "option 'market' has no level 'opne'", "did you mean 'open'?"},
      {"market = 'ajar'", Code::BadLevel, 10, "option 'market' has no level 'ajar'",
       "its levels are 'closed', 'firm by firm', 'open'"},
      {"railway.sukhumi", Code::UnknownName, 9, "option 'railway' has no party 'sukhumi'",
       "its parties are tbilisi, moscow"},
      {"visas.moscow", Code::UnknownName, 7, "option 'visas' has no party 'moscow'",
       "'visas' is not a joint option"},
      {"tbilisi", Code::ExpressionType, 1, "'tbilisi' is an actor, not a condition",
       "conditions name options and outcomes"},
      {"thaw = 'yes'", Code::ExpressionType, 1, "outcome 'thaw' has no levels to compare with"},
      {"thaw.moscow", Code::ExpressionType, 1, "outcome 'thaw' has no parties"},
      {"not at_least(3, visas, market)", Code::BadValue, 5, "at_least(3, ...) is given only 2 conditions"},
  };
  for (const Misnamed& bad : table) {
    const auto condition = make_condition(bad.text, georgia(), {"x", 1, 1});
    ASSERT_FALSE(condition) << bad.text;
    ASSERT_EQ(condition.error().size(), 1U) << bad.text;
    const Diagnostic& fault = condition.error()[0];
    EXPECT_EQ(fault.code, bad.code) << bad.text;
    EXPECT_EQ(fault.span.column, bad.column) << bad.text;
    EXPECT_EQ(fault.message, bad.message);
    EXPECT_EQ(fault.hint, bad.hint);
  }
}

TEST(Resolve, ReportsEveryFault) {
  const auto condition = make_condition("a or b or market = 'x'", georgia(), {"x", 1, 1});
  ASSERT_FALSE(condition);
  EXPECT_EQ(condition.error().size(), 3U);
}

TEST(Resolve, OutcomesThatDefineEachOther) {
  Symbols symbols = georgia();
  symbols.outcomes["a"] = parsed("not b");
  symbols.outcomes["b"] = parsed("visas or a");
  const auto condition = make_condition("visas and a", symbols, {"x", 1, 1});
  ASSERT_FALSE(condition);
  EXPECT_EQ(condition.error()[0].code, Code::ExpressionCycle);
  EXPECT_EQ(condition.error()[0].span.column, 11U);
  EXPECT_EQ(condition.error()[0].message, "outcomes defined by each other: a -> b -> a");
}

TEST(Resolve, FaultsInsideAnOutcomeAreReportedWhereItIsUsed) {
  Symbols symbols = georgia();
  symbols.outcomes["a"] = parsed("visas and visas and nonsense");
  const auto condition = make_condition("not a", symbols, {"x", 1, 1});
  ASSERT_FALSE(condition);
  EXPECT_EQ(condition.error()[0].span.column, 5U);
  EXPECT_EQ(condition.error()[0].message, "in outcome 'a': no option or outcome is called 'nonsense'");
}

// Each outcome uses the one before twice: without sharing this formula would have 2^60 nodes.
TEST(Resolve, ExpandsAnOutcomeOnce) {
  Symbols symbols = georgia();
  symbols.outcomes["o0"] = parsed("visas");
  for (int k = 1; k <= 60; ++k) {
    const std::string before = "o" + std::to_string(k - 1);
    symbols.outcomes["o" + std::to_string(k)] = parsed(before + " and " + before);
  }
  const auto condition = make_condition("o60", symbols, {});
  ASSERT_TRUE(condition);
  EXPECT_LT(condition->formula.nodes.size(), 100U);
  EXPECT_TRUE(holds(condition->formula, std::vector<std::uint8_t>{0, 0, 0, 1}));
}

TEST(Resolve, ALongChainIsNoDeepNesting) {
  std::string text = "visas";
  for (int k = 1; k < 1500; ++k) text += k % 2 != 0 ? " or visas" : " or not visas";
  const auto condition = make_condition(text, georgia(), {});
  ASSERT_TRUE(condition);
  EXPECT_EQ(condition->formula.nodes.back().kind, FormulaKind::Or);
  EXPECT_EQ(condition->formula.nodes.back().children.size(), 2U);
}

TEST(Resolve, AnEndlessChainOfOutcomesIsRefused) {
  Symbols symbols = georgia();
  symbols.outcomes["o0"] = parsed("visas");
  for (int k = 1; k <= 10000; ++k)
    symbols.outcomes["o" + std::to_string(k)] = parsed("o" + std::to_string(k - 1));
  const auto condition = make_condition("o10000", symbols, {});
  ASSERT_FALSE(condition);
  EXPECT_EQ(condition.error()[0].code, Code::ExpressionSyntax);
}

}  // namespace
}  // namespace detente
