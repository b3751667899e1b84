// SPDX-License-Identifier: MIT
#include "detente/model/build_case.hpp"

#include <set>

#include "builder/faults.hpp"

namespace detente {
namespace {

using testing::base_case;

TEST(BuildCase, ReportsEverythingInOnePassByPlace) {
  const auto loaded = read_case(base_case + R"(
[[redline]]
id = "x"
actors = ["tbilsi"]
never = "railway and markt"
colour = "red"

[[stake]]
id = "x"
actor = "moscow"
when = "visas ="
worth = nan

[[rule]]
id = "r"
impossible = "market = 'closed'"
)",
                                "case.toml");
  ASSERT_FALSE(loaded);
  std::vector<std::string> found;
  for (const Diagnostic& d : loaded.error()) found.push_back(to_string(d));
  EXPECT_EQ(
      found,
      (std::vector<std::string>{
          "case.toml:65:12: error[E203]: red line 'x' names actor 'tbilsi'; did you mean 'tbilisi'?",
          "case.toml:66:22: error[E203]: no option or outcome is called 'markt'; did you mean 'market'?",
          "case.toml:67:1: error[E201]: red line 'x' has an unknown key `colour`; its keys are actors, "
          "basis, because, cite, "
          "firmness, id, must, never, price, size, title, veto",
          "case.toml:70:6: error[E204]: id 'x' is used twice: already for a red line on line 64; every id is "
          "unique in the whole "
          "file",
          "case.toml:72:16: error[E301]: expected a level name in quotes, met end of the expression",
          "case.toml:73:9: error[E212]: `worth` of stake 'x' is nan; a number is finite",
          "case.toml:75:1: error[E403]: today breaks rule 'r'; mend the rule, `now` or the events"}));
}

// One example per code, so that no code of these groups can vanish or change unseen.
std::string level_list(int count) {
  std::string list;
  for (int k = 0; k < count; ++k) list += "'l" + std::to_string(k) + "', ";
  return list;
}

TEST(BuildCase, EveryCodeHasAnExample) {
  const std::string wish = "[[wish]]\nid = 'w'\nwhen = ";
  const std::vector<std::pair<Code, std::string>> examples = {
      {Code::TomlSyntax, "="},
      {Code::UnknownKey, "[[wish]]\nid = 'w'\nwhen = 'visas'\nx = 1"},
      {Code::MissingKey, "[[wish]]\nid = 'w'"},
      {Code::UnknownName, wish + "'nothing'"},
      {Code::DuplicateId, "[[wish]]\nid = 'market'\nwhen = 'visas'"},
      {Code::BadId, "[[wish]]\nid = 'W'\nwhen = 'visas'"},
      {Code::WrongType, wish + "3"},
      {Code::BadValue, wish + "'visas'\nbasis = 'x'"},
      {Code::BadLevel, wish + "\"market = 'x'\""},
      {Code::ConflictingKeys, "[[rule]]\nid = 'r'\nimpossible = 'visas'\nrequires = 'visas'"},
      {Code::TooMany,
       "[[option]]\nid = 'o'\nactor = 'moscow'\nnow = 'l0'\nlevels = [" + level_list(256) + "]"},
      {Code::BadDate, "[[event]]\nid = 'e'\ndate = 'x'"},
      {Code::BadNumber, "[[parameter]]\nid = 'p'\nvalue = inf"},
      {Code::WrongKind, "[[redline]]\nid = 'r'\nactors = ['market']\nnever = 'visas'"},
      {Code::ExpressionSyntax, wish + "'visas and'"},
      {Code::ExpressionCycle, "[[outcome]]\nid = 'o'\nwhen = 'o'"},
      {Code::ExpressionType, wish + "'moscow'"},
      {Code::NoPresent, "[[option]]\nid = 'o'\nactor = 'moscow'"},
      {Code::PresentConflict, "[[event]]\nid = 'e'\ndate = 2000-01-01\nset = { visas = 'yes' }"},
      {Code::PresentInfeasible, "[[rule]]\nid = 'r'\nimpossible = 'not visas'"},
      {Code::NoFeasible, "[[rule]]\nid = 'r'\nimpossible = 'true'"},
      {Code::RankingIncomplete, "[[preference]]\nid = 'p'\nactor = 'moscow'\nranking = ['0---']"},
      {Code::MixedPreference, "[[preference]]\nid = 'p'\nactor = 'tbilisi'\norder = ['visas']"},
  };
  std::set<Code> seen = {Code::FileUnreadable, Code::FileTooLarge,
                         Code::FormatVersion};  // see read_case and info tests
  for (const auto& [code, piece] : examples) {
    const auto loaded = read_case(base_case + piece, "case.toml");
    ASSERT_FALSE(loaded) << piece;
    bool met = false;
    for (const Diagnostic& d : loaded.error()) met = met || d.code == code;
    EXPECT_TRUE(met) << code_name(code) << " expected, met " << to_string(loaded.error()[0]);
    seen.insert(code);
  }
  for (int number = 101; number < 500; ++number) {
    const auto last = number < 200   ? Code::FormatVersion
                      : number < 300 ? Code::WrongKind
                      : number < 400 ? Code::ExpressionType
                                     : Code::MixedPreference;
    if (number % 100 == 0 || number > static_cast<int>(last)) continue;
    EXPECT_EQ(seen.count(static_cast<Code>(number)), 1U) << "E" << number << " has no example";
  }
}

TEST(BuildCase, AHopelessFileIsAnsweredFast) {
  std::string text = base_case;
  for (int k = 0; k < 8000; ++k)
    text += "[[stake]]\nid = 's" + std::to_string(k) +
            "'\nactor = 'tbilsi'\nwhen = 'markt or vsas'\nworth = 'shre'\n";
  const auto loaded = read_case(text, "case.toml");
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().size(), 501U);
}

}  // namespace
}  // namespace detente
