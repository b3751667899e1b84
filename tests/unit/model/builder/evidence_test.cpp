// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

std::string poll(const std::string& rest) {
  return "[[poll]]\nid = 'p'\nof = 'people'\non = 'railway'\n" + rest;
}

TEST(Evidence, APollAsksAboutAnOptionOrACondition) {
  const auto poll = [](const std::string& on) {
    return "[[poll]]\nid = 'p'\nof = 'people'\nsupport = 0.5\noppose = 0.2\non = " + on;
  };
  const auto asked = [&](const std::string& on) { return testing::load(poll(on)).dispute->polls.back(); };
  EXPECT_FALSE(asked("'railway'").when) << "the option as a whole, at whatever level";
  EXPECT_EQ(asked("'railway'").on, OptionId(1U));
  ASSERT_TRUE(asked("\"railway and market = 'open'\"").when);
  EXPECT_EQ(asked("'thaw'").when->text, "thaw") << "an outcome is a condition";
  testing::expect_faults({
      {poll("'@railwy'"), Code::UnknownName, "poll 'p' names option 'railwy'", "did you mean 'railway'?"},
      {poll("\"railway and @markt = 'open'\""), Code::UnknownName, "'markt'"},
      {poll("'@tbilisi'"), Code::WrongKind, "'tbilisi', which is an actor"},
  });
}

TEST(Evidence, Polls) {
  expect_faults({
      {"@" + poll("support = 0.7\nneutral = 0.3\noppose = 0.1"), Code::BadValue,
       "the shares of poll 'p' sum to 1.1", "at most 1"},
      {poll("support = @1.2\noppose = 0"), Code::BadValue,
       "`support` of poll 'p' is 1.2, not between 0 and 1"},
      {poll("support = 0.5\noppose = @-0.2"), Code::BadValue, "`oppose`"},
      {"@" + poll("support = 0.5"), Code::MissingKey, "poll 'p' has no `oppose`"},
      {poll("support = @{ low = 0.1, high = 0.2 }\noppose = 0.5"), Code::WrongType, "a table, not a number"},
      {poll("support = 0.5\noppose = 0.2\nn = @0"), Code::BadValue, "`n`"},
      {poll("support = 0.5\noppose = 0.2\nn = @99.5"), Code::WrongType, "not a whole number"},
      {poll("support = 0.5\noppose = 0.2\ndate = @'2012-11-31'"), Code::BadDate, "'2012-11-31'"},
      {"[[poll]]\nid = 'p'\nof = '@market'\non = 'railway'\nsupport = 0.5\noppose = 0.2", Code::WrongKind,
       "an option"},
  });
  const auto c =
      testing::load(poll("support = 0.7\nneutral = 0.2\noppose = 0.1\nn = 900\ndate = '2012-11'")).dispute;
  EXPECT_EQ(c->polls[1].n, 900U) << "0.7 + 0.2 + 0.1 is a little above 1 in binary, and still fine";
  EXPECT_EQ(c->polls[1].date, "2012-11");
  EXPECT_EQ(c->polls[0].neutral, 0.0);
}

TEST(Evidence, ShocksAndEvents) {
  expect_faults({
      {"@[[shock]]\nid = 's'\nset = { visas = 'yes' }", Code::MissingKey, "shock 's' has no `per_year`"},
      {"@[[shock]]\nid = 's'\nper_year = 1", Code::MissingKey, "shock 's' has no `set`"},
      {"[[shock]]\nid = 's'\nper_year = @-1\nset = { visas = 'yes' }", Code::BadValue, "`per_year`"},
      {"[[event]]\nid = 'e'\ndate = 2000-01-01\n@sets = { visas = 'yes' }", Code::UnknownKey, "`sets`",
       "'set'"},
  });
  EXPECT_TRUE(testing::load("[[event]]\nid = 'e'\ndate = 2000-01-01").dispute->events[0].set.empty())
      << "context only";
}

}  // namespace
}  // namespace detente
