// SPDX-License-Identifier: MIT
#include "detente/study/interventions.hpp"
#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(InterventionApply, ABarredLevelCannotHappen) {
  Case dispute = small_case(1, {{0, 3}});
  Intervention bar;
  bar.kind = InterventionKind::BarLevel;
  bar.level = 2;
  apply(dispute, dispute, bar, {});
  EXPECT_FALSE(feasible(dispute, {2}));
  EXPECT_TRUE(feasible(dispute, {1}));
  const std::vector<Intervention> all = interventions_for(small_case(1, {{0, 3}}), LeverGoal::Stable);
  EXPECT_EQ(std::count_if(all.begin(), all.end(),
                          [](const Intervention& one) { return one.kind == InterventionKind::BarLevel; }),
            2);
}

TEST(InterventionApply, OneEntryOfABeliefIsPutRight) {
  Case dispute = small_case(2, {{0}, {1}});
  Belief belief;
  belief.id = "belief";
  belief.holder = ActorId(0U);
  belief.about = ActorId(1U);
  belief.order = {{when(at(0, 1))}};
  belief.unaware_of = {dispute.axes[1].option};
  dispute.beliefs = {belief};
  const std::vector<Intervention> all = corrections_for(dispute);
  ASSERT_EQ(all.size(), 3U) << "the whole and two entries";
  for (const Intervention& one : all) {
    Case changed = dispute;
    apply(changed, dispute, one, {});
    EXPECT_EQ(changed.beliefs[0].order.empty(), one.part != BeliefPart::Unseen);
    EXPECT_EQ(changed.beliefs[0].unaware_of.empty(), one.part != BeliefPart::Order);
  }
}

}  // namespace
}  // namespace detente
