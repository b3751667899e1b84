// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/joint_moves.hpp"

#include "small_net.hpp"

namespace detente {
namespace {

using namespace testing;
using Set = std::vector<ScenarioIndex>;

TEST(JointMoves, BothGainByGoingBackTogether) {
  const SmallNet small(two_movers, dilemma, 2);
  Bitmap out(4);
  add_joint_targets(small.net, {0, 1}, small.set({3}), StepKind::Improving, out);
  EXPECT_EQ(members(out), Set{0});
  Bitmap back(4);
  add_joint_sources(small.net, {0, 1}, small.set({0}), StepKind::Improving, back);
  EXPECT_EQ(members(back), Set{3});
}

TEST(JointMoves, OneWhoLosesKeepsIt) {
  const SmallNet small(two_movers, {{1, 1, 1, 2}, {2, 2, 2, 1}}, 2);
  Bitmap out(4);
  add_joint_targets(small.net, {0, 1}, small.set({0}), StepKind::Improving, out);
  EXPECT_EQ(members(out), Set{});
  add_joint_targets(small.net, {0, 1}, small.set({0}), StepKind::Any, out);
  EXPECT_EQ(members(out), (Set{0, 1, 2, 3}));
}

TEST(JointMoves, NoMemberOfTheSetNeedStandForTheOthers) {
  // Neither 1 nor 2 is below 3 for both; together their minimum would be.
  const SmallNet small(two_movers, {{9, 1, 5, 3}, {9, 5, 1, 3}}, 2);
  Bitmap out(4);
  add_joint_targets(small.net, {0, 1}, small.set({1, 2}), StepKind::Improving, out);
  EXPECT_FALSE(out.test(3));
}

TEST(JointMoves, OneWayLevelsPartTheBlock) {
  const SmallNet small({{ActorId(0U), 2, Change::Up}, {ActorId(1U), 2, Change::Free}},
                       {{2, 1, 2, 1}, {1, 1, 2, 2}}, 2);
  Bitmap out(4);
  add_joint_targets(small.net, {0, 1}, small.set({1}), StepKind::Any, out);
  EXPECT_EQ(members(out), (Set{1, 3}));  // never back to 0 or 2
  EXPECT_EQ(joint_axes(small.net, {0, 1}).size(), 2U);
}

}  // namespace
}  // namespace detente
