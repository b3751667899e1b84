// SPDX-License-Identifier: MIT
#include "faults.hpp"

namespace detente {
namespace {

using testing::expect_faults;

TEST(Outcomes, MayNameOneAnotherInAnyOrder) {
  const auto c = testing::load(
                     "[[outcome]]\nid = 'a'\nwhen = 'not b'\n[[outcome]]\nid = 'b'\nwhen = 'visas and thaw'\n"
                     "precedent = 'p'\n[[wish]]\nid = 'w'\ntitle = 'W'\nwhen = 'a'")
                     .dispute;
  EXPECT_EQ(c->outcomes[2].precedent, "p");
  // Axes: market, railway twice, visas.
  EXPECT_TRUE(holds(c->wishes[0].when.formula, Levels{0, 0, 0, 1}));
  EXPECT_FALSE(holds(c->wishes[0].when.formula, Levels{1, 0, 0, 1}));
}

// One error for the fault itself, none for those who use the outcome.
TEST(Outcomes, FaultsAreReportedOnce) {
  expect_faults({
      {"[[outcome]]\nid = 'a'\nwhen = '@b'\n[[outcome]]\nid = 'b'\nwhen = 'a or visas'\n[[outcome]]\nid = "
       "'c'\nwhen = "
       "'a'\n[[wish]]\nid = 'w'\nwhen = 'b'",
       Code::ExpressionCycle, "outcomes defined by each other: a -> b -> a"},
      {"[[outcome]]\nid = 'a'\nwhen = '@a'", Code::ExpressionCycle, "a -> a"},
      {"[[outcome]]\nid = 'c'\nwhen = 'a'\n[[outcome]]\nid = 'a'\nwhen = 'visas and @nothing'\n[[wish]]\nid "
       "= 'w'\nwhen "
       "= 'a'",
       Code::UnknownName, "'nothing'"},
      {"[[outcome]]\nid = 'c'\nwhen = 'a'\n[[outcome]]\nid = 'a'\nwhen = 'visas and@'",
       Code::ExpressionSyntax, "end of the expression"},
      {"@[[outcome]]\nid = 'a'\n[[wish]]\nid = 'w'\nwhen = 'a'", Code::MissingKey,
       "outcome 'a' has no `when`"},
      {"[[wish]]\nid = 'w'\nwhen = '@a.b'\n[[outcome]]\nid = 'a'\nwhen = 'visas'", Code::ExpressionType,
       "has no parties"},
  });
}

}  // namespace
}  // namespace detente
