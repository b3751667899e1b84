// SPDX-License-Identifier: MIT
#include "detente/study/replay.hpp"

#include "ways_case.hpp"

namespace detente {
namespace {

using namespace testing;

Replay history(const std::string& text) { return replay(*case_of(text), {}); }

TEST(Replay, EveryEventIsAMoveOfItsOwner) {
  const Replay replayed = history(river);
  ASSERT_EQ(replayed.steps.size(), 4U);
  // An option that only goes down cannot have been lower: the event finds the wall standing.
  EXPECT_EQ(replayed.steps[0].effect, EventEffect::NoChange);
  EXPECT_EQ(replayed.steps[1].effect, EventEffect::Move);
  EXPECT_EQ(replayed.steps[1].movers.front().actor, ActorId(0U));
  EXPECT_EQ(replayed.steps[2].effect, EventEffect::Context);
  EXPECT_EQ(replayed.steps[3].changed.size(), 1U);  // South's silence changes nothing
  EXPECT_EQ(replayed.moves, 1U) << "an offer that the other does not answer changes nothing";
  EXPECT_EQ(replayed.impossible, 0U);
  EXPECT_EQ(replayed.steps.back().after, case_of(river)->today);
}

TEST(Replay, WhatMovesAgainstItsDirectionIsImpossible) {
  const Replay replayed = history(with(river, "date = \"2011\"\ntitle = \"They talk\"",
                                       "date = \"2011\"\ntitle = \"It is built again\"\nset = { wall = "
                                       "\"yes\" }") +
                                  R"([[event]]
id = "falls_again"
date = 2013-01-15
set = { wall = "no" }
)");
  EXPECT_EQ(replayed.steps[2].effect, EventEffect::Impossible);
  EXPECT_EQ(replayed.steps[2].against.size(), 1U);
  EXPECT_EQ(replayed.impossible, 1U);
}

TEST(Replay, AnOutcomeThatHangsOnAnAssumptionIsMarked) {
  const std::string text =
      with(with(river, "when = \"bridge\"\n[[outcome]]", "when = \"bridge or wall\"\n[[outcome]]"),
           "title = \"North builds a wall\"\nset = { wall = \"yes\" }",
           "title = \"South takes no toll\"\nset = { toll = \"no\" }");
  const Replay replayed = history(text);
  // In 2001 nobody has said yet whether the wall stood or the bridge was open; 2010 settles the one, 2012 the
  // other.
  EXPECT_EQ(replayed.steps[0].hangs_on, (std::vector<AxisId>{AxisId(0), AxisId(1), AxisId(3)}));
  EXPECT_EQ(replayed.steps[1].hangs_on, (std::vector<AxisId>{AxisId(0), AxisId(1)}));
  EXPECT_TRUE(replayed.steps.back().hangs_on.empty());
}

TEST(Replay, WhatTheCaseDoesNotSayIsAssumedAndSaid) {
  const Replay replayed = history(river);
  EXPECT_EQ(replayed.assumed.size(), 3U);  // the wall, and both parties of the bridge
}

TEST(Replay, GainsAndLossesAreTheMoversOwn) {
  const std::string paid = with(
      river,
      "date = \"2012\"\ntitle = \"North offers the bridge, South does not answer\"\nset = { bridge = { north "
      "= \"yes\", south = \"no\" } }",
      "date = \"2012\"\ntitle = \"Both open it for a toll\"\nset = { bridge = \"yes\", toll = \"yes\" }");
  const Replay replayed = history(with(paid, "now = \"no\"\n", ""));
  const ReplayStep& opened = replayed.steps.back();
  ASSERT_EQ(opened.movers.size(), 2U);
  EXPECT_EQ(opened.movers[0].gain, Gain::Gains);
  EXPECT_EQ(opened.movers[1].gain, Gain::Gains);
  EXPECT_TRUE(opened.crossed.empty());
  EXPECT_EQ(opened.outcome, 0U);
  EXPECT_EQ(replayed.improvements, 1U);
}

TEST(Replay, ARuleThatIsBrokenIsNamed) {
  const Replay replayed = history(with(river, "date = \"2010-05\"", "date = \"2013\"") + R"([[event]]
id = "answer"
date = 2013-01-15
set = { bridge = { south = "yes" } }
)");
  ASSERT_EQ(replayed.steps.size(), 5U);
  const ReplayStep& answer = replayed.steps[3];
  EXPECT_EQ(answer.effect, EventEffect::Impossible);
  EXPECT_EQ(answer.rules, std::vector<std::size_t>{0});
  EXPECT_EQ(answer.crossed.size(), 1U);  // South's line, for want of a toll
  EXPECT_EQ(answer.movers.front().gain, Gain::Loses);
}

TEST(Replay, AGivenStartIsTaken) {
  const auto dispute = case_of(river);
  Levels start = dispute->today;
  start[3] = 1;
  const Replay replayed = replay(*dispute, start);
  EXPECT_EQ(replayed.steps[0].effect, EventEffect::NoChange);
  EXPECT_EQ(replayed.impossible, 0U);
}

TEST(Replay, WithoutEventsThereIsNothing) {
  std::string text = river;
  for (std::size_t at = text.find("[[event]]"); at != std::string::npos; at = text.find("[[event]]"))
    text.erase(at, text.find("[[", at + 2) - at);
  text = with(text, "title = \"Open the bridge\"", "title = \"Open the bridge\"\nnow = \"no\"");
  text = with(text, "title = \"Keep the wall\"", "title = \"Keep the wall\"\nnow = \"no\"");
  EXPECT_TRUE(history(text).steps.empty());
}

}  // namespace
}  // namespace detente
