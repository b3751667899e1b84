// SPDX-License-Identifier: MIT
#include "detente/study/state_graph.hpp"

#include "judged.hpp"

namespace detente {
namespace {

using namespace testing;

void add_stake(Case& dispute, std::size_t actor, const Formula& when, double worth) {
  Stake stake;
  stake.id = "stake_" + std::to_string(dispute.stakes.size());
  stake.actor = ActorId(actor);
  stake.when.formula = when;
  stake.worth.likely = worth;
  dispute.stakes.push_back(stake);
}

StateGraph graph_of(Case dispute, StateGraphOptions options = {}) {
  World world = world_of(std::move(dispute));
  Expected<std::optional<StateGraph>> graph = state_graph(world, options);
  EXPECT_TRUE(graph && *graph);
  return **graph;
}

/// Two actors, an option each, each gaining by its own and losing by the other's.
Case dilemma() {
  Case dispute = small_case(2, {{0}, {1}});
  for (std::size_t actor : {0U, 1U}) {
    add_stake(dispute, actor, at(actor, 2), 1);
    add_stake(dispute, actor, at(1 - actor, 2), -2);
  }
  return dispute;
}

TEST(StateGraph, SmallConflictsShowEveryScenario) {
  const StateGraph graph = graph_of(dilemma());
  EXPECT_TRUE(graph.every_axis);
  ASSERT_EQ(graph.groups.size(), 4U);
  EXPECT_TRUE(graph.groups[0].today);
  EXPECT_EQ(graph.groups[0].levels, (Levels{0, 0}));
  EXPECT_EQ(graph.groups[3].levels, (Levels{1, 1}));
  EXPECT_EQ(graph.groups[3].steps, 2U);
  EXPECT_EQ(graph.groups[3].equilibria, 1U);
  ASSERT_EQ(graph.moves.size(), 8U);
  std::size_t paying = 0;
  for (const GroupMove& move : graph.moves) paying += move.improvements;
  EXPECT_EQ(paying, 4U) << "each actor gains by taking its option, whatever the other does";
}

TEST(StateGraph, LargeOnesAreGroupedAndCountsAddUp) {
  Case dispute = small_case(2, {{0}, {0}, {0}, {1}, {1}, {1}});
  for (std::size_t axis = 0; axis < 6; ++axis)
    add_stake(dispute, axis < 3 ? 0 : 1, at(axis, 2), axis == 4 ? 5 : 1);
  const StateGraph graph = graph_of(dispute, {.most_groups = 4});
  EXPECT_FALSE(graph.every_axis);
  EXPECT_EQ(graph.axes.size(), 2U);
  EXPECT_EQ(graph.groups.size(), 4U);
  std::uint64_t scenarios = 0, equilibria = 0;
  for (const StateGroup& group : graph.groups) scenarios += group.scenarios, equilibria += group.equilibria;
  EXPECT_EQ(scenarios, 64U);
  EXPECT_EQ(equilibria, 1U);
  for (const GroupMove& move : graph.moves) {
    EXPECT_LE(move.improvements, move.moves);
    EXPECT_LE(move.moves, graph.groups[move.from].scenarios);
    EXPECT_NE(move.from, move.to);
  }
}

TEST(StateGraph, NobodyCrossesALineOfItsOwn) {
  Case dispute = dilemma();
  add_line(dispute, 0, at(0, 2));
  EXPECT_EQ(graph_of(dispute).groups.size(), 2U);
}

TEST(StateGraph, FewScenariosAreNotGroupedEvenBeyondWhatGroupsMayBe) {
  EXPECT_EQ(graph_of(dilemma(), {.most_single = 4, .most_groups = 1}).groups.size(), 4U);
  EXPECT_LE(graph_of(dilemma(), {.most_single = 3, .most_groups = 2}).groups.size(), 2U);
}

TEST(StateGraph, TooManyScenariosGiveNone) {
  World world = world_of(dilemma());
  const Expected<std::optional<StateGraph>> graph = state_graph(world, {.most_scenarios = 3});
  ASSERT_TRUE(graph);
  EXPECT_FALSE(graph->has_value());
}

}  // namespace
}  // namespace detente
