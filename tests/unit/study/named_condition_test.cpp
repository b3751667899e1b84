// SPDX-License-Identifier: MIT
#include "detente/study/named_condition.hpp"

#include "ways_case.hpp"

namespace detente {
namespace {

using namespace testing;

const SourceSpan where{"--goal", 1, 1};

std::string meant(const std::string& extra, const std::string& text) {
  const Expected<Condition> condition = condition_meant(*case_of(river + extra), text, where);
  return condition ? condition->text : to_string(condition.error().front());
}

const std::string wishes = R"(
[[wish]]
id = "over"
title = "Über den Fluss"
when = "bridge"
[[claim]]
id = "no_crossing"
title = "Nobody crosses"
says = "The bridge stays shut."
impossible = "bridge"
)";

TEST(ConditionMeant, AConditionComesFirst) { EXPECT_EQ(meant(wishes, "not bridge"), "not bridge"); }

TEST(ConditionMeant, IdsAndTitlesStandForTheirConditions) {
  for (const char* text : {"crossing", "Über den Fluss", "über den fluss", "  ÜBER DEN FLUSS ", "no_crossing",
                           "nobody crosses", "the bridge stays shut."})
    EXPECT_EQ(meant(wishes, text), "bridge") << text;
}

TEST(ConditionMeant, TwoThingsOfOneNameAreAskedFor) {
  const std::string twice = wishes + R"(
[[wish]]
id = "toll_free"
title = "Nobody crosses"
when = "not toll"
)";
  EXPECT_EQ(meant(twice, "nobody crosses"),
            "--goal:1:1: error[E203]: 'nobody crosses' could be the wish 'toll_free' or the claim "
            "'no_crossing'; give "
            "the id, or the condition itself");
}

TEST(ConditionMeant, ANearMissIsNamed) {
  EXPECT_NE(meant(wishes, "nobody croses").find("did you mean 'Nobody crosses'?"), std::string::npos);
  EXPECT_NE(meant(wishes, "crosing").find("did you mean 'crossing'?"), std::string::npos);
  EXPECT_NE(meant(wishes, "stays shut").find("did you mean 'The bridge stays shut.'?"), std::string::npos);
  EXPECT_NE(meant(wishes, "something else").find("no claim, wish or outcome is called so"),
            std::string::npos);
  EXPECT_NE(meant(wishes, "bridge and").find("E301"), std::string::npos)
      << "a condition with a fault is told its fault";
}

}  // namespace
}  // namespace detente
