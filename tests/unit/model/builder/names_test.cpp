// SPDX-License-Identifier: MIT
#include "detente/model/builder/names.hpp"

#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

TEST(Names, OneNamespaceOfIds) {
  expect_faults({
      {"@[[wish]]\nwhen = 'visas'", Code::MissingKey, "a wish without id"},
      {"[[wish]]\nid = @3\nwhen = 'visas'", Code::WrongType, "the id of a wish is a number, not a string"},
      {"[[wish]]\nid = @'Open'\nwhen = 'visas'", Code::BadId, "'Open' is no id", "small letter"},
      {"[[wish]]\nid = @'1st'\nwhen = 'visas'", Code::BadId, "'1st' is no id"},
      {"[[wish]]\nid = @''\nwhen = 'visas'", Code::BadId, "'' is no id"},
      {"[[wish]]\nid = @'open-line'\nwhen = 'visas'", Code::BadId, "'open-line' is no id"},
      {"[[wish]]\nid = @'other'\nwhen = 'visas'", Code::BadId, "'other' is a reserved word"},
      {"[[wish]]\nid = @'at_least'\nwhen = 'visas'", Code::BadId, "reserved word"},
      {"[[wish]]\nid = @'max'\nwhen = 'visas'", Code::BadId, "reserved word"},
      {"[[wish]]\nid = @'market'\nwhen = 'visas'", Code::DuplicateId,
       "id 'market' is used twice: already for an option on line 22"},
      {"[[wish]]\nid = @'base'\nwhen = 'visas'", Code::DuplicateId, "already for the case"},
      {"[[wish]]\nid = 'a'\nwhen = 'visas'\n[[wish]]\nid = @'a'\nwhen = 'visas'", Code::DuplicateId,
       "'a' is used twice"},
  });
}

TEST(Names, OneMissingOrDoubledIdIsOneFault) {
  expect_faults({
      {"@[[actor]]\ntitle = 'Cairo'\n[[option]]\nid = 'dam'\nparties = ['cairo', 'moscow']\n"
       "now = { cairo = 'no', moscow = 'no' }\n[[wish]]\nid = 'w'\nwhen = 'dam.cairo'\n"
       "[[redline]]\nid = 'l'\nactors = ['cairo']\nnever = 'dam'",
       Code::MissingKey, "an actor without id", "id = "},
      {"@[[option]]\nactor = 'moscow'\nnow = 'no'\n[[wish]]\nid = 'w'\nwhen = 'dam and visas'\n"
       "[[shock]]\nid = 's'\nper_year = 1\nset = { dam = 'yes' }",
       Code::MissingKey, "an option without id"},
      {"[[option]]\nid = @'visas'\nactor = 'tbilisi'\nlevels = ['few', 'many']\nnow = 'few'\n"
       "[[wish]]\nid = 'w'\nwhen = \"visas = 'many'\"",
       Code::DuplicateId, "'visas' is used twice"},
      {"[[option]]\nid = @'moscow'\nactor = 'tbilisi'\nnow = 'no'\n[[wish]]\nid = 'w'\nwhen = 'moscow'",
       Code::DuplicateId, "'moscow' is used twice"},
      {"@[[redline]]\nactors = ['moscow']\nnever = 'visas and market'\n[[claim]]\nid = 'c'\nsays = 's'\n"
       "possible = 'visas'\nwithout = ['no_visas']",
       Code::MissingKey, "a red line without id"},
  });
}

TEST(Names, ShapeOfIds) {
  EXPECT_TRUE(is_id("a"));
  EXPECT_TRUE(is_id("a_1"));
  EXPECT_FALSE(is_id("_a"));
  EXPECT_FALSE(is_id("a\n"));
  EXPECT_TRUE(is_id(std::string(100, 'a')));
  EXPECT_FALSE(is_id(std::string(101, 'a')));
}

TEST(Names, EveryKindHasItsWords) {
  for (std::size_t k = 0; k < block_words().size(); ++k)
    EXPECT_EQ(static_cast<std::size_t>(block_words()[k].kind), k) << "the table follows the enum";
  EXPECT_STREQ(words_of(BlockKind::RedLine).with_article, "a red line");
}

TEST(Names, ARefusedIdIsNotBlamedOnThoseWhoNameIt) {
  testing::expect_faults({
      {"[[option]]\nid = @'grïd'\nactor = 'moscow'\nnow = 'no'\n[[wish]]\nid = 'w'\nwhen = 'not grid'\n"
       "[[shock]]\nid = 's'\nper_year = 1\nset = { grid = 'yes' }\n[[rule]]\nid = 'r'\nimpossible = 'grid'\n"
       "[[claim]]\nid = 'c'\nsays = 's'\npossible = 'grid'",
       Code::BadId, "'grïd' is no id"},
      {"[[actor]]\nid = @'Egypt'\n[[option]]\nid = 'dam'\nparties = ['egypt', 'moscow']\n"
       "now = { egypt = 'no', moscow = 'no' }\n[[wish]]\nid = 'w'\nwhen = 'dam.egypt'",
       Code::BadId, "'Egypt' is no id"},
  });
  const auto loaded = read_case(
      testing::base_case + "[[actor]]\nid = 'Egypt'\n[[wish]]\nid = 'w'\nwhen = 'sudan'", "case.toml");
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().size(), 2U) << "another unknown name is still one";
}

}  // namespace
}  // namespace detente
