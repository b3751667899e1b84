// SPDX-License-Identifier: MIT
#include "detente/study/lever_search.hpp"

#include "detente/study/interventions.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(LeverSearch, OneAnswerForEachCandidate) {
  Case dispute = small_case(1, {{0}});
  add_stake(dispute, 0, at(0, 2), -1);
  const World world = world_of(dispute);
  LeverRequest request;
  request.question = {LeverGoal::Stable, when(at(0, 2)), SolutionConcept::Seq, 0, 0};
  const std::vector<Intervention> candidates = interventions_for(dispute, LeverGoal::Stable);
  const SinglesFound found = try_singles(world, request, {}, candidates);
  ASSERT_EQ(found.by_candidate.size(), candidates.size());
  EXPECT_FALSE(found.partial);
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    const Intervention& one = candidates[k];
    const bool works = one.kind == InterventionKind::Commit || one.kind == InterventionKind::Pay ||
                       (one.kind == InterventionKind::MoveStake && one.amount > 0);
    EXPECT_EQ(found.by_candidate[k].has_value(), works) << k;
    if (works && has_amount(one)) {
      EXPECT_DOUBLE_EQ(found.by_candidate[k]->first.amount, 1);
    }
  }
}

TEST(LeverSearch, AnExhaustedBudgetIsPartial) {
  const World world = [] {
    Budget budget;
    static std::atomic<bool> cancel{false};
    budget.cancel = &cancel;
    Case dispute = small_case(1, {{0}});
    add_line(dispute, 0, at(0, 2));
    Expected<World> made = World::make(std::make_shared<const Case>(dispute), budget);
    cancel = true;
    return std::move(*made);
  }();
  LeverRequest request;
  request.question = {LeverGoal::Stable, when(at(0, 2)), SolutionConcept::Seq, 0, 0};
  EXPECT_TRUE(try_singles(world, request, {}, interventions_for(world.dispute(), LeverGoal::Stable)).partial);
}

}  // namespace
}  // namespace detente
