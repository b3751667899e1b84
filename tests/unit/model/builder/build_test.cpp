// SPDX-License-Identifier: MIT
#include "detente/model/builder/build.hpp"

#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_fault;
using testing::expect_faults;

const std::string kHead = "format = 1\n[case]\nid = 'x'\n";

TEST(Build, BlocksAreListsOfTables) {
  expect_faults(
      {
          {"@wish = 3\n" + kHead + "[[actor]]\nid = 'a'\n[[option]]\nid = 'o'\nactor = 'a'\nnow = 'no'",
           Code::WrongType, "'wish' is a number, not a list of blocks", "write [[wish]] above each wish"},
          {kHead + "[[actor]]\nid = 'a'\n[@option]\nid = 'o'\nactor = 'a'\nnow = 'no'", Code::WrongType,
           "'option' is a table, not a list of blocks", "write [[option]]"},
          {"wish = [@3]\n" + kHead + "[[actor]]\nid = 'a'\n[[option]]\nid = 'o'\nactor = 'a'\nnow = 'no'",
           Code::WrongType, "a number where a block [[wish]] belongs"},
      },
      true);
}

TEST(Build, TooManyBlocks) {
  std::string many;
  for (std::size_t k = 0; k <= max_blocks; ++k)
    many += "[[wish]]\nid = 'w" + std::to_string(k) + "'\nwhen = 'visas'\n";
  expect_fault({many, Code::TooMany, "8193 blocks [[wish]]; at most 8192 are read"});
}

TEST(Build, NamesOfOtherBlocks) {
  expect_faults({
      {"[[redline]]\nid = 'x'\nactors = ['@tbilsi']\nnever = 'visas'", Code::UnknownName,
       "red line 'x' names actor 'tbilsi'", "did you mean 'tbilisi'?"},
      {"[[redline]]\nid = 'x'\nactors = ['@armenia']\nnever = 'visas'", Code::UnknownName, "'armenia'",
       "no actor has this id"},
      {"[[redline]]\nid = 'x'\nactors = ['@market']\nnever = 'visas'", Code::WrongKind,
       "names actor 'market', which is an option"},
  });
}

TEST(Build, ExpressionsPointAtTheByte) {
  expect_faults({
      {"[[wish]]\nid = 'w'\nwhen = \"visas and @markt\"", Code::UnknownName, "'markt'",
       "did you mean 'market'?"},
      {"[[wish]]\nid = 'w'\nwhen = \"market = @'opne'\"", Code::BadLevel, "no level 'opne'", "'open'"},
      {"[[wish]]\nid = 'w'\nwhen = \"\"\"\nvisas and\n  (market = @'x')\"\"\"", Code::BadLevel,
       "no level 'x'"},
      {"[[wish]]\nid = 'w'\nwhen = \"\\u0076isas and @markt\"", Code::UnknownName, "'markt'"},
      {"[[wish]]\nid = 'w'\nwhen = \"visas @b\"", Code::ExpressionSyntax, "unexpected 'b'"},
      {"[[wish]]\nid = 'w'\nwhen = \"visas and@\"", Code::ExpressionSyntax, "end of the expression"},
      {"[[wish]]\nid = 'w'\nwhen = '@'", Code::ExpressionSyntax, "an empty expression"},
      {"[[wish]]\nid = 'w'\nwhen = '@gain'", Code::ExpressionType, "'gain' is a stake, not a condition"},
      {"[[wish]]\nid = 'w'\nwhen = 'railway.@people'", Code::UnknownName, "no party 'people'",
       "tbilisi, moscow"},
  });
}

// A condition is small; the outcomes it uses need not be. Together they must not fill the memory.
TEST(Build, ConditionsHaveALimitTogether) {
  std::string text = "[[outcome]]\nid = 'o0'\nwhen = '";
  for (int k = 0; k < 1900; ++k) text += "visas or ";
  text += "visas'\n";
  for (int k = 1; k < 400; ++k) text += "[[wish]]\nid = 'w" + std::to_string(k) + "'\nwhen = 'o0'\n";
  expect_fault({text, Code::TooMany, "1000000 parts"});
}

}  // namespace
}  // namespace detente
