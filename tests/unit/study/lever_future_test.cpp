// SPDX-License-Identifier: MIT
#include "detente/study/lever_future.hpp"

#include "detente/study/interventions.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LeverFuture, GivesTheProbabilityOfTheWholeForecast) {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE(seed);
    Dice dice(seed);
    const Case dispute = random_case(seed);
    const LeverQuestion question{LeverGoal::Likely, when(random_literal(dice, dispute)), SolutionConcept::Seq,
                                 0.5, 24};
    World world = world_of(dispute);
    const auto future = LeverFuture::make(world, question).value();
    for (Intervention one : interventions_for(dispute, LeverGoal::Likely)) {
      if (!has_amount(one)) continue;
      one.amount *= 1.5;
      Case changed = dispute;
      apply(changed, dispute, one, question.target);
      if (!future->covers(changed)) continue;
      Expected<World> whole = world_with(world, {one}, question.target, {});
      const Expected<LeverReply> found = future->ask(changed, {}), wanted = ask(*whole, question, {one});
      ASSERT_EQ(found.has_value(), wanted.has_value());
      if (!found) continue;
      EXPECT_EQ(found->probability, wanted->probability) << "to the last digit";
      ++compared;
    }
  }
  EXPECT_GT(compared, 200);
}

TEST(LeverFuture, LeavesTheRestToTheWholeForecast) {
  Case dispute = small_case(1, {{0}});
  add_line(dispute, 0, at(0, 2));
  World world = world_of(dispute);
  const LeverQuestion question{LeverGoal::Likely, when(at(0, 2)), SolutionConcept::Seq, 0.5, 24};
  Case changed = dispute;
  changed.red_lines.clear();
  EXPECT_FALSE(LeverFuture::make(world, question).value()->covers(changed));
  const LeverQuestion stable{LeverGoal::Stable, when(at(0, 2)), SolutionConcept::Seq, 0, 0};
  EXPECT_EQ(LeverFuture::make(world, stable).value(), nullptr);
}

}  // namespace
}  // namespace detente
