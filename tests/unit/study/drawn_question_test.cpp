// SPDX-License-Identifier: MIT
#include "detente/study/drawn_question.hpp"

#include <atomic>

#include "detente/analysis/forecast/draws.hpp"
#include "judged.hpp"
#include "support/uncertain_case.hpp"

namespace detente {
namespace {

using namespace testing;

Case one_line() {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  dispute.red_lines[0].firmness.likely = 0.75;
  return dispute;
}

/// Whether the line holds, by position of the answer: yes or no, nothing where it does not, unknown there.
std::vector<DrawnQuestionPtr> three_questions() {
  std::vector<DrawnQuestionPtr> all;
  for (const InDraw otherwise : {InDraw::No, InDraw::Untestable, InDraw::Unknown})
    all.push_back(question([otherwise](DrawView& view) -> Expected<InDraw> {
      return view.inputs().line_holds[0] != 0 ? InDraw::Yes : otherwise;
    }));
  return all;
}

Tallies tallied(const Budget& budget, std::uint32_t samples) {
  Expected<World> world = World::make(std::make_shared<const Case>(one_line()), budget);
  const DrawnWorld shared = DrawnWorld::make(*world).value();
  const std::vector<DrawnQuestionPtr> owned = three_questions();
  std::vector<const DrawnQuestion*> questions;
  for (const DrawnQuestionPtr& one : owned) questions.push_back(one.get());
  return tally(shared, questions, {draw_plan(world->dispute(), 1), samples, false}).value();
}

TEST(DrawnQuestion, SharesAreOfTheDrawsThatCanBeTested) {
  const Tallies tallies = tallied({}, 512);
  EXPECT_EQ(tallies.draws, 512U);
  EXPECT_EQ(tallies.of[0].share(), std::optional(0.75));
  EXPECT_EQ(tallies.of[0].share_of_no(), std::optional(0.25));
  EXPECT_EQ(tallies.of[1].share(), std::optional(1.0));
  EXPECT_EQ(tallies.of[1].tested, 384U);
  EXPECT_EQ(tallies.of[2].share(), std::nullopt);
  EXPECT_EQ(Tally().share(), std::nullopt);
}

TEST(DrawnQuestion, ThreadsChangeNothing) {
  Budget several;
  several.threads = 3;
  const Tallies one = tallied({}, 300), three = tallied(several, 300);
  for (std::size_t k = 0; k < one.of.size(); ++k) EXPECT_EQ(one.of[k].yes, three.of[k].yes);
}

TEST(DrawnQuestion, ALimitLeavesTheDrawsBeforeIt) {
  Expected<World> world = World::make(std::make_shared<const Case>(one_line()), {});
  std::atomic<bool> cancel{false};
  Budget budget;
  budget.cancel = &cancel;
  world = World::make(std::make_shared<const Case>(one_line()), budget);
  const DrawnWorld shared = DrawnWorld::make(*world).value();
  const DrawnQuestionPtr asked = question([&cancel](DrawView&) -> Expected<InDraw> {
    cancel = true;
    return InDraw::Yes;
  });
  const Tallies tallies = tally(shared, {asked.get()}, {draw_plan(world->dispute(), 1), 50, false}).value();
  EXPECT_EQ(tallies.draws, 1U);
  EXPECT_EQ(tallies.of[0].share(), std::optional(1.0));
}

TEST(DrawnQuestion, ThreeSetsMeetInSomething) {
  Bitmap a(100), b(100), c(100);
  a.set(70), b.set(70), c.set(71);
  EXPECT_FALSE(any_in_all(a, b, c));
  c.set(70);
  EXPECT_TRUE(any_in_all(a, b, c));
}

}  // namespace
}  // namespace detente
