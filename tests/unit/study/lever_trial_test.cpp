// SPDX-License-Identifier: MIT
#include "detente/study/lever_trial.hpp"

#include "detente/study/interventions.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

/// Under GMR and SMR nobody's answer depends on what others want: bisection finds what trying all would.
TEST(LeverTrial, BisectionUnderGmrAndSmrFindsTheLeast) {
  int found = 0;
  for (std::uint64_t seed = 1; seed <= 900; ++seed) {
    SCOPED_TRACE(seed);
    Dice dice(seed);
    const Case dispute = random_case(seed, {.axes = 4, .stakes = 5});
    LeverRequest request;
    const SolutionConcept by = seed % 2 == 0 ? SolutionConcept::Gmr : SolutionConcept::Smr;
    request.question = {LeverGoal::Stable,
                        when(all_of({random_literal(dice, dispute), random_literal(dice, dispute),
                                     random_literal(dice, dispute)})),
                        by, 0, 0};
    World world = world_of(dispute);
    if (ask(world, request.question)->so) continue;
    LeverTrial trial(world, nullptr, nullptr, request, {}, {});
    for (const Intervention& candidate : interventions_for(dispute, LeverGoal::Stable)) {
      if (candidate.kind != InterventionKind::MoveStake) continue;
      bool cut = false;
      const LeverFound least = trial.run(candidate, cut);
      if (!least) continue;
      ++found;
      EXPECT_TRUE(least->first.least);
      Intervention before = least->first;
      before.amount -= std::copysign(1e-9, before.amount);
      Expected<World> changed = world_with(world, {before}, request.question.target, {});
      EXPECT_FALSE(ask(*changed, request.question, {before})->so);
    }
  }
  EXPECT_GT(found, 5);
}

}  // namespace
}  // namespace detente
