// SPDX-License-Identifier: MIT
#include "detente/model/builder/block_reader.hpp"

#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

TEST(BlockReader, UnknownKeys) {
  expect_faults({
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\n@titel = 'x'", Code::UnknownKey,
       "wish 'w' has an unknown key `titel`", "did you mean 'title'?"},
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\n@x.y = 1", Code::UnknownKey, "`x`",
       "its keys are basis, because, cite, id, title, when"},
  });
}

TEST(BlockReader, MissingAndMistypedKeys) {
  expect_faults({
      {"@[[wish]]\nid = 'w'", Code::MissingKey, "wish 'w' has no `when`"},
      {"[[wish]]\nid = 'w'\nwhen = @true", Code::WrongType,
       "`when` of wish 'w' is a truth value, not a string", "in quotes"},
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\ntitle = @3", Code::WrongType, "`title` of wish 'w' is a number"},
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\nbecause = @['x']", Code::WrongType, "is a list, not a string"},
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\ncite = @'memo'", Code::WrongType,
       "is a string, not a list of strings", "square brackets"},
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\ncite = [@3]", Code::WrongType, "holds a number, not a string"},
      {"[[claim]]\nid = 'c'\nsays = 's'\npossible = 'visas'\nexpect = @'no'", Code::WrongType,
       "not true or false"},
      {"[[redline]]\nid = 'r'\nactors = @[]\nnever = 'visas'", Code::BadValue,
       "`actors` of red line 'r' is an empty list"},
  });
}

TEST(BlockReader, ATitleSaysSomething) {
  expect_faults({
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\ntitle = '@'", Code::BadValue, "`title` of wish 'w' is empty",
       "leave the key out"},
      {"[[actor]]\nid = 'a'\ntitle = \"@ \\t\"", Code::BadValue, "`title` of actor 'a' is empty"},
  });
}

TEST(BlockReader, WordsAndCitations) {
  expect_faults({
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\nbasis = '@judgment'", Code::BadValue,
       "`basis` of wish 'w' is 'judgment'", "did you mean 'judgement'?"},
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\nbasis = '@guess'", Code::BadValue, "'guess'",
       "one of: stated, hinted, inferred, judgement"},
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\ncite = ['memo p. 1', '@mem p. 2']", Code::UnknownName,
       "wish 'w' names source 'mem'", "did you mean 'memo'?"},
      {"[[wish]]\nid = 'w'\nwhen = 'visas'\ncite = ['@moscow']", Code::WrongKind,
       "names source 'moscow', which is an actor"},
  });
}

TEST(BlockReader, ReadsWhatEveryBlockMayHave) {
  const auto c = testing::load(
                     "[[wish]]\nid = 'w'\ntitle = 'W'\nwhen = 'visas'\ncite = ['memo p. 1', 'memo']\nbecause "
                     "= 'why'\nbasis = 'hinted'\n"
                     "[[wish]]\nid = 'v'\nwhen = 'visas'")
                     .dispute;
  const Wish& wish = c->wishes[0];
  EXPECT_EQ(wish.title, "W");
  EXPECT_EQ(wish.cite, (std::vector<std::string>{"memo p. 1", "memo"}));
  EXPECT_EQ(wish.because, "why");
  EXPECT_EQ(wish.basis, Basis::Hinted);
  EXPECT_EQ(c->wishes[1].title, "v") << "the id where there is no title";
  EXPECT_EQ(c->wishes[1].basis, std::nullopt);
}

}  // namespace
}  // namespace detente
