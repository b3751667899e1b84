// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_fault;
using testing::expect_faults;

TEST(Options, WhoOwnsThem) {
  expect_faults({
      {"@[[option]]\nid = 'o'\nnow = 'no'", Code::MissingKey, "option 'o' has neither `actor` nor `parties`"},
      {"[[option]]\nid = 'o'\nactor = 'tbilisi'\n@parties = ['tbilisi', 'moscow']\nnow = 'no'",
       Code::ConflictingKeys, "has both `actor` and `parties`"},
      {"[[option]]\nid = 'o'\nactor = '@tblisi'\nnow = 'no'", Code::UnknownName,
       "option 'o' names actor 'tblisi'"},
      {"[[option]]\nid = 'o'\nparties = ['tbilisi', '@people2']\nnow = 'no'", Code::UnknownName, "'people2'"},
      {"[[option]]\nid = 'o'\nparties = ['tbilisi', '@tbilisi']\nnow = 'no'", Code::BadValue,
       "names party 'tbilisi' twice"},
      {"@[[option]]\nid = 'o'\nparties = ['tbilisi']\nnow = 'no'", Code::BadValue, "fewer than two parties"},
  });
}

TEST(Options, Levels) {
  std::string many;
  for (int k = 0; k < 256; ++k) many += "'l" + std::to_string(k) + "', ";
  expect_faults({
      {"[[option]]\nid = 'o'\nactor = 'moscow'\nlevels = ['@one']\nnow = 'one'", Code::BadValue,
       "fewer than two levels"},
      {"[[option]]\nid = 'o'\nactor = 'moscow'\nlevels = @[]", Code::BadValue, "fewer than two levels"},
      {"[[option]]\nid = 'o'\nactor = 'moscow'\nlevels = ['@" + many.substr(1) + "]\nnow = 'l0'",
       Code::TooMany, "option 'o' has 256 levels, at most 255"},
      {"[[option]]\nid = 'o'\nactor = 'moscow'\nlevels = ['a', 'b', '@a']\nnow = 'a'", Code::BadValue,
       "level 'a' twice"},
      {"[[option]]\nid = 'o'\nactor = 'moscow'\nlevels = ['a', 'b', '@']\nnow = 'a'", Code::BadValue,
       "cannot be quoted"},
      {"[[option]]\nid = 'o'\nactor = 'moscow'\nlevels = ['a', 'b', \"@\\\"'\"]\nnow = 'a'", Code::BadValue,
       "cannot be quoted"},
      {"[[option]]\nid = 'o'\nactor = 'moscow'\nlevels = ['a', 'b', \"@c\\n\"]\nnow = 'a'", Code::BadValue,
       "cannot be quoted"},
      {"[[option]]\nid = 'o'\nactor = 'moscow'\nlevels = ['a', 'b', @3]\nnow = 'a'", Code::WrongType,
       "holds a number"},
      {"[[option]]\nid = 'o'\nactor = 'moscow'\nchange = '@upward'\nnow = 'no'", Code::BadValue, "'upward'",
       "one of: free, up, down, fixed"},
  });
}

const std::string names_the_option =
    "\n[[wish]]\nid = 'w'\nwhen = \"o = 'high' or o.people = 'high'\"\n[[shock]]\nid = 's'\nper_year = 1\n"
    "set = { o = 'high' }\n[[event]]\nid = 'e'\ndate = 2010-01-01\nset = { o = { people = 'high' } }\n";

TEST(Options, FaultyLevelsAreNotBlamedOnThoseWhoNameThem) {
  const std::string start = "[[option]]\nid = 'o'\nparties = ['people', 'moscow']\nnow = 'low'\nlevels = ";
  expect_faults({
      {start + "@[]" + names_the_option, Code::BadValue, "fewer than two levels", "lowest first"},
      {start + "@'high'" + names_the_option, Code::WrongType, "not a list of strings"},
      {start + "['low', @3]" + names_the_option, Code::WrongType, "holds a number"},
  });
  // The list itself is sound: then a level that it does not have is a fault.
  expect_fault({start + "['low', 'no']\n[[wish]]\nid = 'w'\nwhen = \"o = @'high'\"", Code::BadLevel,
                "no level 'high'"});
}

TEST(Options, FaultyPartiesAreNotBlamedOnThoseWhoNameThem) {
  const std::string start = "[[option]]\nid = 'o'\nlevels = ['no', 'low', 'high']\n";
  const std::string now = "\nnow = { people = 'no', moscow = 'no' }" + names_the_option;
  expect_faults({
      {start + "parties = ['@peopel', 'moscow']" + now, Code::UnknownName, "names actor 'peopel'",
       "did you mean 'people'?"},
      {"@" + start + "parties = []" + now, Code::BadValue, "fewer than two parties"},
      {start + "parties = @'people'" + now, Code::WrongType, "not a list of strings"},
  });
}

TEST(Options, AtMost512) {
  std::string text;
  for (int k = 0; k < 510; ++k)
    text += (k == 509 ? std::string("@") : std::string()) + "[[option]]\nid = 'o" + std::to_string(k) +
            "'\nactor = 'moscow'\nnow = 'no'\n";
  expect_fault({text, Code::TooMany, "513 options; at most 512 are read"});
  text.resize(text.find('@'));
  EXPECT_EQ(testing::load(text).dispute->options.size(), 512U);
}

TEST(Options, AxesFollowTheFile) {
  const auto c =
      testing::load("[[option]]\nid = 'o'\nactor = 'tbilisi'\nchange = 'up'\ngroup = 'g'\nnow = 'yes'")
          .dispute;
  ASSERT_EQ(c->axes.size(), 5U);
  EXPECT_EQ(c->axes[1].owner, ActorId(0));
  EXPECT_EQ(c->axes[2].owner, ActorId(1));
  EXPECT_TRUE(c->axes[1].joint);
  EXPECT_EQ(c->option(c->axes[2].option).id, "railway");
  EXPECT_EQ(c->axes[4].change, Change::Up);
  EXPECT_EQ(c->options[3].group, "g");
  EXPECT_EQ(c->options[3].levels, (std::vector<std::string>{"no", "yes"}));
  EXPECT_EQ(c->today, (Levels{0, 1, 0, 0, 1}));
  EXPECT_EQ(c->symbols.options.at("railway").parties, (std::vector<std::string>{"tbilisi", "moscow"}));
}

}  // namespace
}  // namespace detente
