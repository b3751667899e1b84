// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string claim_block(const std::string& rest) { return "[[claim]]\nid = 'c'\nsays = 'so'\n" + rest; }

TEST(Claims, AskOneThing) {
  expect_faults({
      {"@" + claim_block(""), Code::MissingKey, "claim 'c' asks nothing", "possible, impossible"},
      {claim_block("possible = 'visas'\nimpossible = @'visas'"), Code::ConflictingKeys,
       "both `possible` and `impossible`"},
      {"@[[claim]]\nid = 'c'\npossible = 'visas'", Code::MissingKey, "claim 'c' has no `says`"},
      {"[[claim]]\nid = 'c'\nsays = '@ '\npossible = 'visas'", Code::BadValue,
       "`says` of claim 'c' is empty"},
  });
}

TEST(Claims, AMisspeltKindIsRecognised) {
  const auto loaded = read_case(testing::base_case + claim_block("imposible = 'visas'"), "case.toml");
  ASSERT_FALSE(loaded);
  ASSERT_EQ(loaded.error().size(), 2U);
  EXPECT_EQ(loaded.error()[1].hint, "did you mean 'impossible'?");
}

TEST(Claims, Modifiers) {
  const auto c =
      testing::load(
          claim_block("possible = 'visas'\ngiven = 'market'\nset = { market = 'open' }\nwithout = ['kept']\n"
                      "with = { share = 0.25 }\nexpect = false"))
          .dispute;
  const Claim& read = c->claims[0];
  EXPECT_EQ(read.says, "so");
  EXPECT_EQ(read.given->text, "market");
  EXPECT_EQ(read.altered.set, (std::vector<AxisLevel>{{AxisId(0), 2}}));
  EXPECT_EQ(read.altered.without, (std::vector<std::string>{"kept"}));
  ASSERT_EQ(read.altered.parameters.size(), 1U);
  EXPECT_EQ(read.altered.parameters[0].second, 0.25);
  EXPECT_FALSE(read.expect);
  EXPECT_TRUE(testing::load(claim_block("possible = 'visas'")).dispute->claims[0].expect);
}

TEST(Claims, TodaySoChangedObeysTheRules) {
  const std::string rule = "[[rule]]\nid = 'r'\nimpossible = \"visas and market = 'closed'\"\n";
  expect_faults({{rule + claim_block("possible = 'railway'\nset = @{ visas = 'yes' }"),
                  Code::PresentInfeasible, "today with the levels claim 'c' sets breaks rule 'r'"}});
  testing::load(rule + claim_block("possible = 'railway'\nset = { visas = 'yes', market = 'open' }"));
  testing::load(rule + claim_block("possible = 'railway'\nset = { visas = 'yes' }\nwithout = ['r']"));
}

}  // namespace
}  // namespace detente
