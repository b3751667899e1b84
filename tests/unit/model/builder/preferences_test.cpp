// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string preference(const std::string& rest) {
  return "[[preference]]\nid = 'p'\nactor = 'moscow'\n" + rest;
}

TEST(Preferences, Stakes) {
  expect_faults({
      {"@[[stake]]\nid = 's'\nwhen = 'visas'\nworth = 1", Code::MissingKey, "stake 's' has no `actor`"},
      {"@[[stake]]\nid = 's'\nactor = 'moscow'\nworth = 1", Code::MissingKey, "stake 's' has no `when`"},
      {"@[[stake]]\nid = 's'\nactor = 'moscow'\nwhen = 'visas'", Code::MissingKey,
       "stake 's' has no `worth`"},
      {"[[stake]]\nid = 's'\nactor = '@moskow'\nwhen = 'visas'\nworth = 1", Code::UnknownName, "'moskow'"},
  });
}

TEST(Preferences, Parameters) {
  expect_faults({
      {"@[[parameter]]\nid = 'p'", Code::MissingKey, "parameter 'p' has no `value`"},
      {"@[[parameter]]\nid = 'p'\nvalue = 'p + 1'", Code::ExpressionCycle,
       "parameters defined by each other: p -> p"},
      {"@[[parameter]]\nid = 'p'\nvalue = 'q'\n[[parameter]]\nid = 'q'\nvalue = '2 * p'\n[[stake]]\nid = "
       "'s'\nactor = "
       "'moscow'\nwhen = 'visas'\nworth = 'p'",
       Code::ExpressionCycle, "p -> q -> p"},
      {"[[parameter]]\nid = 'p'\nvalue = '@q'", Code::UnknownName, "names parameter 'q'"},
      {"[[parameter]]\nid = 'p'\nvalue = @1e10", Code::BadValue, "`value` of parameter 'p'"},
  });
}

TEST(Preferences, StatementsAndRankings) {
  expect_faults({
      {"@" + preference(""), Code::MissingKey, "preference 'p' has neither `order` nor `ranking`"},
      {preference("order = ['visas']\n@ranking = ['0NNN']\nrest = 'last'"), Code::ConflictingKeys,
       "has both"},
      {preference("order = @[]"), Code::BadValue, "`order` of preference 'p' is empty"},
      {preference("order = @'visas'"), Code::WrongType, "is a string, not a list"},
      {preference("order = ['visas', @[]]"), Code::WrongType, "an empty list"},
      {preference("order = ['visas', @3]"), Code::WrongType, "holds a number"},
      {preference("order = ['visas', ['market', @3]]"), Code::WrongType, "holds a number, not a string"},
      {preference("order = ['visas', ['market', '@x']]"), Code::UnknownName, "'x'"},
      {preference("order = ['visas']\nrest = @'last'"), Code::ConflictingKeys, "`rest` without a `ranking`"},
      {preference("ranking = ['0NNN']\nrest = '@first'"), Code::BadValue, "'first'", "one of: last"},
      {preference("ranking = ['@NNN']\nrest = 'last'"), Code::BadValue,
       "'NNN' has 3 characters; scenarios here have 4"},
      {preference("ranking = ['@NNNN']\nrest = 'last'"), Code::BadLevel, "'N' is no level of option 'market'",
       "0 to 2"},
      {preference("ranking = ['@3NNN']\nrest = 'last'"), Code::BadLevel, "'3' is no level"},
      {preference("ranking = [['0NNN', '0N@0N']]\nrest = 'last'"), Code::BadLevel,
       "'0' is no level of option 'railway'", "N for the lower"},
      {preference("ranking = ['2N@yN']\nrest = 'last'"), Code::BadLevel, "'y' is no level"},
  });
  const auto c = testing::load(preference("order = ['visas', ['market', 'not railway']]")).dispute;
  ASSERT_EQ(c->preferences[0].order.size(), 2U);
  EXPECT_EQ(c->preferences[0].order[1][1].text, "not railway");
  EXPECT_EQ(c->preferences[0].actor, ActorId(1));
  const auto r = testing::load(preference("ranking = ['0---', ['1---', '2N--']]\nrest = 'last'")).dispute;
  EXPECT_EQ(r->preferences[0].ranking, (std::vector<std::vector<std::string>>{{"0---"}, {"1---", "2N--"}}));
  EXPECT_TRUE(r->preferences[0].rest_last);
}

TEST(Preferences, Batnas) {
  expect_faults({
      {"@[[batna]]\nid = 'b'\nactor = 'moscow'", Code::MissingKey, "neither `scenario` nor `utility`"},
      {"[[batna]]\nid = 'b'\nactor = 'moscow'\nscenario = 'visas'\n@utility = 1", Code::ConflictingKeys,
       "has both"},
      {"[[batna]]\nid = 'b'\nactor = 'moscow'\nutility = 1\n@[[batna]]\nid = 'b2'\nactor = 'moscow'\nutility "
       "= 1",
       Code::ConflictingKeys, "batna 'b2' is a second batna of 'moscow'"},
      {"@[[batna]]\nid = 'b'\nutility = 1", Code::MissingKey, "has no `actor`"},
  });
  const auto c =
      testing::load(
          "[[batna]]\nid = 'b'\nactor = 'moscow'\nscenario = 'visas'\n[[batna]]\nid = 'b2'\nactor = "
          "'tbilisi'\nutility = { low = 1, high = 2 }")
          .dispute;
  EXPECT_EQ(c->batnas[0].scenario->text, "visas");
  EXPECT_EQ(c->batnas[1].utility->likely, 1.5);
}

}  // namespace
}  // namespace detente
