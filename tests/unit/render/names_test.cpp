// SPDX-License-Identifier: MIT
#include "detente/render/names.hpp"

#include <gtest/gtest.h>

#include "titled_case.hpp"

namespace detente::render {
namespace {

using testing::line;
using testing::titled_case;

std::string named(const std::string& title) {
  Case dispute = titled_case();
  dispute.actors[0].title = title;
  dispute.actors[1].title = "Neighbour";
  dispute.actors[2].title = "Everybody else";
  return actor_name(dispute, ActorId(0));
}

TEST(Names, ActorsReadWellInsideASentence) {
  EXPECT_EQ(named("Russia"), "Russia");
  EXPECT_EQ(named("Government of Georgia (Georgian Dream)"), "the Government of Georgia");
  EXPECT_EQ(named("Georgian public"), "the Georgian public");
  EXPECT_EQ(named("the Georgian public"), "the Georgian public");
  EXPECT_EQ(named("United National Movement (opposition)"), "the United National Movement");
  EXPECT_EQ(named("The West (EU, NATO and their members)"), "the West");
  EXPECT_EQ(named("Authorities in Sukhumi"), "the authorities in Sukhumi");
  EXPECT_EQ(named("People living in the two regions"), "people living in the two regions");
  EXPECT_EQ(named("Rospotrebnadzor, the Russian consumer protection agency"), "Rospotrebnadzor");
}

TEST(Names, ThoseThatWouldReadAlikeAreToldApart) {
  Case dispute = titled_case();
  dispute.actors[0].title = "Growers (north)";
  dispute.actors[1].title = "Growers (south)";
  EXPECT_EQ(actor_name(dispute, ActorId(0)), "Growers (north)");
  dispute.actors[1].title = "Growers (north)";
  EXPECT_EQ(actor_name(dispute, ActorId(1)), "Growers (north) [" + dispute.actors[1].id + "]");
  dispute.options[0].title = "Option 3: withdraw";
  EXPECT_EQ(option_title(dispute, dispute.options[0]), "Option 3: withdraw") << "whole, though nothing else meets it";
  dispute.options[1].title = "Option 3: withdraw";
  EXPECT_EQ(option_title(dispute, dispute.options[0]), "Option 3: withdraw [" + dispute.options[0].id + "]");
  dispute.outcomes.resize(2);
  dispute.outcomes[0].id = "one";
  dispute.outcomes[0].title = "Thaw: slow";
  dispute.outcomes[1].title = "Thaw: quick";
  EXPECT_EQ(outcome_title(dispute, dispute.outcomes[0]), "Thaw: slow");
  dispute.outcomes[1].title = "Frost: quick";
  EXPECT_EQ(outcome_title(dispute, dispute.outcomes[0]), "Thaw");
}

TEST(Names, LongOwnersComeAfterWhatTheyOwn) {
  EXPECT_EQ(owned("Russia", "line"), "Russia’s line");
  EXPECT_EQ(owned("the Georgian public", "veto"), "the Georgian public’s veto");
  EXPECT_EQ(owned("the United States", "line"), "the United States’ line");
  EXPECT_EQ(owned("the Government of Georgia", "line"), "the line of the Government of Georgia");
}

TEST(Names, LowerCaseTitlesContinueTheSentenceOthersAreQuoted) {
  const Case dispute = titled_case();
  EXPECT_EQ(constraint_name(dispute, line(0)),
            "the line of the Government of Georgia on trains before trade");
  EXPECT_EQ(constraint_name(dispute, line(1)),
            "the joint line of Russia and the Government of Georgia “Nobody travels without a visa”");
  EXPECT_EQ(constraint_name(dispute, line(2)),
            "the Georgian public’s line against “Open the Russian market” at “firm by firm”");
  EXPECT_EQ(constraint_name(dispute, testing::rule(0)),
            "the rule that excludes “Abolish visas” and “Open the Russian market” at “closed”")
      << "no title: the condition in words";
  EXPECT_EQ(constraint_name(dispute, testing::ratification(0)),
            "the Georgian public’s veto over “Reopen the railway”");
}

TEST(Names, WhatIsDemandedIsNotSaidToBeRefused) {
  Case dispute = titled_case();
  const auto untitled = [&](const std::string& text, bool must) {
    RedLine& line = dispute.red_lines[1];
    line.title = line.id;
    line.actors = {ActorId(0)};
    line.never = testing::condition(dispute, text);
    line.stated_as_must = must;
    return constraint_name(dispute, testing::line(1));
  };
  const std::string owner = "the line of the Government of Georgia ";
  EXPECT_EQ(untitled("visas or not railway", true),
            owner + "that demands “Abolish visas” or not “Reopen the railway”");
  EXPECT_EQ(untitled("not visas", true), owner + "against “Abolish visas”");
  EXPECT_EQ(untitled("visas and railway", false), owner + "against “Abolish visas” and “Reopen the railway”");
  EXPECT_EQ(untitled("not (visas and railway)", false),
            owner + "that demands “Abolish visas” and “Reopen the railway”");
  Rule& rule = dispute.rules[0];
  rule.impossible = testing::condition(dispute, "not visas or railway");
  rule.stated_as_requires = true;
  EXPECT_EQ(constraint_name(dispute, testing::rule(0)),
            "the rule that requires not “Abolish visas” or “Reopen the railway”");
}

TEST(Names, OutcomesLoseTheirExplanation) {
  const Case dispute = titled_case();
  EXPECT_EQ(outcome_name(dispute, 0), "uneasy thaw");
  EXPECT_EQ(outcome_name(dispute, 1), "none of the named outcomes");
}

}  // namespace
}  // namespace detente::render
