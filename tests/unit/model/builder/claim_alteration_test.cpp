// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string claim(const std::string& rest) {
  return "[[claim]]\nid = 'c'\nsays = 'so'\npossible = 'visas'\n" + rest;
}

TEST(ClaimAlteration, Faults) {
  expect_faults({
      {claim("without = ['@kep']"), Code::UnknownName, "leaves out 'kep', which is nothing in this file",
       "did you mean 'kept'?"},
      {claim("without = ['@market']"), Code::WrongKind, "leaves out 'market', which is an option",
       "can be left out"},
      {claim("without = ['@share']"), Code::WrongKind, "a parameter"},
      {claim("with = { @shre = 1 }"), Code::UnknownName, "names parameter 'shre'", "did you mean 'share'?"},
      {claim("with = { @market = 1 }"), Code::WrongKind, "which is an option"},
      {claim("with = { share = @'1' }"), Code::WrongType,
       "'share' in `with` of claim 'c' is a string, not a number"},
      {claim("with = { share = @inf }"), Code::BadNumber, "is inf"},
      {claim("with = @['share']"), Code::WrongType, "a list, not a table"},
      {claim("set = { market = '@x' }"), Code::BadLevel, "no level 'x'"},
  });
}

TEST(ClaimAlteration, BlocksInsideBeliefsCanBeLeftOut) {
  const auto c = testing::load(
                     "[[belief]]\nid = 'b'\nholder = 'moscow'\nabout = 'tbilisi'\n[[belief.stake]]\nid = "
                     "'imagined'\nwhen = 'visas'\nworth = 1\n" +
                     claim("without = ['imagined', 'b']"))
                     .dispute;
  EXPECT_EQ(c->claims[0].altered.without.size(), 2U);
}

}  // namespace
}  // namespace detente
