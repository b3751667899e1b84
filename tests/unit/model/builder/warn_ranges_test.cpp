// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::warnings_of;

std::string stake(const std::string& worth) {
  return "[[stake]]\nid = 'fear'\nactor = 'tbilisi'\nwhen = 'visas'\ncite = ['memo 1']\nworth = " + worth;
}

std::vector<std::string> coded(const std::string& piece, const std::string& code) {
  std::vector<std::string> found;
  for (const std::string& warning : warnings_of(piece))
    if (warning.rfind(code, 0) == 0) found.push_back(warning);
  return found;
}

TEST(WarnRanges, ARangeFarWiderThanAllAtStake) {
  EXPECT_EQ(
      coded(stake("{ low = -2, likely = 1, high = 4e5 }"), "W830"),
      (std::vector<std::string>{"W830 the range of stake 'fear', -2 to 400000, is 133334 times as wide as "
                                "all that actor 'tbilisi' has at stake"}));
  EXPECT_TRUE(coded(stake("{ low = -20, likely = 1, high = 40 }"), "W830").empty());
}

TEST(WarnRanges, ArithmeticThatGivesNoNumberSomewhere) {
  const std::string odds = "[[parameter]]\nid = 'odds'\nvalue = { low = 0, likely = 0.5, high = 1 }\n";
  EXPECT_EQ(coded(odds + stake("'1 / odds'"), "W831"),
            (std::vector<std::string>{
                "W831 `worth` of stake 'fear' comes out as inf for some values of the parameters it names"}));
  EXPECT_TRUE(coded(odds + stake("'1 / (odds + 1)'"), "W831").empty());
  const std::string wide = "[[parameter]]\nid = 'scale'\nvalue = { low = 1, likely = 2, high = 1e9 }\n";
  EXPECT_EQ(coded(wide + stake("'3 * scale'"), "W831").size(), 1U) << "more than a stake may be";
}

}  // namespace
}  // namespace detente
