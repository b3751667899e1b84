// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string stake(const std::string& worth) {
  return "[[stake]]\nid = 's'\nactor = 'moscow'\nwhen = 'visas'\nworth = " + worth + "\n";
}

TEST(CheckValues, ArithmeticAtThePoint) {
  expect_faults({
      {stake("'@1 / (share - 0.5)'"), Code::BadNumber, "`worth` of stake 's' comes out as inf",
       "divides by zero"},
      {stake("'@(share - 0.5) / (share - 0.5)'"), Code::BadNumber, "nan"},
      {stake("'@4000000 * share'"), Code::BadValue, "comes out as 2000000, not between"},
      {"[[parameter]]\nid = 'p'\nvalue = '@1e9 * 4'", Code::BadValue,
       "`value` of parameter 'p' comes out as 4000000000"},
  });
}

TEST(CheckValues, WithAClaimsParameters) {
  const std::string claim = "@[[claim]]\nid = 'c'\nsays = 'so'\npossible = 'visas'\nwith = { share = 0 }";
  expect_faults({{stake("'1 / share'") + claim, Code::BadNumber,
                  "with the parameters of claim 'c', `worth` of stake 's'"}});
}

TEST(CheckValues, WhichLinesBind) {
  const std::string line = "[[redline]]\nid = 'theirs'\nactors = ['people']\nnever = 'visas'\n";
  EXPECT_FALSE(testing::load(line).dispute->red_lines[1].binding);
  EXPECT_TRUE(testing::load(line).dispute->red_lines[0].binding);
  const std::string vote = "[[ratification]]\nid = 'r'\noption = 'railway'\nparty = 'moscow'\npoll = 'rail_poll'";
  EXPECT_FALSE(testing::load(line + vote).dispute->red_lines[1].binding) << "a vote on something else";
  const std::string rail = "[[redline]]\nid = 'theirs'\nactors = ['people']\nnever = 'railway'\n";
  EXPECT_TRUE(testing::load(rail + vote).dispute->red_lines[1].binding) << "its vote is needed for the railway";
  EXPECT_TRUE(testing::load("[[redline]]\nid = 'l'\nactors = ['people', 'moscow']\nnever = 'visas'")
                  .dispute->red_lines[1]
                  .binding)
      << "one holder with an option is enough";
}

TEST(CheckValues, StakesOrAPreference) {
  const auto preference = [](const std::string& id, const std::string& actor) {
    return "[[preference]]\nid = '" + id + "'\nactor = '" + actor + "'\norder = ['visas']\n";
  };
  expect_faults({
      {"@" + preference("p", "tbilisi"), Code::MixedPreference,
       "actor 'tbilisi' has both stakes and preference 'p'"},
      {preference("p", "moscow") + "@" + preference("q", "moscow"), Code::MixedPreference,
       "second one of actor 'moscow'"},
  });
}

}  // namespace
}  // namespace detente
