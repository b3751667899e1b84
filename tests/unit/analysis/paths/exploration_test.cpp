// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/exploration.hpp"

#include "small_net.hpp"

namespace detente {
namespace {

using namespace testing;

TEST(Exploration, LayersRiseByStepsAndBySacrifices) {
  const SmallNet small(two_movers, dilemma);
  const Exploration any = explore(small.net, PathKind::Any, small.set({3}), nullptr, {});
  ASSERT_EQ(any.layers.size(), 3U);
  EXPECT_EQ(any.layers[1].count, 2U);
  EXPECT_EQ(any.layer(0).steps, 2U);
  const Exploration paying = explore(small.net, PathKind::Improving, small.set({3}), nullptr, {});
  EXPECT_EQ(paying.layers.size(), 1U);
  EXPECT_FALSE(paying.reached(0));
  const Exploration giving = explore(small.net, PathKind::FewestSacrifices, small.set({3}), nullptr, {});
  EXPECT_EQ(giving.layer(0).sacrifices, 2U);
  EXPECT_EQ(giving.find(2, 2), std::optional(giving.layer_of[0]));
  EXPECT_FALSE(giving.find(0, 1));
}

TEST(Exploration, FewerSacrificesGoBeforeFewerSteps) {
  // One mover of three levels: 0 -> 2 is no gain (1 step, 1 sacrifice); the other's move first makes it one.
  const SmallNet small({{ActorId(0U), 2, Change::Free}, {ActorId(1U), 2, Change::Free}},
                       {{3, 1, 1, 2}, {1, 1, 2, 2}});
  const Exploration found = explore(small.net, PathKind::FewestSacrifices, small.set({0}), nullptr, {});
  EXPECT_EQ(found.layer(3).sacrifices, 0U);
  EXPECT_EQ(found.layer(3).steps, 2U);
  EXPECT_EQ(found.layer(1).sacrifices, 1U);
  EXPECT_EQ(found.layer(1).steps, 1U);
}

TEST(Exploration, EndsAtTheFirstLayerThatMeetsTheGoal) {
  const SmallNet small(two_movers, dilemma);
  const Bitmap goal = small.set({1});
  const Exploration found = explore(small.net, PathKind::Any, small.set({0}), &goal, {});
  EXPECT_EQ(found.layers.size(), 2U);
  EXPECT_FALSE(found.reached(3));
  EXPECT_EQ(members(found.members(1)), (std::vector<ScenarioIndex>{1, 2}));
}

TEST(Exploration, AnExhaustedBudgetSaysSo) {
  const SmallNet small(two_movers, dilemma);
  std::atomic<bool> cancelled{true};
  Budget budget;
  budget.cancel = &cancelled;
  EXPECT_FALSE(explore(small.net, PathKind::Any, small.set({0}), nullptr, budget).complete);
}

}  // namespace
}  // namespace detente
