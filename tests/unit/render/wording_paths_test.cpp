// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "detente/render/paths.hpp"
#include "titled_case.hpp"

namespace detente::render {
namespace {

using namespace testing;

/// From today Russia opens the market in one step.
PathsResult one_step(const Case& dispute, PathKind kind, bool pays) {
  PathsResult paths;
  paths.goal = condition(dispute, "market = 'open'");
  paths.starts = paths.goals = 1;
  Path path;
  path.kind = kind;
  path.found = true;
  path.steps = 1;
  path.must_go_first = {ActorId(1U)};
  path.places.resize(2);
  path.places[0].scenario = dispute.today;
  path.places[0].movers = {ActorId(1U)};
  path.places[0].alternatives = {{{ActorId(1U)}, 1, {2, 0, 0, 0}}};
  path.places[1].scenario = {2, 0, 0, 0};
  if (!pays) {
    path.sacrifices = 1;
    path.places[0].unwilling = {ActorId(1U)};
    path.places[1].turn_offs = {{ActorId(1U), dispute.today, true}};
  }
  paths.paths = {path};
  return paths;
}

TEST(PathSentences, WhoMustGoFirstIsNamed) {
  const Case dispute = titled_case();
  const auto sentences = path_sentences(dispute, one_step(dispute, PathKind::Improving, true));
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[1],
            "By moves that each pay for whoever makes them it takes 1 step; Russia must go first.");
}

TEST(PathSentences, ASacrificeSaysWhose) {
  const Case dispute = titled_case();
  const auto sentences = path_sentences(dispute, one_step(dispute, PathKind::Any, false));
  ASSERT_EQ(sentences.size(), 3U);
  EXPECT_NE(sentences[1].find("which does not pay for whoever takes it (Russia)"), std::string::npos);
  EXPECT_EQ(sentences[2], "Once there, Russia would gain at first by leaving again.");
}

TEST(PathSentences, NoWayIsSaidAndTheGoalThatIsSoAlready) {
  const Case dispute = titled_case();
  PathsResult paths = one_step(dispute, PathKind::Improving, true);
  paths.paths.front().found = false;
  EXPECT_NE(path_sentences(dispute, paths)[1].find("No sequence of moves"), std::string::npos);
  paths.there_already = true;
  EXPECT_NE(path_sentences(dispute, paths).front().find("is so already today"), std::string::npos);
  paths.goals = 0;
  EXPECT_NE(path_sentences(dispute, paths).front().find("no feasible scenario"), std::string::npos);
}

TEST(PathSentences, TheTableTellsWhoMovesAndWhoWouldTurnOff) {
  Report report;
  report.dispute = std::make_shared<const Case>(titled_case());
  const std::string text = to_text(paths_memo(report, one_step(*report.dispute, PathKind::Any, false)));
  EXPECT_NE(text.find("Open the Russian market: open"), std::string::npos);
  EXPECT_NE(text.find("does not gain"), std::string::npos);
  EXPECT_NE(text.find("At the end, Russia would rather turn to: Open the Russian market: closed"),
            std::string::npos);
}

}  // namespace
}  // namespace detente::render
