// SPDX-License-Identifier: MIT
#include "detente/study/check_space.hpp"

#include <gtest/gtest.h>

#include "detente/casefile/read_case.hpp"

namespace detente {
namespace {

// Three two-level options; the rule leaves six of eight scenarios.
std::vector<std::string> warnings(const std::string& outcomes) {
  std::string text = "format = 1\n[case]\nid = 'base'\n[[actor]]\nid = 'p'\n";
  for (const char* id : {"a", "b", "c"})
    text += "[[option]]\nid = '" + std::string(id) + "'\nactor = 'p'\nnow = 'no'\n";
  text += "[[rule]]\nid = 'r'\nimpossible = 'a and c'\n" + outcomes;
  const Case dispute = *read_case(text, "x.toml").value().dispute;
  const ScenarioSpace space = ScenarioSpace::build(dispute, {}).value();
  std::vector<std::string> found;
  for (const Diagnostic& d : check_space(dispute, space, 1)) {
    EXPECT_EQ(d.severity, Severity::Warning);
    EXPECT_GT(d.span.line, 0U);
    found.push_back(code_name(d.code) + " " + d.message);
  }
  return found;
}

std::string outcome(const std::string& id, const std::string& when) {
  return "[[outcome]]\nid = '" + id + "'\nwhen = '" + when + "'\n";
}

using Found = std::vector<std::string>;

TEST(CheckSpace, APartitionIsFine) {
  EXPECT_EQ(warnings(outcome("x", "a") + outcome("y", "not a and b") + outcome("z", "not a and not b")),
            Found{});
  EXPECT_EQ(warnings(""), Found{}) << "without outcomes there is nothing to cover";
}

TEST(CheckSpace, WhereNothingIsAcceptableTheReaderIsWarned) {
  const Case dispute = *read_case(
                            "format = 1\n[case]\nid = 'base'\n[[actor]]\nid = 'p'\n[[option]]\nid = 'a'\n"
                            "actor = 'p'\nnow = 'no'\n",
                            "x.toml")
                            .value()
                            .dispute;
  EXPECT_TRUE(check_acceptable(dispute, 1).empty());
  const Diagnostics found = check_acceptable(dispute, 0);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(code_name(found[0].code), "W808");
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_FALSE(found[0].hint.empty());
}

TEST(CheckSpace, Gaps) {
  EXPECT_EQ(warnings(outcome("x", "a")), (Found{"W802 4 feasible scenarios belong to no outcome"}));
  EXPECT_EQ(warnings(outcome("x", "a or b or c")), (Found{"W802 1 feasible scenario belongs to no outcome"}));
}

TEST(CheckSpace, OverlapsAndEmptyOnes) {
  EXPECT_EQ(
      warnings(outcome("x", "a") + outcome("y", "b or not a")),
      (Found{"W803 outcome 'y' shares 1 of its 5 feasible scenarios with earlier outcomes, such as 'x'"}));
  EXPECT_EQ(
      warnings(outcome("x", "true") + outcome("y", "b")),
      (Found{"W803 outcome 'y' shares all of its 3 feasible scenarios with earlier outcomes, such as 'x'"}));
  EXPECT_EQ(warnings(outcome("x", "true") + outcome("y", "a and c")),
            (Found{"W804 outcome 'y' has no feasible scenario"}))
      << "the rule forbids it";
}

TEST(CheckSpace, TooLargeToLook) {
  Case dispute;
  EXPECT_TRUE(space_left_unchecked(dispute).empty());
  dispute.outcomes.emplace_back();
  ASSERT_EQ(space_left_unchecked(dispute).size(), 1U);
  EXPECT_EQ(space_left_unchecked(dispute)[0].code, Code::UncheckedFeasibility);
}

}  // namespace
}  // namespace detente
