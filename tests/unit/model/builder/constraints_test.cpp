// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

TEST(Constraints, RulesAndLinesSayOneThing) {
  expect_faults({
      {"@[[rule]]\nid = 'r'", Code::MissingKey, "rule 'r' has neither `impossible` nor `requires`"},
      {"[[rule]]\nid = 'r'\nimpossible = 'visas'\n@requires = 'not visas'", Code::ConflictingKeys,
       "has both"},
      {"@[[redline]]\nid = 'r'\nactors = ['moscow']", Code::MissingKey, "neither `never` nor `must`"},
      {"[[redline]]\nid = 'r'\nactors = ['moscow']\nnever = 'visas'\n@must = 'market'", Code::ConflictingKeys,
       "has both"},
      {"@[[redline]]\nid = 'r'\nnever = 'visas'", Code::MissingKey, "red line 'r' has no `actors`"},
      {"[[redline]]\nid = 'r'\n@actor = 'moscow'\nactors = ['moscow']\nnever = 'visas'", Code::UnknownKey,
       "`actor`", "did you mean 'actors'?"},
      {"[[redline]]\nid = 'r'\nactors = ['moscow', '@moscow']\nnever = 'visas'", Code::BadValue,
       "names actor 'moscow' twice"},
      {"[[redline]]\nid = 'r'\nactors = ['moscow']\nnever = 'visas'\nprice = @-1", Code::BadValue, "`price`"},
  });
}

TEST(Constraints, DemandsAreStoredNegated) {
  const auto c = testing::load(
                     "[[rule]]\nid = 'r'\nrequires = 'not visas or market'\n[[redline]]\nid = 'l'\nactors = "
                     "['moscow']\nmust = 'not visas'\nprice = 3")
                     .dispute;
  EXPECT_TRUE(c->rules[0].stated_as_requires);
  EXPECT_EQ(c->rules[0].impossible.text, "not visas or market");
  EXPECT_TRUE(holds(c->rules[0].impossible.formula, Levels{0, 0, 0, 1}));
  EXPECT_FALSE(holds(c->rules[0].impossible.formula, Levels{2, 0, 0, 1}));
  EXPECT_TRUE(c->red_lines[1].stated_as_must);
  EXPECT_TRUE(holds(c->red_lines[1].never.formula, Levels{0, 0, 0, 1}));
  EXPECT_EQ(c->red_lines[1].price->likely, 3);
  EXPECT_EQ(c->red_lines[1].firmness.likely, 1);
  EXPECT_FALSE(c->red_lines[0].stated_as_must);
  EXPECT_FALSE(c->red_lines[0].price);
}

TEST(Constraints, AVetoHasAReason) {
  const std::string line = "@[[redline]]\nid = 'r'\nactors = ['moscow']\nnever = 'visas'\nveto = ";
  expect_faults({
      {line + "true", Code::MissingKey, "red line 'r' is a veto without a reason", "`because`"},
      {line + "true\nbecause = ' '", Code::MissingKey, "is a veto without a reason"},
      {"[[redline]]\nid = 'r'\nactors = ['moscow']\nnever = 'visas'\nveto = @1", Code::WrongType,
       "`veto` of red line 'r'"},
  });
  const auto vetoes = [&](const std::string& rest) {
    return testing::load(line + rest).dispute->red_lines.back().veto;
  };
  EXPECT_TRUE(vetoes("true\nbecause = 'the council decides unanimously'"));
  EXPECT_FALSE(vetoes("false"));
}

TEST(Constraints, FromWhichLevelAVoteIsNeeded) {
  const std::string head =
      "[[poll]]\nid = 'p'\nof = 'people'\non = 'market'\nsupport = 0.5\noppose = 0.2\n"
      "[[ratification]]\nid = 'r'\noption = 'market'\nparty = 'moscow'\npoll = 'p'\n";
  EXPECT_EQ(testing::load(head).dispute->ratifications[0].from, 1);
  EXPECT_EQ(testing::load(head + "from = 'open'").dispute->ratifications[0].from, 2);
  expect_faults({
      {head + "from = '@opn'", Code::BadLevel, "option 'market' has no level 'opn'", "did you mean 'open'?"},
      {head + "from = @'closed'", Code::BadValue, "`from` of ratification 'r' is the lowest level"},
      {head + "from = @2", Code::WrongType, "`from` of ratification 'r' is a number, not a level"},
  });
}

std::string ratification(const std::string& rest) { return "@[[ratification]]\nid = 'r'\n" + rest; }

TEST(Constraints, Ratifications) {
  expect_faults({
      {ratification("option = 'railway'\npoll = 'rail_poll'"), Code::MissingKey, "has no `party`"},
      {ratification("option = 'market'\nparty = 'tbilisi'\npoll = 'rail_poll'"), Code::BadValue,
       "ratification 'r': 'tbilisi' has no part in option 'market'"},
      {ratification("option = 'railway'\nparty = 'people'\npoll = 'rail_poll'"), Code::BadValue,
       "no part in"},
      {ratification(
           "option = 'railway'\nparty = 'moscow'\npoll = 'p'\n[[poll]]\nid = 'p'\nof = 'people'\non = "
           "'railway'\nsupport = 0\noppose = 0"),
       Code::BadValue, "nobody supports or opposes"},
      {"[[ratification]]\nid = 'r'\noption = 'railway'\nparty = 'moscow'\npoll = '@poll'", Code::UnknownName,
       "poll 'poll'"},
      {"[[ratification]]\nid = 'r'\noption = 'railway'\nparty = 'moscow'\npoll = 'rail_poll'\nthreshold = "
       "@1.5",
       Code::BadValue, "not between 0 and 1"},
  });
  const auto passes = [](const std::string& threshold) {
    return testing::load(
               "[[ratification]]\nid = 'r'\noption = 'railway'\nparty = 'moscow'\npoll = 'rail_poll'\n" +
               threshold)
        .dispute->ratifications[0];
  };
  EXPECT_TRUE(passes("").passes) << "0.6 of 0.9 against one half";
  EXPECT_EQ(passes("").axis, AxisId(2));
  EXPECT_FALSE(passes("threshold = 0.7").passes);
  EXPECT_TRUE(passes("threshold = 0.666666667").passes) << "equal to a billionth is enough";
  EXPECT_FALSE(passes("threshold = 'share + 0.2'").passes);
}

}  // namespace
}  // namespace detente
