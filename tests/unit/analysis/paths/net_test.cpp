// SPDX-License-Identifier: MIT
#include "detente/analysis/paths/net.hpp"

#include "small_net.hpp"

namespace detente {
namespace {

using namespace testing;
using Set = std::vector<ScenarioIndex>;

Set targets(const SmallNet& small, const Set& from, StepKind kind) {
  Bitmap out(small.layout.total);
  add_targets(small.net, small.set(from), kind, out);
  out.and_not(small.set(from));
  return members(out);
}

Set sources(const SmallNet& small, const Set& to, StepKind kind) {
  Bitmap out(small.layout.total);
  add_sources(small.net, small.set(to), kind, out);
  out.and_not(small.set(to));
  out &= small.feasible;
  return members(out);
}

TEST(PathNet, MovesChangeOnlyTheirOwnersOption) {
  const SmallNet small(two_movers, dilemma);
  EXPECT_EQ(targets(small, {0}, StepKind::Any), (Set{1, 2}));
  EXPECT_EQ(sources(small, {3}, StepKind::Any), (Set{1, 2}));
}

TEST(PathNet, ImprovementsLeadToDefectionOnly) {
  const SmallNet small(two_movers, dilemma);
  EXPECT_EQ(targets(small, {0}, StepKind::Improving), (Set{1, 2}));
  EXPECT_EQ(targets(small, {3}, StepKind::Improving), Set{});
  EXPECT_EQ(sources(small, {3}, StepKind::Improving), (Set{1, 2}));
  EXPECT_EQ(sources(small, {0}, StepKind::Improving), Set{});
}

TEST(PathNet, TiesAreNoImprovement) {
  const SmallNet small(two_movers, {{1, 1, 1, 1}, {2, 2, 2, 2}});
  EXPECT_EQ(targets(small, {0}, StepKind::Improving), Set{});
  EXPECT_EQ(sources(small, {0}, StepKind::Improving), Set{});
}

TEST(PathNet, HolesAreNeverReachedButMayBePassed) {
  const SmallNet small({{ActorId(0U), 2, Change::Free}, {ActorId(0U), 2, Change::Free}}, {{1, 0, 0, 2}});
  EXPECT_EQ(targets(small, {0}, StepKind::Any), Set{3});
  EXPECT_EQ(sources(small, {3}, StepKind::Any), Set{0});
}

TEST(PathNet, OneWayOptionsAreReachedAlongTheirDirection) {
  const SmallNet up({{ActorId(0U), 3, Change::Up}}, {{1, 2, 3}});
  EXPECT_EQ(targets(up, {1}, StepKind::Any), Set{2});
  EXPECT_EQ(sources(up, {1}, StepKind::Any), Set{0});
  const SmallNet down({{ActorId(0U), 3, Change::Down}}, {{1, 2, 3}});
  EXPECT_EQ(targets(down, {1}, StepKind::Any), Set{0});
  EXPECT_EQ(targets(down, {1}, StepKind::Improving), Set{});
}

TEST(PathNet, GroupsComeSmallestFirst) {
  const SmallNet small(
      {{ActorId(0U), 2, Change::Free}, {ActorId(1U), 2, Change::Free}, {ActorId(2U), 2, Change::Free}},
      {std::vector<std::uint8_t>(8, 1), std::vector<std::uint8_t>(8, 1), std::vector<std::uint8_t>(8, 1)}, 2);
  const std::vector<MoverGroup> expected = {{0}, {1}, {2}, {0, 1}, {0, 2}, {1, 2}};
  EXPECT_EQ(small.net.groups, expected);
}

}  // namespace
}  // namespace detente
