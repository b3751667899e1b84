// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

TEST(CheckToday, BreaksARule) {
  expect_faults({{"@[[rule]]\nid = 'r'\nimpossible = \"market = 'closed'\"", Code::PresentInfeasible,
                  "today breaks rule 'r'"}});
}

std::vector<std::string> messages(const std::string& piece) {
  const auto loaded = read_case(testing::base_case + piece, "case.toml");
  std::vector<std::string> found;
  if (loaded) return found;
  for (const Diagnostic& d : loaded.error()) found.push_back(code_name(d.code) + " " + d.message);
  return found;
}

TEST(CheckToday, ContradictoryRules) {
  EXPECT_EQ(
      messages("[[rule]]\nid = 'r'\nimpossible = 'visas'\n[[rule]]\nid = 'q'\nimpossible = 'not visas'"),
      (std::vector<std::string>{"E404 the rules contradict each other: no scenario is left",
                                "E403 today breaks rule 'q'"}));
  EXPECT_EQ(messages("[[rule]]\nid = 'r'\nimpossible = 'true'").size(), 2U);
}

}  // namespace
}  // namespace detente
