// SPDX-License-Identifier: MIT
#include "detente/model/builder/feasible_search.hpp"

#include <random>

#include "detente/expression/parse.hpp"
#include "detente/model/point.hpp"
#include "faults.hpp"

namespace detente {
namespace {

// A random expression over the options of the base case.
std::string expression(std::mt19937& random, int depth) {
  static const std::vector<std::string> leaves = {
      "visas",   "market",          "market = 'closed'", "market > 'closed'",
      "railway", "railway.tbilisi", "railway = 'no'",    "true",
      "false"};
  const auto pick = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
  if (depth == 0 || pick(4) == 0) return leaves[pick(leaves.size())];
  const std::string a = "(" + expression(random, depth - 1) + ")",
                    b = "(" + expression(random, depth - 1) + ")";
  switch (pick(8)) {
    case 0:
      return "not " + a;
    case 1:
      return a + " and " + b;
    case 2:
      return a + " or " + b;
    case 3:
      return a + " xor " + b;
    case 4:
      return a + " -> " + b;
    case 5:
      return a + " <-> " + b;
    case 6:
      return "exactly(1, " + a + ", " + b + ")";
    default:
      return (pick(2) == 0 ? "at_least(1, " : "at_most(1, ") + a + ", " + b + ")";
  }
}

// Against the definition: try all 24 scenarios.
TEST(FeasibleSearch, AgreesWithTryingEverything) {
  Case c = *read_case(testing::base_case, "base.toml").value().dispute;
  std::mt19937 random(7);
  int infeasible = 0;
  for (int round = 0; round < 2000; ++round) {
    c.rules.clear();
    for (int k = 0; k < 4; ++k) {
      Rule rule;
      rule.impossible = make_condition(expression(random, 3), c.symbols, {}).value();
      c.rules.push_back(rule);
    }
    bool any = false;
    for (std::uint8_t m = 0; m < 3; ++m)
      for (std::uint8_t bits = 0; bits < 8; ++bits)
        any = any ||
              feasible(c, {m, static_cast<std::uint8_t>(bits & 1), static_cast<std::uint8_t>((bits >> 1) & 1),
                           static_cast<std::uint8_t>(bits >> 2)});
    ASSERT_EQ(some_scenario_is_feasible(c), any) << c.rules[0].impossible.text;
    infeasible += any ? 0 : 1;
  }
  EXPECT_GT(infeasible, 100) << "the trial must see both answers";
}

TEST(FeasibleSearch, GivesUpInsteadOfHanging) {
  // No two of the first 11 people share one of 10 rooms: a pigeon-hole problem, hopeless for plain search.
  std::string text = "format = 1\n[case]\nid = 'c'\n[[actor]]\nid = 'a'\n", rules;
  for (int p = 0; p < 11; ++p) {
    text += "[[option]]\nid = 'p" + std::to_string(p) + "'\nactor = 'a'\nnow = 'r0'\nlevels = [";
    for (int r = 0; r < 10; ++r) text += "'r" + std::to_string(r) + "',";
    text += "]\n";
    for (int q = 0; q < p; ++q)
      for (int r = 0; r < 10; ++r) {
        const std::string room = "r" + std::to_string(r),
                          id = std::to_string(p) + "_" + std::to_string(q) + "_" + room;
        rules += "[[rule]]\nid = 'x" + id + "'\nimpossible = \"p" + std::to_string(p) + " = '" + room +
                 "' and p" + std::to_string(q) + " = '" + room + "'\"\n";
      }
  }
  const auto loaded = read_case(text + rules, "case.toml");
  ASSERT_FALSE(loaded);
  for (const Diagnostic& d : loaded.error()) EXPECT_EQ(d.code, Code::PresentInfeasible) << to_string(d);
}

}  // namespace
}  // namespace detente
